import GRDB
public import NoticeModel
public import SearchQuery

/// What an archive received in a period, and what it holds of the documents issued then.
public struct ArchiveActivity: Sendable, Hashable {
  /// Documents by what they are.
  public struct Documents: Sendable, Hashable {
    public var total = 0
    /// Of these those that are kept and not served.
    public var held = 0
    /// Most frequent first; months in their order. A value without a name has an empty one.
    public var types: [Facet.Value] = []
    public var issuers: [Facet.Value] = []
    public var collections: [Facet.Value] = []
    /// By `2013-07`.
    public var months: [Facet.Value] = []
  }

  /// Imports that began in the period.
  public var imports = 0
  /// What became of their inputs.
  public var outcomes: [Outcome: Int] = [:]
  /// Documents that they added and that the archive still holds, web pages and held ones too, by the month of their
  /// import.
  public var imported = Documents()
  /// Official documents of the period that searches find, near-identical ones once, by the month of their day.
  public var issued = Documents()
}

/// Counts the activity of a period: what was imported by the ledger's items, since only they know when a document came;
/// what was issued by the documents' days. Days are those of Việt Nam. Costs the length of the ledger of the period:
/// some seconds for a million items.
enum ActivityQuery {
  static func activity(from first: CivilDate, to last: CivilDate, in db: Database) throws -> ArchiveActivity {
    var activity = ArchiveActivity()
    let began = """
      imports.started_at >= strftime('%Y-%m-%dT%H:%M:%S', :first, '-7 hours')
        AND imports.started_at < strftime('%Y-%m-%dT%H:%M:%S', :last, '+1 day', '-7 hours')
      """
    let period: StatementArguments = ["first": first.description, "last": last.description]
    let sums = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), total(added), total(updated), total(unchanged), total(duplicate), total(rejected)
        FROM imports WHERE \(began)
        """, arguments: period)
    if let sums {
      activity.imports = sums[0]
      let outcomes: [Outcome] = [.added, .updated, .unchanged, .duplicate, .rejected]
      for (place, outcome) in outcomes.enumerated() { activity.outcomes[outcome] = sums[place + 1] }
    }
    activity.imported = try documents(
      """
      WITH added (id, month) AS (
        SELECT json_extract(item.value, '$.id'), min(strftime('%Y-%m', imports.started_at, '+7 hours'))
        FROM imports JOIN import_items ON import_items.import = imports.id
        JOIN json_each('[' || replace(import_items.lines, char(10), ',') || ']') AS item
        WHERE \(began) AND json_extract(item.value, '$.outcome') = 'added'
        GROUP BY 1
      )
      SELECT versions.type_code, versions.type_name, versions.issuing_body, documents.collection, added.month,
        versions.held, count(*)
      FROM added JOIN documents ON documents.notice_id = added.id JOIN versions ON versions.id = documents.current
      WHERE versions.kind <> 'container' GROUP BY 1, 2, 3, 4, 5, 6
      """, period, in: db)
    activity.issued = try documents(
      """
      SELECT versions.type_code, versions.type_name, versions.issuing_body, documents.collection,
        substr(versions.issued_on, 1, 7), 0, count(*)
      FROM versions JOIN documents ON documents.current = versions.id
      WHERE versions.issued_on BETWEEN :first AND :last AND documents.shown = 1 AND versions.kind = 'notice'
        AND versions.held = 0
      GROUP BY 1, 2, 3, 4, 5
      """, period, in: db)
    return activity
  }

  private static func documents(
    _ sql: String, _ period: StatementArguments, in db: Database
  ) throws -> ArchiveActivity.Documents {
    var documents = ArchiveActivity.Documents()
    var types = Counts()
    var issuers = Counts()
    var collections = Counts()
    var months = Counts()
    let rows = try Row.fetchCursor(db, sql: sql, arguments: period)
    while let row = try rows.next() {
      let count: Int = row[6]
      documents.total += count
      if row[5] as Int == 1 { documents.held += count }
      let type: String = row[0] ?? ""
      types.add(count, type, label: row[1] ?? type)
      issuers.add(count, row[2] ?? "")
      collections.add(count, row[3])
      months.add(count, row[4])
    }
    documents.types = Counts.sorted(types.values)
    documents.issuers = Counts.sorted(BodyName.merged(issuers.values))
    documents.collections = Counts.sorted(collections.values)
    documents.months = months.values.sorted { $0.value < $1.value }
    return documents
  }

  private struct Counts {
    private var known: [String: Facet.Value] = [:]
    var values: [Facet.Value] { Array(known.values) }

    mutating func add(_ count: Int, _ value: String, label: String? = nil) {
      known[value, default: Facet.Value(value: value, label: label ?? value, count: 0)].count += count
    }

    static func sorted(_ values: [Facet.Value]) -> [Facet.Value] {
      values.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
  }
}
