import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// Reads single documents and the archive's figures.
struct DocumentQuery {
  /// Whether versions that are kept and not served are there.
  let showsHeld: Bool

  private var served: String { showsHeld ? "" : "AND versions.held = 0" }

  func notice(_ id: NoticeID, version: Int?, in db: Database) throws -> Notice? {
    let row: Row?
    if let version {
      guard version >= 1 else { return nil }
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(Self.columns) FROM documents
          JOIN versions ON versions.document = documents.id WHERE documents.notice_id = ? \(served)
          ORDER BY versions.captured_at, versions.sha256 LIMIT 1 OFFSET ?
          """)
      row = try Row.fetchOne(statement, arguments: [id.hex, version - 1])
    } else {
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(Self.columns) FROM documents
          JOIN versions ON versions.id = documents.current WHERE documents.notice_id = ? \(served)
          """)
      row = try Row.fetchOne(statement, arguments: [id.hex])
    }
    return try row.map(Self.notice)
  }

  /// A whole document. A statement asks for these columns first.
  static let columns = "\(VersionRow.columns), versions.text, versions.layout, versions.facts"
  /// Where the columns begin that a statement asks for behind these.
  static let count = VersionColumn.allCases.count + 3

  static func notice(_ row: Row) throws -> Notice {
    let text: String = row[count - 3]
    let layout = BlockLayout([UInt8](row[count - 2] as Data))
    return try VersionRow.notice(
      row, text: layout.decode(text), facts: StoredFacts.decode(row[count - 1], text: text))
  }

  func view(_ id: NoticeID, version: Int?, relations: Int, in db: Database) throws -> DocumentView? {
    guard let notice = try notice(id, version: version, in: db) else { return nil }
    return DocumentView(
      notice: notice, versions: try versionCount(id, in: db),
      relations: try Self.relations(of: id, limit: relations, in: db),
      references: try CitationQuery(db: db).references(of: id) ?? DocumentReferences())
  }

  func versionCount(_ id: NoticeID, in db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM documents JOIN versions ON versions.document = documents.id
        WHERE documents.notice_id = ? \(served)
        """)
    return try Int.fetchOne(statement, arguments: [id.hex]) ?? 0
  }

  static func relations(of id: NoticeID, limit: Int, in db: Database) throws -> DocumentRelations {
    DocumentRelations(
      similar: try SimilarQuery.list(id, limit: limit, in: db),
      links: try LinkQuery.links(of: id, limit: limit, in: db),
      linkedFrom: try LinkQuery.pages(linkingTo: id, limit: limit, in: db))
  }

  func versions(of id: NoticeID, in db: Database) throws -> [VersionSummary] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT documents.collection, documents.path, versions.captured_at, versions.sha256, versions.bytes,
          versions.media_type, versions.encoding
        FROM documents JOIN versions ON versions.document = documents.id WHERE documents.notice_id = ? \(served)
        ORDER BY versions.captured_at, versions.sha256
        """, arguments: [id.hex])
    return rows.enumerated().compactMap { place, row in
      guard let digest = ContentDigest(bytes: [UInt8](row["sha256"] as Data)) else { return nil }
      return VersionSummary(
        number: place + 1, capturedAt: row["captured_at"], digest: digest, byteCount: row["bytes"],
        mediaType: row["media_type"], encoding: row["encoding"],
        source: Source(collection: row["collection"], path: row["path"]))
    }
  }

  func ids(startingWith prefix: String, limit: Int, in db: Database) throws -> [NoticeID] {
    guard let range = Self.range(of: prefix) else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT notice_id FROM documents JOIN versions ON versions.id = documents.current
        WHERE notice_id >= ? AND notice_id < ? \(served) ORDER BY notice_id LIMIT ?
        """)
    return try String.fetchAll(statement, arguments: [range.from, range.to, limit]).compactMap { NoticeID(hex: $0) }
  }

  /// Between which texts the ids stand that begin with some hex digits; nil for what is none.
  static func range(of prefix: String) -> (from: String, to: String)? {
    let hex = prefix.lowercased()
    guard !hex.isEmpty, hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
      return nil
    }
    return (hex, hex + "g")
  }
}
