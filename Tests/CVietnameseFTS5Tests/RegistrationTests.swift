import CVietnameseFTS5
import GRDBSQLite
import Testing

@Suite struct RegistrationTests {
  @Test("FTS5 finds words with and without diacritics, cut alike in texts and queries")
  func searches() throws {
    let database = try Database()
    try #require(tracuu_fts5_register(database.connection) == SQLITE_OK)
    database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese')")
    database.run("INSERT INTO t VALUES ('Quyết định số 12/2012/QĐ-UBND của huyện Tân Lộc Hạ')")
    database.run("INSERT INTO t VALUES ('tru\u{AD}ờng tiê\u{309}u học')")
    for query in ["quyet dinh", "QUYẾT định", "\"12/2012/QÐ-UBND\"", "quye*", "ha"] {
      #expect(database.text("SELECT group_concat(rowid) FROM t WHERE t MATCH ?1", query) == "1", "\(query)")
    }
    #expect(database.text("SELECT group_concat(rowid) FROM t WHERE t MATCH ?1", "trường tieu") == "2")
    #expect(database.text("SELECT group_concat(rowid) FROM t WHERE t MATCH ?1", "truo ng") == nil)
  }

  @Test("highlights keep the original letters")
  func highlights() throws {
    let database = try Database()
    try #require(tracuu_fts5_register(database.connection) == SQLITE_OK)
    database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese')")
    database.run("INSERT INTO t VALUES ('Về việc giải phóng mặt bằng.')")
    let marked = database.text("SELECT highlight(t, 0, '[', ']') FROM t WHERE t MATCH ?1", "giai phong bang")
    #expect(marked == "Về việc [giải] [phóng] mặt [bằng].")
  }

  @Test("an argument of the tokenizer is an error, not ignored")
  func refusesArguments() throws {
    let database = try Database()
    try #require(tracuu_fts5_register(database.connection) == SQLITE_OK)
    let result = database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese remove_diacritics 2')")
    #expect(result == SQLITE_ERROR)
  }

  @Test("registering twice is harmless")
  func registersTwice() throws {
    let database = try Database()
    #expect(tracuu_fts5_register(database.connection) == SQLITE_OK)
    #expect(tracuu_fts5_register(database.connection) == SQLITE_OK)
    #expect(database.run("CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'vietnamese')") == SQLITE_OK)
  }
}

/// A database in memory, closed with its last reference.
private final class Database {
  let connection: OpaquePointer

  init() throws {
    var opened: OpaquePointer?
    let result = sqlite3_open(":memory:", &opened)
    try #require(result == SQLITE_OK)
    connection = try #require(opened)
  }

  deinit {
    sqlite3_close(connection)
  }

  @discardableResult
  func run(_ statement: String) -> Int32 {
    sqlite3_exec(connection, statement, nil, nil, nil)
  }

  /// The first column of the first row; nil if there is none or it is NULL.
  func text(_ query: String, _ parameter: String) -> String? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK else { return nil }
    defer { sqlite3_finalize(statement) }
    return parameter.withCString { bytes in
      // SQLITE_STATIC: the text outlives the step.
      sqlite3_bind_text(statement, 1, bytes, -1, nil)
      guard sqlite3_step(statement) == SQLITE_ROW, let column = sqlite3_column_text(statement, 0) else { return nil }
      return String(cString: column)
    }
  }
}
