import Foundation
import GRDB
import NoticeModel

/// Keeps what pages and style sheets are shown again by, one row a version that has it.
struct ReplayStore {
  let db: Database

  /// Puts `replay` in the place of what was kept for the version.
  func store(_ replay: Replay, of version: Int64) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO replays (version, kind, is_packed, data) VALUES (?, ?, ?, ?)")
    try insert.execute(arguments: [version, replay.kind.rawValue, replay.isPacked, Data(replay.bytes)])
  }

  /// Follows a version whose id changes. Migrations that come before the table's own move versions too.
  func move(_ version: Int64, to id: Int64) throws {
    guard try db.tableExists("replays") else { return }
    try db.cachedStatement(sql: "UPDATE replays SET version = ? WHERE version = ?").execute(arguments: [id, version])
  }

  func replay(of version: Int64) throws -> Replay? {
    let statement = try db.cachedStatement(sql: "SELECT kind, is_packed, data FROM replays WHERE version = ?")
    guard let row = try Row.fetchOne(statement, arguments: [version]), let kind = Replay.Kind(rawValue: row[0]) else {
      return nil
    }
    return Replay(kind: kind, bytes: [UInt8](row[2] as Data), isPacked: row[1])
  }
}
