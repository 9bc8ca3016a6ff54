import GRDB
import SearchQuery

/// Finds documents by where they came from. Held documents are not told of, nor the containers of others.
enum PlaceQuery {
  static func documents(at address: PortalAddress, limit: Int, in db: Database) throws -> [RelatedDocument] {
    for place in address.places {
      for statement in [own, stated, sent] {
        let rows = try Row.fetchAll(
          db.cachedStatement(sql: statement), arguments: ["place": place, "path": address.text, "limit": limit])
        if !rows.isEmpty { return rows.compactMap(RelatedRow.document) }
      }
    }
    return []
  }

  private static let own = statement(from: "documents", where: "documents.place = :place")

  /// What a record says of the address: before what a server sent there, which may be a start page.
  private static let stated = statement(
    from: "stated_addresses JOIN documents ON documents.id = stated_addresses.document",
    where: "stated_addresses.place = :place")

  /// What an address led to when it was captured, of the collection that says so.
  private static let sent = statement(
    from: """
      redirects JOIN documents ON documents.place = redirects.target AND documents.collection = redirects.collection
      """,
    where: "redirects.place = :place")

  private static func statement(from tables: String, where test: String) -> String {
    """
    SELECT \(RelatedRow.columns) FROM \(tables) JOIN versions ON versions.id = documents.current
    WHERE \(test) AND versions.held = 0 AND versions.kind <> 'container'
    ORDER BY documents.path IS NOT :path, versions.captured_at DESC, documents.notice_id LIMIT :limit
    """
  }
}
