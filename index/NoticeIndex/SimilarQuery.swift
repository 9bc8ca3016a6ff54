import GRDB
import NoticeModel
import SearchQuery

/// Documents for which another one stands in searches, since they are near-identical.
enum SimilarQuery {
  private static let alike = """
    FROM versions AS one JOIN versions ON versions.likeness = one.likeness AND versions.id <> one.id
    JOIN documents ON documents.current = versions.id
    WHERE one.id = ? AND \(condition("versions"))
    """

  private static func condition(_ table: String) -> String {
    "\(table).held = 0 AND \(table).kind <> 'container'"
  }

  /// How many there are beside the version of a row of `versions`, within a question for that row.
  static let count = """
    SELECT count(*) FROM versions AS other JOIN documents AS owner ON owner.current = other.id
    WHERE other.likeness = versions.likeness AND other.id <> versions.id AND \(condition("other"))
    """

  /// Those of a document.
  static func list(_ id: NoticeID, limit: Int, in db: Database) throws -> [RelatedDocument] {
    let find = try db.cachedStatement(sql: "SELECT current FROM documents WHERE notice_id = ?")
    guard let current = try Int64.fetchOne(find, arguments: [id.hex]) else { return [] }
    return try list(version: current, limit: limit, in: db)
  }

  /// Those beside a document's current version: the one that searches show first, then in the order of their sources.
  static func list(version current: Int64, limit: Int, in db: Database) throws -> [RelatedDocument] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RelatedRow.columns) \(alike)
        ORDER BY documents.shown DESC, documents.collection, documents.path LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [current, limit]).compactMap(RelatedRow.document)
  }
}
