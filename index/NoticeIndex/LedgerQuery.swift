import GRDB
public import NoticeModel

/// One import in the ledger.
public struct ImportRecord: Sendable, Hashable {
  /// Counts the imports of an archive from 1, in the order in which they began.
  public var number: Int
  /// ISO 8601 in UTC.
  public var startedAt: String
  /// Nil while it runs, and for one that was killed.
  public var finishedAt: String?
  /// What was imported and how, as JSON.
  public var arguments: String
  public var counts: [Outcome: Int]
}

/// Some items of an import: JSON lines as in its report, without the inputs that were unchanged.
public struct ImportItems: Sendable, Hashable {
  public var lines: [String]
  /// Where the next ones begin; nil behind the last.
  public var next: Int?
}

/// Reads the ledger.
enum LedgerQuery {
  static func imports(in db: Database) throws -> [ImportRecord] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT started_at, finished_at, arguments, added, updated, unchanged, duplicate, rejected
        FROM imports ORDER BY started_at
        """)
    return rows.enumerated().map { place, row in
      ImportRecord(
        number: place + 1, startedAt: row[0], finishedAt: row[1], arguments: row[2],
        counts: [.added: row[3], .updated: row[4], .unchanged: row[5], .duplicate: row[6], .rejected: row[7]])
    }
  }

  /// The items of the import that began at `startedAt` from item `first` on, a stored batch at a time.
  static func items(_ startedAt: String, from first: Int, in db: Database) throws -> ImportItems {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT first_item, lines FROM import_items JOIN imports ON imports.id = import_items.import
        WHERE started_at = ? AND first_item >= ? ORDER BY first_item LIMIT 2
        """, arguments: [startedAt, first])
    guard let batch = rows.first else { return ImportItems(lines: [], next: nil) }
    let lines = (batch[1] as String).split(separator: "\n").map(String.init)
    return ImportItems(lines: lines, next: rows.count > 1 ? rows[1][0] : nil)
  }
}
