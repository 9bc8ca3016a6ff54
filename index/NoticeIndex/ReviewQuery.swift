import GRDB
public import NoticeModel

/// The documents whose newest version carries a warning that asks for a person's eye.
public struct ReviewList: Sendable, Hashable {
  /// All there are; `items` may hold fewer.
  public var total: Int
  public var items: [Item]

  /// One document to look at.
  public struct Item: Sendable, Hashable {
    public var id: NoticeID
    public var provenance: Provenance
    /// The first characters of the text, line breaks as they are.
    public var beginning: String
  }
}

/// Finds what to review. No table is walked through: few different sets of warnings occur, the index on them gives each
/// with one step, and from those with an asked code it leads to the documents.
enum ReviewQuery {
  /// Unicode scalars of the text that are shown.
  private static let beginning = 80

  /// Documents in the order of their collections and paths, at most `limit`.
  static func list(_ codes: [String], limit: Int, in db: Database) throws -> ReviewList {
    let sets = try warningSets(with: codes, in: db)
    guard !sets.isEmpty else { return ReviewList(total: 0, items: []) }
    let places = sets.map { _ in "?" }.joined(separator: ", ")
    let found = """
      FROM versions JOIN documents ON documents.current = versions.id
      WHERE versions.warnings IN (\(places)) AND versions.warnings <> ''
      """
    return try list(found, StatementArguments(sets), limit: limit, in: db)
  }

  /// Documents whose current version is kept and not served.
  static func held(limit: Int, in db: Database) throws -> ReviewList {
    let found = """
      FROM versions JOIN documents ON documents.current = versions.id
      WHERE versions.held = 1
      """
    return try list(found, [], limit: limit, in: db)
  }

  private static func list(
    _ found: String, _ arguments: StatementArguments, limit: Int, in db: Database
  ) throws -> ReviewList {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) \(found)", arguments: arguments) ?? 0
    let ids = try Int64.fetchAll(
      db, sql: "SELECT versions.id \(found) ORDER BY documents.collection, documents.path LIMIT ?",
      arguments: arguments + [limit])
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(VersionRow.columns), substr(versions.text, 1, \(beginning)) AS beginning FROM versions
        JOIN documents ON documents.id = versions.document WHERE versions.id = ?
        """)
    let items = try ids.compactMap { id -> ReviewList.Item? in
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
      let notice = try VersionRow.notice(row)
      return ReviewList.Item(id: notice.id, provenance: notice.provenance, beginning: row["beginning"])
    }
    return ReviewList(total: total, items: items)
  }

  /// The different values of `warnings` that hold one of `codes`.
  static func warningSets(with codes: [String], in db: Database) throws -> [String] {
    let asked = Set(codes)
    return try String.fetchAll(db, sql: everySet).filter {
      !asked.isDisjoint(with: $0.split(separator: " ").map(String.init))
    }
  }

  /// Every different value of `warnings`, each found from the one before.
  private static let everySet = """
    WITH RECURSIVE sets (value) AS (
      SELECT min(warnings) FROM versions WHERE warnings <> ''
      UNION ALL
      SELECT (SELECT min(warnings) FROM versions WHERE warnings <> '' AND warnings > sets.value) FROM sets
      WHERE sets.value IS NOT NULL
    )
    SELECT value FROM sets WHERE value IS NOT NULL
    """
}
