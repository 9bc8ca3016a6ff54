import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// What pages list in their tables, by number: documents that the archive may not have itself.
struct ListingStore {
  let db: Database

  /// Numbers of one ordinal that are compared part by part.
  private static let candidates = 2_000

  func store(_ listed: [ListedDocument], of document: Int64) throws {
    guard !listed.isEmpty else { return }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO listings (document, number, ordinal, listed) VALUES (?, ?, ?, ?)")
    let encoder = JSONEncoder()
    for (number, row) in listed.enumerated() {
      let json = String(decoding: try encoder.encode(row), as: UTF8.self)
      try insert.execute(arguments: [document, number, row.number.ordinal, json])
    }
  }

  /// The rows whose number fits, those with exactly this number first, in the order of pages; not those of held pages.
  func listings(fitting pattern: NumberPattern, limit: Int) throws -> [Listing] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RelatedRow.columns), listings.listed FROM listings
        JOIN documents ON documents.id = listings.document JOIN versions ON versions.id = documents.current
        WHERE listings.ordinal = ? AND versions.held = 0 ORDER BY documents.notice_id, listings.number LIMIT ?
        """)
    let found = try Row.fetchAll(statement, arguments: [pattern.ordinal, Self.candidates]).compactMap { row in
      let listed = try JSONDecoder().decode(ListedDocument.self, from: Data((row[RelatedRow.count] as String).utf8))
      return pattern.fit(listed.number).flatMap { fit in
        RelatedRow.document(row).map { (fit, Listing(page: $0, listed: listed)) }
      }
    }
    let ordered = found.filter { $0.0 == .exact } + found.filter { $0.0 != .exact }
    return ordered.prefix(limit).map(\.1)
  }
}
