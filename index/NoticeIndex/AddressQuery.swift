import GRDB
import SearchQuery

/// Lists the addresses of served documents by the order in which they came. Costs what the asked part costs.
enum AddressQuery {
  static func places(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(id) FROM documents") ?? 0
  }

  /// Rows begin at 1, places at 0.
  static func addresses(_ places: Range<Int>, in db: Database) throws -> [DatedPermalink] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(RelatedRow.columns), versions.captured_at
        FROM documents JOIN versions ON versions.id = documents.current
        WHERE documents.id > ? AND documents.id <= ? AND versions.held = 0
          AND versions.kind <> 'container' ORDER BY documents.id
        """, arguments: [places.lowerBound, places.upperBound]
    ).compactMap { row in
      RelatedRow.document(row).map { DatedPermalink(permalink: $0.permalink, capturedAt: row["captured_at"]) }
    }
  }
}
