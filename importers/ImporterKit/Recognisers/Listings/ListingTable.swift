import NoticeModel

/// Reads one table row by row: a listing by its head, else by rows of one shape below each other.
///
/// Each row is read once; what is kept is bounded by the limit.
struct ListingTable {
  private(set) var documents: [ListedDocument] = []
  private let limit: Int

  private var head: ListingColumns.Head?
  /// The listed rows under the head, and the number of all of them.
  private var listed: [ListedDocument] = []
  private var rows = 0
  /// True right behind a listed row, which a wrapped one may go on with.
  private var isOpen = false
  private var shapes: [ListingShape] = []
  /// Rows since the last one of the shape.
  private var gap = 0

  /// Years, files' names and pages stand between rows; more lines part two tables.
  private static let longestGap = 4

  init(limit: Int) { self.limit = limit }

  private var isFull: Bool { documents.count + max(listed.count, shapes.count) >= limit }

  mutating func take(_ row: ListingRow) {
    guard !isFull else { return }
    if let found = ListingColumns.head(row.cells) {
      // Heads come again on every page.
      guard found != head else { return }
      finish()
      head = found
      return
    }
    switch head {
    case .foreign: break
    case .listing(let columns): take(row, under: columns)
    case nil: takeShape(of: row)
    }
  }

  private mutating func take(_ row: ListingRow, under columns: ListingColumns) {
    guard columns.fits(row.cells) else {
      isOpen = false
      if row.filled > 1 { rows += 1 }
      return
    }
    if let document = row.document(columns) {
      listed.append(document)
      rows += 1
      isOpen = true
    } else if isOpen, let text = row.continuation(columns), let last = listed.indices.last,
      let subject = ListingValue.subject(listed[last].subject + " " + text)
    {
      listed[last].subject = subject
      listed[last].span = listed[last].span.lowerBound..<row.span.upperBound
    } else {
      isOpen = false
      // "Năm 2013" over the whole width parts a listing and is none of its rows.
      if row.filled > 1 { rows += 1 }
    }
  }

  private mutating func takeShape(of row: ListingRow) {
    guard let shape = ListingShape(row) else {
      gap += 1
      let isOther = row.cells.count == shapes.first?.key.count && !row.isSlight
      if gap > Self.longestGap || isOther { finishShapes() }
      return
    }
    gap = 0
    if let key = shapes.first?.key, key != shape.key { finishShapes() }
    shapes.append(shape)
  }

  /// Two rows at least, and no fewer than those that are of another form: else the table only mentions documents.
  mutating func finish() {
    if listed.count > 1, listed.count * 2 >= rows { documents += listed }
    listed = []
    rows = 0
    isOpen = false
    finishShapes()
  }

  private mutating func finishShapes() {
    documents += ListingShape.documents(shapes)
    shapes = []
  }
}
