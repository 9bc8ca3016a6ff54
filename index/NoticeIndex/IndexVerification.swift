import GRDB

/// A place where the index contradicts itself.
public struct IndexDamage: Sendable, Hashable {
  /// The part that is damaged: `sqlite`, `search`, `documents`.
  public var part: String
  public var detail: String
}

/// Looks for damage in an index. `PRAGMA integrity_check` alone sees 2 of 30 random writes into an FTS5 database, the
/// FTS5 command sees 27 (RELIABILITY finding 5); with rank 1 it also compares the full-text index with the stored
/// texts.
enum IndexVerification {
  static func findings(_ db: Database) throws -> [IndexDamage] {
    var damage: [IndexDamage] = []
    for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where line != "ok" {
      damage.append(IndexDamage(part: "sqlite", detail: line))
    }
    do {
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    } catch let error as DatabaseError {
      damage.append(IndexDamage(part: "search", detail: error.message ?? "integrity-check"))
    }
    let (live, shown) = try (SearchColumns.liveCount(in: db), shownPassages(db))
    if live != shown {
      damage.append(IndexDamage(part: "search", detail: "\(live) of \(shown) passages have their properties"))
    }
    let loose = """
      SELECT count(*) FROM documents WHERE current IS NULL OR NOT EXISTS (SELECT 1 FROM versions WHERE id = current)
      """
    if let count = try Int.fetchOne(db, sql: loose), count > 0 {
      damage.append(IndexDamage(part: "documents", detail: "\(count) without their current version"))
    }
    return damage
  }

  private static func shownPassages(_ db: Database) throws -> Int {
    let sql = """
      SELECT total(versions.passages) FROM documents JOIN versions ON versions.id = documents.current WHERE shown = 1
      """
    return try Int.fetchOne(db, sql: sql) ?? 0
  }
}
