import Foundation
import GRDB
import NoticeModel

/// Puts one document into the tables and keeps `search` in step.
///
/// Two rules make the result independent of the order of import: the current version is the newest by (captured_at,
/// sha256), and of current versions with the same bytes and text the one with the smallest id is searched for all.
enum DocumentStore {
  static func store(_ accession: Accession, in db: Database) throws {
    let notice = accession.notice
    let document = try self.document(for: accession, in: db)
    let text = notice.body.plainText
    let insertion = try db.cachedStatement(sql: VersionRow.insert)
    try insertion.execute(arguments: VersionRow.arguments(document: document.id, notice: notice, text: text))
    let version = Version(
      id: db.lastInsertedRowID, document: document.id, digest: Data(notice.provenance.digest.bytes), text: text)

    if document.current == nil, notice.kind != .container, try isAlone(version, in: db) {
      // The common case: new bytes of a new document.
      let insert = try db.cachedStatement(sql: insertSearchable)
      try insert.execute(arguments: VersionRow.searchable(id: version.id, notice: notice, text: text))
      return try setCurrent(version, isShown: true, in: db)
    }
    if let current = document.current {
      guard try isNewer(version.id, than: current, in: db) else { return }
      let replaced = try self.version(current, in: db)
      try hide(replaced, in: db)
      try setCurrent(version, isShown: false, in: db)
      try showSmallest(like: replaced, in: db)
    } else {
      try setCurrent(version, isShown: false, in: db)
    }
    if notice.kind != .container { try showSmallest(like: version, in: db) }
  }

  /// Puts the reading in `notice` in the place of the stored one of the same bytes. What stood in `search` for the old
  /// text leaves it before the row changes: FTS5 forgets a row only by the values it was given.
  static func replaceReading(with notice: Notice, in db: Database) throws {
    let find = try db.cachedStatement(
      sql: """
        SELECT versions.id, documents.current FROM documents JOIN versions ON versions.document = documents.id
        WHERE documents.notice_id = ? AND versions.captured_at = ? AND versions.sha256 = ?
        """)
    let provenance = notice.provenance
    let key: StatementArguments = [notice.id.hex, provenance.capturedAt, Data(provenance.digest.bytes)]
    guard let row = try Row.fetchOne(find, arguments: key) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the version of a correction is missing")
    }
    let replaced = try version(row[0], in: db)
    let isCurrent = row[1] as Int64? == replaced.id
    if isCurrent { try hide(replaced, in: db) }
    var changed = replaced
    changed.text = notice.body.plainText
    let update = try db.cachedStatement(sql: VersionRow.update)
    try update.execute(
      arguments: VersionRow.arguments(replacing: replaced.id, notice: notice, text: changed.text))
    guard isCurrent, notice.kind != .container else { return }
    try showSmallest(like: replaced, in: db)
    try showSmallest(like: changed, in: db)
  }

  private static let insertSearchable =
    "INSERT INTO search (rowid, number, subject, issuing_body, fields, body) VALUES (?, ?, ?, ?, ?, ?)"

  /// True when no other version has these bytes.
  private static func isAlone(_ version: Version, in db: Database) throws -> Bool {
    let others = try db.cachedStatement(sql: "SELECT 1 FROM versions WHERE sha256 = ? AND id <> ? LIMIT 1")
    return try Row.fetchOne(others, arguments: [version.digest, version.id]) == nil
  }

  private struct Version {
    var id: Int64
    var document: Int64
    var digest: Data
    var text: String
  }

  private static func document(for accession: Accession, in db: Database) throws -> (id: Int64, current: Int64?) {
    let notice = accession.notice
    let find = try db.cachedStatement(sql: "SELECT id, current FROM documents WHERE notice_id = ?")
    if let row = try Row.fetchOne(find, arguments: [notice.id.hex]) {
      let update = try db.cachedStatement(sql: "UPDATE documents SET root = ? WHERE id = ?")
      try update.execute(arguments: [accession.root, row[0] as Int64])
      return (row[0], row[1])
    }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO documents (notice_id, collection, path, root, record_id) VALUES (?, ?, ?, ?, ?)")
    let source = notice.provenance.source
    try insert.execute(
      arguments: [notice.id.hex, source.collection, source.path, accession.root, accession.recordID])
    return (db.lastInsertedRowID, nil)
  }

  private static func isNewer(_ version: Int64, than current: Int64, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (a.captured_at, a.sha256) > (b.captured_at, b.sha256) FROM versions a, versions b WHERE a.id = ? AND b.id = ?
        """)
    return try Bool.fetchOne(statement, arguments: [version, current]) ?? false
  }

  private static func setCurrent(_ version: Version, isShown: Bool, in db: Database) throws {
    let statement = try db.cachedStatement(sql: "UPDATE documents SET current = ?, shown = ? WHERE id = ?")
    try statement.execute(arguments: [version.id, isShown, version.document])
  }

  private static func version(_ id: Int64, in db: Database) throws -> Version {
    let statement = try db.cachedStatement(sql: "SELECT id, document, sha256, text FROM versions WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a document's current version is missing")
    }
    return Version(id: row[0], document: row[1], digest: row[2], text: row[3])
  }

  /// Of all current versions with this one's bytes and text, lets exactly the one of the smallest id stand in `search`.
  private static func showSmallest(like version: Version, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT versions.id, versions.document, documents.shown FROM versions
        JOIN documents ON documents.current = versions.id
        WHERE versions.sha256 = ? AND versions.text = ? AND versions.kind <> 'container' ORDER BY documents.notice_id
        """)
    let rows = try Row.fetchAll(statement, arguments: [version.digest, version.text])
    for (place, row) in rows.enumerated() {
      let same = Version(id: row[0], document: row[1], digest: version.digest, text: version.text)
      let isShown = row[2] as Int == 1
      if place > 0, isShown { try hide(same, in: db) }
      if place == 0, !isShown { try show(same, in: db) }
    }
  }

  private static func show(_ version: Version, in db: Database) throws {
    let insert = try db.cachedStatement(sql: insertSearchable)
    try insert.execute(arguments: searchable(version, in: db))
    try setShown(version.document, 1, in: db)
  }

  /// An external content table forgets a row when it is told the very values it was given, so a version is hidden before
  /// its reading changes.
  private static func hide(_ version: Version, in db: Database) throws {
    let shown = try db.cachedStatement(sql: "SELECT shown FROM documents WHERE id = ? AND current = ?")
    guard try Int.fetchOne(shown, arguments: [version.document, version.id]) == 1 else { return }
    let delete = try db.cachedStatement(
      sql: """
        INSERT INTO search (search, rowid, number, subject, issuing_body, fields, body)
        VALUES ('delete', ?, ?, ?, ?, ?, ?)
        """)
    try delete.execute(arguments: searchable(version, in: db))
    try setShown(version.document, 0, in: db)
  }

  /// What `search` is given of a version. Read first and bound then: an `INSERT … SELECT` opens a savepoint, at which
  /// FTS5 writes out everything it has gathered, document by document (half of an import's time, with 3.40.1).
  private static func searchable(_ version: Version, in db: Database) throws -> StatementArguments {
    let select = try db.cachedStatement(
      sql: "SELECT id, number, subject, issuing_body, fields, text FROM versions WHERE id = ?")
    guard let row = try Row.fetchOne(select, arguments: [version.id]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a version is missing")
    }
    return StatementArguments(row.databaseValues)
  }

  private static func setShown(_ document: Int64, _ shown: Int, in db: Database) throws {
    let statement = try db.cachedStatement(sql: "UPDATE documents SET shown = ? WHERE id = ?")
    try statement.execute(arguments: [shown, document])
  }
}
