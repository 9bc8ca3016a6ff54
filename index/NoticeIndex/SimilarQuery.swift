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
  static func list(_ id: NoticeID, limit: Int, in db: Database) throws -> [RelatedDocument] {
    let current = try Int64.fetchOne(db, sql: "SELECT current FROM documents WHERE notice_id = ?", arguments: [id.hex])
    guard let current else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT \(RelatedRow.columns) \(alike)
        ORDER BY documents.collection, documents.path LIMIT ?
        """, arguments: [current, limit]
    ).compactMap(RelatedRow.document)
  }
}
