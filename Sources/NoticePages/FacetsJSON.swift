public import SearchQuery

/// Counts by property in JSON: `{"type":[{"value","label","count"}],"year":…,"is_exact":true}`.
///
/// Holds the properties that were counted only, so it is empty where none was asked for.
public struct FacetsJSON: Encodable, Sendable {
  let type: [Value]?
  let issuer: [Value]?
  let year: [Value]?
  let collection: [Value]?
  let category: [Value]?
  /// False when counting any of them stopped at a bound.
  let isExact: Bool?

  public init(_ facets: [Facet]) {
    func values(_ property: Facet.Property) -> [Value]? {
      facets.first { $0.property == property }?.values.map(Value.init)
    }
    type = values(.type)
    issuer = values(.issuer)
    year = values(.year)
    collection = values(.collection)
    category = values(.category)
    isExact = facets.isEmpty ? nil : facets.allSatisfy(\.isExact)
  }

  enum CodingKeys: String, CodingKey {
    case type, issuer, year, collection, category
    case isExact = "is_exact"
  }

  struct Value: Encodable, Sendable {
    let value: String
    let label: String
    let count: Int

    init(_ value: Facet.Value) {
      self.value = value.value
      label = value.label
      count = value.count
    }
  }
}

/// The counts of a search without its hits: `{"facets":{…},"total","total_is_exact"}`.
public struct FacetCountsJSON: Encodable, Sendable {
  let facets: FacetsJSON
  let total: Int
  let totalIsExact: Bool

  public init(_ page: SearchPage) {
    facets = FacetsJSON(page.choices)
    total = page.total
    totalIsExact = page.totalIsExact
  }

  enum CodingKeys: String, CodingKey {
    case facets, total
    case totalIsExact = "total_is_exact"
  }
}
