import GRDB
import NoticeModel
import SearchQuery

/// Lists served documents by when they last changed, for harvesters. A page costs what its documents cost, wherever in the
/// list it stands.
struct HarvestQuery {
  let db: Database
  private let documents = DocumentQuery(showsHeld: false)

  init(_ db: Database) { self.db = db }

  /// Nothing that was served is ever taken away yet, so no record is a deleted one.
  func page(_ request: HarvestRequest) throws -> HarvestPage {
    var conditions = ["documents.changed_at > ''"]
    var arguments: StatementArguments = []
    if let after = request.after {
      conditions.append("(documents.changed_at, documents.notice_id) > (?, ?)")
      arguments += [after.datestamp.text, after.id.hex]
    }
    if let from = request.from {
      conditions.append("documents.changed_at >= ?")
      arguments += [from.text]
    }
    if let until = request.until {
      conditions.append("documents.changed_at <= ?")
      arguments += [until.text]
    }
    let set = Self.condition(request.set)
    arguments += set.arguments
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(VersionRow.columns), documents.changed_at FROM documents INDEXED BY documents_changed
        JOIN versions ON versions.id = documents.current
        WHERE \(conditions.joined(separator: " AND ")) AND \(set.sql) AND \(Self.served)
        ORDER BY documents.changed_at, documents.notice_id LIMIT ?
        """, arguments: arguments + [request.limit + 1])
    let records = try rows.prefix(request.limit).compactMap { try record($0, readsNotice: request.readsNotices) }
    return HarvestPage(records: records, hasMore: rows.count > request.limit)
  }

  func record(_ id: NoticeID) throws -> HarvestRecord? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT \(VersionRow.columns), documents.changed_at FROM documents JOIN versions ON versions.id = documents.current
        WHERE documents.notice_id = ? AND documents.changed_at > '' AND \(Self.served)
        """, arguments: [id.hex])
    return try row.flatMap { try record($0, readsNotice: true) }
  }

  /// Also of what is not served: it is a bound.
  func earliest() throws -> Datestamp? {
    try String.fetchOne(db, sql: "SELECT min(changed_at) FROM documents WHERE changed_at > ''").flatMap {
      Datestamp($0)
    }
  }

  private func record(_ row: Row, readsNotice: Bool) throws -> HarvestRecord? {
    guard let stamp = Datestamp(row["changed_at"] as String) else { return nil }
    let outline = try VersionRow.notice(row)
    var content = HarvestRecord.Content.header
    if readsNotice, let notice = try documents.notice(outline.id, version: nil, in: db) {
      let references = try CitationQuery(db: db).references(of: notice.id)
      content = .notice(notice, replacements: references?.replacements ?? [])
    }
    return HarvestRecord(id: outline.id, datestamp: stamp, sets: outline.harvestSets, content: content)
  }

  private static let served = "versions.held = 0 AND versions.kind <> 'container'"

  /// The day that the year filter counts: of a page without a day its publication's.
  private static let day = """
    coalesce(versions.issued_on, CASE WHEN versions.kind = 'page' THEN json_extract(versions.extra, '$.published_on') END)
    """

  private static func condition(_ set: HarvestSet?) -> (sql: String, arguments: StatementArguments) {
    switch set {
    case nil: ("1", [])
    case .types: ("versions.type_code IS NOT NULL", [])
    case .type(let code): ("versions.type_code = ?", [code])
    case .years: ("\(day) IS NOT NULL", [])
    case .year(let year): ("substr(\(day), 1, 4) = ?", [String(year)])
    }
  }
}
