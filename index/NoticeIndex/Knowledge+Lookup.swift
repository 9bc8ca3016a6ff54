import Foundation
import GRDB
public import NoticeModel
public import SearchQuery

extension Knowledge {
  static func of(_ arrival: Arrival, in db: Database) throws -> Knowledge {
    var knowledge = Knowledge()
    let document = try db.cachedStatement(
      sql: """
        SELECT documents.id, documents.root, versions.sha256, \(versionColumns) FROM documents
        JOIN versions ON versions.id = documents.current WHERE documents.notice_id = ?
        """)
    let digest = Data(arrival.digest.bytes)
    if let row = try Row.fetchOne(document, arguments: [arrival.id.hex]) {
      knowledge.root = row[1]
      knowledge.current = ContentDigest(bytes: [UInt8](row[2] as Data)).map {
        VersionTime(capturedAt: row["captured_at"], digest: $0)
      }
      let stored = try db.cachedStatement(
        sql: "SELECT \(versionColumns) FROM versions WHERE document = ? AND captured_at = ? AND sha256 = ?")
      let same = try Row.fetchOne(stored, arguments: [row[0] as Int64, arrival.capturedAt, digest])
      knowledge.hasVersion = same != nil
      knowledge.version = (same ?? (knowledge.current?.digest == arrival.digest ? row : nil)).map(knownVersion)
    }
    // A file of its own first: entries refer to their container. Ten thousand equal entries cost one step.
    for condition in ["versions.entry_start IS NULL", "true"] {
      guard knowledge.record == nil else { break }
      let record = try db.cachedStatement(
        sql: """
          SELECT documents.collection, documents.path, versions.captured_at, versions.file, versions.offset, versions.length,
            versions.entry_start, versions.entry_end
          FROM versions JOIN documents ON documents.id = versions.document WHERE versions.sha256 = ? AND \(condition)
          ORDER BY versions.id LIMIT 1
          """)
      if let row = try Row.fetchOne(record, arguments: [digest]) {
        knowledge.record = KnownRecord(
          source: VersionRow.source(row), capturedAt: row["captured_at"], position: VersionRow.position(row))
      }
    }
    return knowledge
  }

  private static let versionColumns = """
    versions.captured_at, versions.file, versions.offset, versions.length, versions.entry_start, versions.entry_end,
    versions.encoding, versions.warnings
    """

  private static func knownVersion(_ row: Row) -> KnownVersion {
    KnownVersion(
      capturedAt: row["captured_at"], position: VersionRow.position(row), encoding: row["encoding"],
      warnings: VersionRow.warnings(row))
  }
}

/// Asks an index about arrivals beside its writer, so that unchanged files are not read as documents again.
public struct IndexLookup: NoticeLookup {
  private let queue: DatabaseQueue

  public init(archive: String) throws(SearchError) {
    queue = try SearchError.wrapping {
      try DatabaseQueue(
        path: archive + "/" + Connection.fileName, configuration: Connection.configuration(readOnly: true))
    }
  }

  public func known(_ arrivals: [Arrival]) throws(SearchError) -> [Knowledge] {
    try SearchError.wrapping {
      try queue.unsafeRead { db in try arrivals.map { try Knowledge.of($0, in: db) } }
    }
  }
}
