import GRDB
import NoticeModel
import Synchronization

/// Counts the documents that are only pictures: scans that nobody has read, which no search finds by its words.
///
/// PDF and TIFF files without text, and other pictures from 100 KiB on: smaller ones adorn pages. Counted once for each
/// state of the index, through the index on warnings.
final class UnreadScans: Sendable {
  private let known = Mutex<(generation: Int64, count: Int)?>(nil)

  private static let smallestPicture = 100 << 10

  func count(in db: Database) throws -> Int {
    let generation = try Int64.fetchOne(db.cachedStatement(sql: "SELECT generation FROM search_state")) ?? 0
    if let known = known.withLock({ $0 }), known.generation == generation { return known.count }
    var count = 0
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM versions JOIN documents ON documents.current = versions.id
        WHERE warnings = ? AND warnings <> '' AND held = 0
          AND (media_type IN ('application/pdf', 'image/tiff') OR media_type LIKE 'image/%' AND bytes >= ?)
        """)
    for warnings in try ReviewQuery.warningSets(with: [ImportWarning.Code.noText.rawValue], in: db) {
      count += try Int.fetchOne(statement, arguments: [warnings, Self.smallestPicture]) ?? 0
    }
    known.withLock { $0 = (generation, count) }
    return count
  }
}
