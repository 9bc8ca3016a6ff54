import GRDB
import SearchQuery

/// Counters of matches by property, one a value, filled during a search.
struct FacetCounts {
  let wanted: Set<Facet.Property>
  var types: [UInt32] = []
  var issuers: [UInt32] = []
  var years: [UInt32] = []
  var collections: [UInt32] = []
  var categories: [UInt32] = []

  /// Values that are listed; the rest of a longer list is rare.
  static let maximumValues = 100
  /// Years of documents; others are mistakes.
  private static let yearCount = 2_200

  init(_ wanted: Set<Facet.Property>, in db: Database) throws {
    self.wanted = wanted
    if wanted.contains(.type) { types = zeros(try SearchNames.count(.type, in: db)) }
    if wanted.contains(.issuer) { issuers = zeros(try SearchNames.count(.issuer, in: db)) }
    if wanted.contains(.year) { years = zeros(Self.yearCount) }
    if wanted.contains(.collection) { collections = zeros(try SearchNames.count(.collection, in: db)) }
    if wanted.contains(.category) { categories = zeros(try SearchNames.count(.category, in: db)) }
  }

  mutating func reset() {
    types = zeros(types.count)
    issuers = zeros(issuers.count)
    years = zeros(years.count)
    collections = zeros(collections.count)
    categories = zeros(categories.count)
  }

  private func zeros(_ count: Int) -> [UInt32] { [UInt32](repeating: 0, count: count) }

  /// The facets in the order of `Facet.Property`, the most frequent values first, years newest first.
  func facets(isExact: Bool, atMost most: Int = maximumValues, in db: Database) throws -> [Facet] {
    try Facet.Property.allCases.filter(wanted.contains).map { property in
      let values: [Facet.Value] =
        switch property {
        case .type: try named(types, .type, atMost: most, in: db)
        case .issuer: try bodies(atMost: most, in: db)
        case .collection: try named(collections, .collection, atMost: most, in: db)
        case .category: Array(Self.sorted(try SearchCategories.values(categories, in: db)).prefix(most))
        case .year:
          years.indices.reversed().filter { $0 > 0 && years[$0] > 0 }.map {
            Facet.Value(value: String($0), label: String($0), count: Int(years[$0]))
          }
        }
      return Facet(property: property, values: values, isExact: isExact)
    }
  }

  /// Spellings of one name are one body, under that of most matches, which the filter takes for all of them.
  private func bodies(atMost most: Int, in db: Database) throws -> [Facet.Value] {
    let spellings = try BodySpellings.of(db)
    var bodies: [Int: (most: UInt32, name: String, count: Int)] = [:]
    for id in issuers.indices where id > 0 && issuers[id] > 0 && id < spellings.names.count {
      let (count, name) = (issuers[id], spellings.names[id])
      var body = bodies[spellings.first[id]] ?? (0, name, 0)
      let comesFirst = name.utf8.lexicographicallyPrecedes(body.name.utf8)
      if count > body.most || (count == body.most && comesFirst) { (body.most, body.name) = (count, name) }
      body.count += Int(count)
      bodies[spellings.first[id]] = body
    }
    let values = bodies.values.map { Facet.Value(value: $0.name, label: $0.name, count: $0.count) }
    return Array(Self.sorted(values).prefix(most))
  }

  private func named(
    _ counts: [UInt32], _ property: SearchNames.Property, atMost most: Int, in db: Database
  ) throws -> [Facet.Value] {
    let ids = counts.indices.filter { $0 > 0 && counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let statement = try db.cachedStatement(sql: "SELECT name, label FROM search_names WHERE property = ? AND id = ?")
    let values = try ids.prefix(most).compactMap { id -> Facet.Value? in
      guard let row = try Row.fetchOne(statement, arguments: [property.rawValue, id]) else { return nil }
      return Facet.Value(value: row[0], label: row[1], count: Int(counts[id]))
    }
    return Self.sorted(values)
  }

  /// Ids follow the order of import; equal counts go by name, so that a rebuilt index lists alike.
  private static func sorted(_ values: [Facet.Value]) -> [Facet.Value] {
    values.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
    }
  }
}
