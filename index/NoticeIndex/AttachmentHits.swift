import GRDB
import NoticeModel
import SearchQuery

/// Makes a page and its attachments one hit: an attachment that was found together with a page that links to it is shown
/// under that page.
enum AttachmentHits {
  /// Pages that are looked at for each attachment; a form that every page links to belongs to none.
  private static let pages = 8

  static func fold(_ hits: [Hit], mediaTypes: [String], isByDay: Bool, in db: Database) throws -> [Hit] {
    // A hit can stand under another only where there are attachments and pages among them.
    guard mediaTypes.count == hits.count, mediaTypes.contains(where: LinkStore.inherits),
      !mediaTypes.allSatisfy(LinkStore.inherits)
    else { return hits }
    let places = Dictionary(hits.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var parents: [Int: Int] = [:]
    for place in hits.indices where LinkStore.inherits(mediaTypes[place]) {
      let pages = try LinkQuery.pages(linkingTo: hits[place].id, limit: Self.pages, in: db)
      let found = pages.compactMap { places[$0.id] }.filter { !LinkStore.inherits(mediaTypes[$0]) }
      if let parent = found.min() { parents[place] = parent }
    }
    guard !parents.isEmpty else { return hits }
    var folded = hits
    for (place, parent) in parents.sorted(by: { $0.key < $1.key }) {
      folded[parent].attachments.append(RelatedDocument(hits[place]))
    }
    // By weight the hit stands where the better of the two stood; by day where its own day has it.
    if isByDay { return hits.indices.filter { parents[$0] == nil }.map { folded[$0] } }
    var order: [Int] = []
    for place in hits.indices {
      let shown = parents[place] ?? place
      if !order.contains(shown) { order.append(shown) }
    }
    return order.map { folded[$0] }
  }
}
