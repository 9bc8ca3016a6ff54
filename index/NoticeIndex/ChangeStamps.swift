import GRDB
import NoticeModel
import SearchQuery

/// When documents last changed. What a transaction changes has no stamp until it ends; the stamp is never lower than one
/// given before, so that who harvested up to it misses nothing (OAI-PMH 2.0, §2.7.1).
enum ChangeStamps {
  /// Takes a document's stamp: it has changed.
  static func clear(_ document: Int64, in db: Database) throws {
    let statement = try db.cachedStatement(sql: "UPDATE documents SET changed_at = '' WHERE id = ?")
    try statement.execute(arguments: [document])
  }

  /// Gives a stamp to all that has none. `time` is the archive's, ISO 8601 in UTC.
  static func give(_ time: String, in db: Database) throws {
    guard let stamp = Datestamp(timestamp: time) else { return }
    let last = try String.fetchOne(db, sql: "SELECT max(changed_at) FROM documents") ?? ""
    let statement = try db.cachedStatement(sql: "UPDATE documents SET changed_at = ? WHERE changed_at = ''")
    try statement.execute(arguments: [max(stamp.text, last)])
  }

  /// A decision that a rebuild carries out while it reads, at the time when it was made.
  static func raise(_ scope: ReleaseScope, to time: String, in db: Database) throws {
    guard let stamp = Datestamp(timestamp: time) else { return }
    let (column, name) =
      switch scope {
      case .document(let id): ("notice_id", id.hex)
      case .collection(let name): ("collection", name)
      }
    try db.execute(
      sql: "UPDATE documents SET changed_at = max(changed_at, ?) WHERE \(column) = ?", arguments: [stamp.text, name])
  }
}
