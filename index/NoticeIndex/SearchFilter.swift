import CVietnameseFTS5
import DocumentNumbers
import GRDB
import NoticeModel
import SearchQuery

/// A request's restrictions in the numbers of the index.
struct SearchFilter {
  private(set) var from: UInt32 = 0
  private(set) var to: UInt32 = 0
  private(set) var flags: UInt8 = 0
  private(set) var type: Int32 = 0
  private(set) var collection: Int32 = 0
  /// Versions of other collections that stand for a document of the asked one.
  private(set) var also: [UInt32] = []
  /// By id, 1 for those that fit.
  private(set) var issuers: [UInt8]?
  private(set) var signers: [UInt8]?
  private(set) var categories: [UInt8]?
  /// Nil restricts nothing.
  private(set) var only: [UInt32]?

  init(_ filters: Filters, in db: Database) throws {
    from = filters.from.map(IndexedVersion.day) ?? 0
    to = filters.to.map(IndexedVersion.day) ?? 0
    if let kind = filters.kind {
      flags = UInt8(kind == .notice ? TRACUU_NOTICE : TRACUU_PAGE)
      if kind == .container { only = [] }
    }
    if let type = filters.type {
      let code = DocumentTypes.type(code: type)?.code ?? type
      if let id = try SearchNames.known(code, .type, in: db) { self.type = Int32(id) } else { only = [] }
    }
    if let name = filters.collection {
      also = try Self.standIns(for: name, in: db)
      // No document has the greatest number: then only the stand-ins fit.
      collection = Int32(try SearchNames.known(name, .collection, in: db) ?? Int64(Int32.max))
    }
    if let issuer = filters.issuer {
      issuers = try Self.issuers(asked: issuer, in: db)
    }
    if let body = filters.body {
      let fits = try Self.marks(BodySpellings.of(db).ids(named: body), in: db)
      issuers = issuers.map { zip($0, fits).map { $0 & $1 } } ?? fits
    }
    if let signer = filters.signer { signers = try Self.names(.signer, having: signer, in: db) }
    if let category = filters.category { categories = try SearchCategories.having(category, in: db) }
    if let number = filters.number {
      let numbered = Set(try NumberedVersions.ids(number, in: db))
      only = (only == nil ? numbered : []).sorted()
    }
    if let unit = filters.assignedTo {
      let assigned = try Self.versions(assigning: unit, in: db)
      only = only.map { $0.filter(Set(assigned).contains) } ?? assigned
    }
  }

  private static let wordLimit = 12

  /// One byte an id, 1 where every word of `text` stands in the name. A text without words fits nothing.
  private static func names(_ property: SearchNames.Property, having text: String, in db: Database) throws -> [UInt8] {
    var fits = [UInt8](repeating: 0, count: try SearchNames.count(property, in: db))
    let words = Array(Tokens.words(of: text).prefix(wordLimit))
    for id in try SearchNames.ids(property, having: words, in: db) { fits[Int(id)] = 1 }
    return fits
  }

  /// The bodies that a text means: the one whose whole name it is, else those whose name has those letters in other
  /// diacritics, else every one whose name has all its words.
  ///
  /// So a facet's value finds just the documents that it counts, as `Chính phủ` none of `Văn phòng Chính phủ`.
  private static func issuers(asked text: String, in db: Database) throws -> [UInt8] {
    let bodies = try BodySpellings.of(db)
    let named = bodies.ids(named: text)
    let whole = named.isEmpty ? bodies.ids(lettered: text) : named
    guard whole.isEmpty else { return try marks(whole, in: db) }
    var fits = try names(.issuer, having: text, in: db)
    // A body of today has the documents of those it took in.
    for earlier in Succession.earlierNames(of: text) {
      for (id, fit) in try names(.issuer, having: earlier, in: db).enumerated() where fit == 1 { fits[id] = 1 }
    }
    return fits
  }

  /// One byte an id, 1 for these bodies.
  private static func marks(_ bodies: [Int], in db: Database) throws -> [UInt8] {
    var fits = [UInt8](repeating: 0, count: try SearchNames.count(.issuer, in: db))
    for id in bodies where fits.indices.contains(id) { fits[id] = 1 }
    return fits
  }

  /// Shown versions with an assignment in whose unit every word of `text` stands. Reads every assignment.
  private static func versions(assigning text: String, in db: Database) throws -> [UInt32] {
    let words = Array(Tokens.words(of: text).prefix(wordLimit))
    guard !words.isEmpty else { return [] }
    let conditions = words.map { _ in "instr(assignments.unit, ?) > 0" }.joined(separator: " AND ")
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT documents.current FROM assignments JOIN documents ON documents.id = assignments.document
        WHERE documents.shown = 1 AND \(conditions) ORDER BY documents.current
        """, arguments: StatementArguments(words.map { " \($0) " })
    ).map { UInt32(clamping: $0) }
  }

  /// Shown versions that are like a document of `collection` that is not shown itself. What is alike is looked at once: of
  /// ten thousand equal documents each would be compared with each.
  private static func standIns(for collection: String, in db: Database) throws -> [UInt32] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT shown.id FROM versions AS shown
        JOIN documents ON documents.current = shown.id AND documents.shown = 1
        WHERE shown.likeness IN (
          SELECT twin.likeness FROM documents AS hidden
          JOIN versions AS twin ON twin.id = hidden.current AND twin.kind <> 'container' AND twin.held = 0
          WHERE hidden.shown = 0 AND hidden.collection = ?)
        ORDER BY shown.id
        """)
    return try Int64.fetchAll(statement, arguments: [collection]).map { UInt32(clamping: $0) }
  }
}
