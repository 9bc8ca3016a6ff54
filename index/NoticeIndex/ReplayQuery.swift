import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// Finds the capture that answers an address at a time. Held versions are not told of.
enum ReplayQuery {
  static func capture(
    at address: ReplayAddress, digest: ContentDigest?, in db: Database
  ) throws -> ReplayCapture? {
    for documents in [own, sent, elsewhere] {
      let row = try Row.fetchOne(
        db.cachedStatement(sql: statement(documents)),
        arguments: [
          "place": address.place, "collection": address.collection, "digest": digest.map { Data($0.bytes) },
          "second": CaptureDigits.time(address.timestamp)?.dropLast().description,
        ])
      if let row { return try capture(row, in: db) }
    }
    return nil
  }

  private static let own = "SELECT id FROM documents WHERE place = :place AND collection = :collection"
  private static let sent = """
    SELECT documents.id FROM redirects
    JOIN documents ON documents.place = redirects.target AND documents.collection = redirects.collection
    WHERE redirects.place = :place AND redirects.collection = :collection
    """
  private static let elsewhere = "SELECT id FROM documents WHERE place = :place AND collection <> :collection"

  private static func statement(_ documents: String) -> String {
    """
    SELECT \(VersionRow.columns), versions.id AS version, versions.document FROM versions
    JOIN documents ON documents.id = versions.document
    WHERE versions.document IN (\(documents)) AND versions.held = 0 AND versions.kind <> 'container'
      AND (:digest IS NULL OR versions.sha256 = :digest)
    ORDER BY substr(versions.captured_at, 1, 19) IS :second DESC,
      :second IS NULL OR substr(versions.captured_at, 1, 19) <= strftime('%Y-%m-%dT%H:%M:%S', :second, '+1 day') DESC,
      CASE WHEN :second IS NULL OR substr(versions.captured_at, 1, 19) <= strftime('%Y-%m-%dT%H:%M:%S', :second, '+1 day')
        THEN versions.captured_at END DESC,
      versions.captured_at, versions.sha256 DESC LIMIT 1
    """
  }

  private static func capture(_ row: Row, in db: Database) throws -> ReplayCapture {
    let notice = try VersionRow.notice(row)
    let versions = try db.cachedStatement(
      sql: """
        SELECT count(*), count(CASE WHEN (captured_at, sha256) <= (:time, :digest) THEN 1 END) FROM versions
        WHERE document = :document AND held = 0
        """)
    let counted = try Row.fetchOne(
      versions,
      arguments: [
        "document": row["document"] as Int64, "time": notice.provenance.capturedAt,
        "digest": Data(notice.provenance.digest.bytes),
      ])
    let newest = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(VersionRow.columns) FROM documents JOIN versions ON versions.id = documents.current
          WHERE documents.id = ? AND versions.held = 0
          """), arguments: [row["document"] as Int64])
    return ReplayCapture(
      notice: notice, number: counted?[1] ?? 1, count: counted?[0] ?? 1,
      permalink: try newest.map { try VersionRow.notice($0).permalink } ?? notice.permalink,
      replay: try ReplayStore(db: db).replay(of: row["version"]))
  }
}
