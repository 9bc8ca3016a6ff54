import GRDB
import NoticeModel
import SearchQuery

/// Reads what the page of a document shows.
///
/// One statement reads the document with all that nearly every page needs, and says of the rest whether there is any:
/// most documents have no near-identical ones and no links, and a statement of its own costs more to run than to find
/// nothing (decision 0021).
struct DocumentViewQuery {
  let db: Database
  /// Whether versions that are kept and not served are there.
  let showsHeld: Bool
  /// How many relations of a kind are listed at most.
  let limit: Int

  private enum Column: Int {
    case row, current, place, isHeld, versions, similar, hasLinks, isLinked
  }

  private static func sql(_ served: String) -> String {
    """
    SELECT \(DocumentQuery.columns), documents.id, documents.current, documents.place, versions.held,
      (SELECT count(*) FROM versions WHERE versions.document = documents.id \(served)),
      (\(SimilarQuery.count)), EXISTS (SELECT 1 FROM links WHERE links.document = documents.id),
      EXISTS (\(LinkStore.linking(place: "documents.place", collection: "documents.collection")))
    FROM documents JOIN versions ON versions.id = documents.current
    WHERE documents.notice_id >= ? AND documents.notice_id < ? \(served) ORDER BY documents.notice_id LIMIT ?
    """
  }
  private static let all = sql("")
  private static let served = sql("AND versions.held = 0")

  /// The documents whose ids begin with `prefix`, in the order of their ids.
  func views(startingWith prefix: String, most: Int) throws -> [DocumentView] {
    guard let range = DocumentQuery.range(of: prefix) else { return [] }
    let statement = try db.cachedStatement(sql: showsHeld ? Self.all : Self.served)
    // Each row is read where SQLite has it: the text is long.
    let rows = try Row.fetchCursor(statement, arguments: [range.from, range.to, most])
    var views: [DocumentView] = []
    while let row = try rows.next() { views.append(try view(row)) }
    return views
  }

  private func view(_ row: Row) throws -> DocumentView {
    func column<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Column) -> Value {
      row[DocumentQuery.count + column.rawValue]
    }
    let notice = try DocumentQuery.notice(row)
    var relations = DocumentRelations()
    if column(.similar) as Int > 0 {
      relations.similar = try SimilarQuery.list(version: column(.current), limit: limit, in: db)
    }
    if column(.hasLinks) { relations.links = try LinkQuery.links(of: notice.id, limit: limit, in: db) }
    if column(.isLinked), LinkStore.inherits(notice.provenance.mediaType) {
      relations.linkedFrom = try LinkQuery.pages(
        linkingTo: column(.place), of: notice.provenance.source.collection, limit: limit, in: db)
    }
    var references = DocumentReferences()
    if !column(.isHeld) {
      let document = CitationQuery.Document(row: column(.row), notice: notice)
      references = try CitationQuery(db: db).references(of: document)
    }
    return DocumentView(notice: notice, versions: column(.versions), relations: relations, references: references)
  }
}
