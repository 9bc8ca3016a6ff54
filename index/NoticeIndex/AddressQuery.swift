import GRDB
import SearchQuery

/// Lists the addresses of the documents that searches show, by the order in which they came: one of those that are alike,
/// so that no search engine is sent to one text ten thousand times. Costs what the asked part costs.
enum AddressQuery {
  static func places(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT id FROM documents WHERE shown = 1 ORDER BY id DESC LIMIT 1") ?? 0
  }

  /// Rows begin at 1, places at 0.
  static func addresses(_ places: Range<Int>, in db: Database) throws -> [DatedPermalink] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(RelatedRow.columns), versions.captured_at
        FROM documents JOIN versions ON versions.id = documents.current
        WHERE documents.id > ? AND documents.id <= ? AND documents.shown = 1
          AND versions.held = 0 ORDER BY documents.id
        """, arguments: [places.lowerBound, places.upperBound]
    ).compactMap { row in
      RelatedRow.document(row).map { DatedPermalink(permalink: $0.permalink, capturedAt: row["captured_at"]) }
    }
  }
}
