import CVietnameseFTS5
import GRDBSQLite
import Testing

/// A database in memory that knows the tokenizer, closed with its last reference.
class TestDatabase {
  let connection: OpaquePointer

  init() throws {
    var opened: OpaquePointer?
    let result = sqlite3_open(":memory:", &opened)
    try #require(result == SQLITE_OK)
    connection = try #require(opened)
    try #require(tracuu_fts5_register(connection) == SQLITE_OK)
  }

  deinit {
    sqlite3_close_v2(connection)
  }

  func run(_ sql: String) throws {
    let result = sqlite3_exec(connection, sql, nil, nil, nil)
    if result != SQLITE_OK { throw Failure(result: result, message: String(cString: sqlite3_errmsg(connection))) }
  }

  /// The rows of a query as texts, their columns joined by blanks.
  func rows(_ sql: String) throws -> [String] {
    var statement: OpaquePointer?
    let prepared = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    try #require(prepared == SQLITE_OK)
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      let columns = (0..<sqlite3_column_count(statement)).map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "-"
      }
      rows.append(columns.joined(separator: " "))
    }
    return rows
  }

  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  struct Failure: Error {
    let result: Int32
    let message: String
  }
}

/// The tables that searches read, as an index has them, filled by hand.
final class SearchDatabase: TestDatabase {
  private var columns: [UInt32: tracuu_column] = [:]
  private var changed: Set<UInt32> = []
  private var generation = 1
  private(set) var cache: OpaquePointer

  init(pageSize: Int = 4_050) throws {
    cache = try #require(tracuu_cache_make())
    try super.init()
    try run(
      """
      CREATE TABLE texts (id INTEGER PRIMARY KEY, body, subject, others, number);
      CREATE VIRTUAL TABLE search USING fts5 (
        body, subject, others, number, content = 'texts', content_rowid = 'id', columnsize = 0, tokenize = 'vietnamese');
      CREATE VIRTUAL TABLE instances USING fts5vocab (search, instance);
      CREATE VIRTUAL TABLE tokens USING fts5vocab (search, row);
      CREATE TABLE search_columns (id INTEGER PRIMARY KEY, generation INTEGER NOT NULL, data BLOB NOT NULL);
      CREATE TABLE search_state (id INTEGER PRIMARY KEY, generation INTEGER NOT NULL);
      INSERT INTO search_state VALUES (1, 1);
      INSERT INTO search (search, rank) VALUES ('pgsz', \(pageSize));
      """)
  }

  deinit {
    tracuu_cache_free(cache)
  }

  /// Fields in the order of the table.
  func insert(_ rowid: UInt32, _ fields: [String], _ column: tracuu_column? = nil) throws {
    let values = fields.map(Self.quoted).joined(separator: ", ")
    try run("INSERT INTO search (rowid, body, subject, others, number) VALUES (\(rowid), \(values))")
    columns[rowid] = column
    changed.insert(rowid / UInt32(TRACUU_COLUMNS_PER_ROW))
  }

  /// Sets the properties of rows that were inserted some other way.
  func set(_ column: tracuu_column, at rowids: ClosedRange<UInt32>) {
    for rowid in rowids { columns[rowid] = column }
    let size = UInt32(TRACUU_COLUMNS_PER_ROW)
    changed.formUnion(rowids.lowerBound / size...rowids.upperBound / size)
  }

  /// FTS5 forgets a row by the very fields it was given.
  func remove(_ rowid: UInt32, _ fields: [String]) throws {
    let values = fields.map(Self.quoted).joined(separator: ", ")
    try run("INSERT INTO search (search, rowid, body, subject, others, number) VALUES ('delete', \(rowid), \(values))")
    columns[rowid] = nil
    changed.insert(rowid / UInt32(TRACUU_COLUMNS_PER_ROW))
  }

  /// Runs `changes` as one transaction, and says that the index is another one now.
  func transaction(_ changes: () throws -> Void) throws {
    try run("BEGIN")
    try changes()
    generation += 1
    let size = UInt32(TRACUU_COLUMNS_PER_ROW)
    for row in changed.sorted() {
      let data = (row * size..<(row + 1) * size).map { columns[$0] ?? tracuu_column() }
      try store(row, data)
    }
    changed = []
    try run("UPDATE search_state SET generation = \(generation)")
    try run("COMMIT")
  }

  private func store(_ row: UInt32, _ data: [tracuu_column]) throws {
    var statement: OpaquePointer?
    let sql = "REPLACE INTO search_columns VALUES (\(row), \(generation), ?1)"
    let prepared = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
    try #require(prepared == SQLITE_OK)
    defer { sqlite3_finalize(statement) }
    let result = data.withUnsafeBytes { bytes in
      // SQLITE_STATIC: the bytes outlive the step.
      sqlite3_bind_blob(statement, 1, bytes.baseAddress, Int32(bytes.count), nil)
      return sqlite3_step(statement)
    }
    try #require(result == SQLITE_DONE)
  }

  func refresh() throws {
    let result = tracuu_cache_refresh(cache, connection)
    if result != SQLITE_OK { throw Failure(result: result, message: "refresh") }
  }

  /// Goes on with a memory that knows nothing yet.
  func forget() throws {
    tracuu_cache_free(cache)
    cache = try #require(tracuu_cache_make())
  }

  /// How often a token stands in each document, as the reader of posting lists sees it: `rowid frequency`.
  func postings(of token: String) throws -> [String] {
    var found: [String] = []
    let result = withUnsafeMutablePointer(to: &found) { found in
      tracuu_visit_postings(cache, connection, token, Int32(token.utf8.count), found) { context, rowid, frequency in
        context?.assumingMemoryBound(to: [String].self).pointee.append("\(rowid) \(Int(frequency))")
      }
    }
    if result != SQLITE_OK { throw Failure(result: result, message: "postings") }
    return found
  }

  /// The tokens that begin so, in order, each once.
  func tokens(beginningWith prefix: String) throws -> [String] {
    var found: Set<String> = []
    let result = withUnsafeMutablePointer(to: &found) { found in
      tracuu_visit_tokens(cache, connection, prefix, Int32(prefix.utf8.count), found) { context, token, length in
        let bytes = UnsafeRawBufferPointer(start: token, count: Int(length))
        context?.assumingMemoryBound(to: Set<String>.self).pointee.insert(String(decoding: bytes, as: UTF8.self))
        return true
      }
    }
    if result != SQLITE_OK { throw Failure(result: result, message: "tokens") }
    return found.sorted()
  }

  func frequency(of token: String) -> Int {
    Int(tracuu_frequency(cache, connection, token, Int32(token.utf8.count), false))
  }
}
