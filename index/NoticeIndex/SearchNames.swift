import GRDB

/// Small numbers for the names that many documents share: types, bodies, signers, collections, categories.
enum SearchNames {
  enum Property: Int64 {
    case type = 1
    case issuer, signer, collection, category

    /// Ids beyond it do not fit into `search_columns`; such names are found by text only.
    var maximumID: Int64 {
      switch self {
      case .type, .collection, .category: Int64(UInt16.max)
      case .issuer, .signer: Int64(UInt32.max)
      }
    }
  }

  /// The number of `name`, given to it now if it has none; 0 for no name. `label` is what people read, `folded` what
  /// filters compare.
  static func id(
    of name: String?, _ property: Property, label: String? = nil, folded: String = "", in db: Database
  ) throws -> Int64 {
    guard let name, !name.isEmpty else { return 0 }
    if let id = try known(name, property, in: db) { return id }
    let last = try db.cachedStatement(sql: "SELECT max(id) FROM search_names WHERE property = ?")
    let id = (try Int64.fetchOne(last, arguments: [property.rawValue]) ?? 0) + 1
    guard id <= property.maximumID else { return 0 }
    let insert = try db.cachedStatement(
      sql: "INSERT INTO search_names (property, id, name, label, folded) VALUES (?, ?, ?, ?, ?)")
    try insert.execute(arguments: [property.rawValue, id, name, label ?? name, folded])
    return id
  }

  static func known(_ name: String, _ property: Property, in db: Database) throws -> Int64? {
    let find = try db.cachedStatement(sql: "SELECT id FROM search_names WHERE property = ? AND name = ?")
    return try Int64.fetchOne(find, arguments: [property.rawValue, name])
  }

  /// How many numbers are given, counting 0.
  static func count(_ property: Property, in db: Database) throws -> Int {
    let last = try db.cachedStatement(sql: "SELECT max(id) FROM search_names WHERE property = ?")
    return Int(try Int64.fetchOne(last, arguments: [property.rawValue]) ?? 0) + 1
  }

  /// The names whose folded form has every one of `words` as a whole word.
  static func ids(_ property: Property, having words: [String], in db: Database) throws -> [Int64] {
    guard !words.isEmpty else { return [] }
    let clauses = words.map { _ in " AND instr(folded, ?) > 0" }.joined()
    return try Int64.fetchAll(
      db, sql: "SELECT id FROM search_names WHERE property = ?\(clauses)",
      arguments: StatementArguments([property.rawValue] + words.map { " \($0) " } as [any DatabaseValueConvertible]))
  }
}
