import Foundation
import GRDB
import NoticeModel
import SearchQuery
import VietnameseText

/// Versions by their document number.
enum NumberedVersions {
  /// Notes a number that a version carries.
  static func remember(_ number: DocumentNumber?, in db: Database) throws {
    guard let number else { return }
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO search_numbers VALUES (?, ?, ?, ?, ?)")
    let symbols = number.symbols.joined(separator: "-")
    try insert.execute(
      arguments: [number.ordinal, number.printed, number.year, symbols, "-\(Folding.folded(symbols))-"])
  }

  /// The versions whose number fits: those with exactly this number first, each group newest first. Not all of them are
  /// shown: `CoreSearch.choose` keeps those that are.
  static func ids(_ pattern: NumberPattern?, in db: Database) throws -> [UInt32] {
    guard let pattern else { return [] }
    let numbers = try fitting(pattern, in: db)
    let exact = try ids(numbers.filter(\.isExact).map(\.printed), ordinal: pattern.ordinal, in: db)
    let part = try ids(numbers.filter { !$0.isExact }.map(\.printed), ordinal: pattern.ordinal, in: db)
    return exact + part
  }

  /// The different numbers that fit.
  private static func fitting(
    _ pattern: NumberPattern, in db: Database
  ) throws -> [(printed: String, isExact: Bool)] {
    // Most numbers of an ordinal lack the asked body; to compare each part by part takes a hundred times as long.
    let body = pattern.symbols.count > 1 ? pattern.symbols.last.map { "-\($0)-" } : nil
    let statement = try db.cachedStatement(
      sql: """
        SELECT printed, year, symbols FROM search_numbers WHERE ordinal = ?1 AND (?2 IS NULL OR instr(folded, ?2) > 0)
        """)
    return try Row.fetchAll(statement, arguments: [pattern.ordinal, body]).compactMap { row in
      let number = DocumentNumber(
        ordinal: pattern.ordinal, year: row[1], symbols: (row[2] as String).split(separator: "-").map(String.init),
        printed: row[0])
      return pattern.fit(number).map { (number.printed, $0 == .exact) }
    }
  }

  private static func ids(_ printed: [String], ordinal: Int, in db: Database) throws -> [UInt32] {
    guard !printed.isEmpty else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT id FROM versions WHERE number_ordinal = ? AND number IN (SELECT value FROM json_each(?))
        ORDER BY issued_on DESC, id
        """)
    let list = String(decoding: try JSONEncoder().encode(printed), as: UTF8.self)
    return try Int64.fetchAll(statement, arguments: [ordinal, list]).map { UInt32(clamping: $0) }
  }
}
