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
    let find = try db.cachedStatement(sql: "SELECT current FROM documents WHERE notice_id = ?")
    guard let current = try Int64.fetchOne(find, arguments: [id.hex]) else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT \(RelatedRow.columns) \(alike) ORDER BY documents.collection, documents.path LIMIT ?")
    return try Row.fetchAll(statement, arguments: [current, limit]).compactMap(RelatedRow.document)
  }
}
