import GRDB

/// Puts versions into `search` and takes them out, and keeps their properties in step.
struct SearchTable {
  private var columns = SearchColumns()

  mutating func insert(_ version: IndexedVersion, in db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO search (rowid, body, subject, others, number) VALUES (?, ?, ?, ?, ?)")
    let subjectWords = Tokens.count(version.subject)
    var start = 0
    for (place, passage) in Passages.of(version.text).enumerated() {
      let rowid = version.id + Int64(place)
      try insert.execute(arguments: [rowid, passage, version.subject, version.others, version.number])
      let column = try version.column(passage, place: place, start: start, subjectWords: subjectWords, in: db)
      try columns.set(column, at: rowid, in: db)
      start += passage.utf8.count
    }
  }

  /// Takes out a version that was inserted with these very values.
  mutating func remove(_ version: IndexedVersion, in db: Database) throws {
    let delete = try db.cachedStatement(
      sql: """
        INSERT INTO search (search, rowid, body, subject, others, number) VALUES ('delete', ?, ?, ?, ?, ?)
        """)
    for (place, passage) in Passages.of(version.text).enumerated() {
      let rowid = version.id + Int64(place)
      try delete.execute(arguments: [rowid, passage, version.subject, version.others, version.number])
      try columns.clear(rowid, in: db)
    }
  }

  /// Writes what is not written yet; the last thing of a transaction.
  mutating func finish(in db: Database) throws {
    try columns.finish(in: db)
  }
}
