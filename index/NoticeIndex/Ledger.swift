import GRDB
import NoticeModel

/// Writes the ledger: one row for each import, the inputs that changed something or were refused, and when.
enum Ledger {
  static func store(_ entry: LedgerEntry, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO imports (started_at, finished_at, arguments, added, updated, unchanged, duplicate, rejected)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (started_at) DO UPDATE SET finished_at = excluded.finished_at, added = excluded.added,
          updated = excluded.updated, unchanged = excluded.unchanged, duplicate = excluded.duplicate,
          rejected = excluded.rejected
        """,
      arguments: [
        entry.startedAt, entry.finishedAt, entry.arguments, entry.counts[.added] ?? 0, entry.counts[.updated] ?? 0,
        entry.counts[.unchanged] ?? 0, entry.counts[.duplicate] ?? 0, entry.counts[.rejected] ?? 0,
      ])
    try ChangeStamps.give(entry.committedAt ?? entry.finishedAt ?? entry.startedAt, in: db)
    guard !entry.items.isEmpty else { return }
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM imports WHERE started_at = ?", arguments: [entry.startedAt])
    try db.execute(
      sql: "INSERT OR REPLACE INTO import_items (import, first_item, lines) VALUES (?, ?, ?)",
      arguments: [id, entry.firstItem, entry.items.joined(separator: "\n")])
  }
}
