import GRDB
import NoticeModel
import SearchQuery

/// Documents for which another one stands in searches, since they are near-identical.
enum SimilarQuery {
  private static let alike = """
    FROM versions AS one JOIN versions ON versions.likeness = one.likeness AND versions.id <> one.id
    JOIN documents ON documents.current = versions.id
    WHERE one.id = ? AND versions.held = 0 AND versions.kind <> 'container'
    """

  /// How many there are beside the version.
  static let count = "SELECT count(*) \(alike)"

  /// Those beside a document's current version, in the order of their sources.
  static func list(_ id: NoticeID, limit: Int, in db: Database) throws -> [SimilarDocument] {
    let current = try Int64.fetchOne(db, sql: "SELECT current FROM documents WHERE notice_id = ?", arguments: [id.hex])
    guard let current else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT documents.notice_id, documents.collection, documents.path, versions.number, versions.number_ordinal,
          versions.number_year, versions.number_symbols, versions.issuing_body, versions.issued_on, versions.subject \(alike)
        ORDER BY documents.collection, documents.path LIMIT ?
        """, arguments: [current, limit]
    ).compactMap { row in
      guard let id = NoticeID(hex: row["notice_id"] as String) else { return nil }
      return SimilarDocument(
        id: id, number: VersionRow.number(row), issuingBody: row["issuing_body"],
        issuedOn: (row["issued_on"] as String?).flatMap { CivilDate(iso: $0) }, subject: row["subject"],
        source: VersionRow.source(row))
    }
  }
}
