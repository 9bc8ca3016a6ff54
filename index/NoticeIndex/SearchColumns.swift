import CVietnameseFTS5
import Foundation
import GRDB

/// The properties of indexed passages by which hits are filtered, sorted and counted, kept apart from the texts: a
/// million documents are 24 MB.
///
/// Gathers the changes of a transaction and writes each touched row of `search_columns` once.
struct SearchColumns {
  private var rows: [Int64: [tracuu_column]] = [:]

  mutating func set(_ column: tracuu_column, at rowid: Int64, in db: Database) throws {
    let row = rowid / Self.columnsPerRow
    if rows[row] == nil { rows[row] = try Self.read(row, in: db) }
    rows[row]?[Int(rowid % Self.columnsPerRow)] = column
  }

  mutating func clear(_ rowid: Int64, in db: Database) throws {
    try set(tracuu_column(), at: rowid, in: db)
  }

  /// Writes what changed, under a new generation: readers see by it that what they remember no longer holds.
  mutating func finish(in db: Database) throws {
    guard !rows.isEmpty else { return }
    let generation = try Self.markChanged(in: db)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO search_columns (id, generation, data) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, data = excluded.data
        """)
    for (row, columns) in rows.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [row, generation, columns.withUnsafeBytes { Data($0) }])
    }
    rows = [:]
  }

  /// Begins a new generation and returns it. A random number, so that the index of another archive, or one that was made
  /// anew, never has the same one.
  @discardableResult
  static func markChanged(in db: Database) throws -> Int64 {
    let generation = Int64.random(in: 1...Int64.max)
    try db.execute(sql: "UPDATE search_state SET generation = ?", arguments: [generation])
    return generation
  }

  /// How many passages are marked as standing in `search`. Reads the whole table.
  static func liveCount(in db: Database) throws -> Int {
    let size = MemoryLayout<tracuu_column>.stride
    let rows = try Data.fetchCursor(db, sql: "SELECT data FROM search_columns")
    var count = 0
    while let data = try rows.next() {
      for start in stride(from: 0, to: data.count - size + 1, by: size) {
        var column = tracuu_column()
        _ = withUnsafeMutableBytes(of: &column) { data.copyBytes(to: $0, from: start..<start + size) }
        if column.flags & UInt8(TRACUU_LIVE) != 0 { count += 1 }
      }
    }
    return count
  }

  private static let columnsPerRow = Int64(TRACUU_COLUMNS_PER_ROW)

  private static func read(_ row: Int64, in db: Database) throws -> [tracuu_column] {
    let statement = try db.cachedStatement(sql: "SELECT data FROM search_columns WHERE id = ?")
    var columns = [tracuu_column](repeating: tracuu_column(), count: Int(columnsPerRow))
    guard let data = try Data.fetchOne(statement, arguments: [row]) else { return columns }
    _ = columns.withUnsafeMutableBytes { data.copyBytes(to: $0) }
    return columns
  }
}
