import NoticeModel
public import SearchQuery

/// Documents to leaf through: those of one type, body, year or collection, on a page of their list.
public struct BrowseChoice: Sendable, Hashable {
  public var property: BrowseProperty
  public var value: Facet.Value
  /// Of this year only; not beside a chosen year.
  public var year: Int?
  /// 1 is the first page.
  public var page: Int

  public init(_ property: BrowseProperty, _ value: Facet.Value, year: Int? = nil, page: Int = 1) {
    self.property = property
    self.value = value
    self.year = property == .year ? nil : year
    self.page = page
  }

  /// How many documents a page shows.
  public static let pageSize = 20

  /// The search that finds them: only filters, newest first. Counts types and years, to narrow it.
  public var request: SearchRequest {
    SearchRequest(
      query: .everything, filters: filters, sort: .newest, limit: Self.pageSize, offset: (page - 1) * Self.pageSize,
      facets: [.type, .year])
  }

  private var filters: Filters {
    var filters = Filters()
    switch property {
    case .type: filters.type = value.value
    case .issuer: filters.body = value.value
    case .collection: filters.collection = value.value
    case .year: filters = Self.within(value.value)
    }
    return year.map { filters.merging(Self.within(String($0))) } ?? filters
  }

  private static func within(_ year: String) -> Filters {
    let days = DateRange(years: year)
    return Filters(from: days?.start, to: days?.end)
  }

  /// The same in the search form's fields, to look for words among them.
  var form: SearchForm {
    let form = SearchForm(sort: .newest).setting(property.facet, to: value.value)
    return year.map { form.setting(.year, to: String($0)) } ?? form
  }

  /// `/duyet/loai/tb?nam=2013&trang=2`.
  var path: String {
    var pairs: [String] = []
    if let year { pairs.append("nam=\(year)") }
    if page > 1 { pairs.append("trang=\(page)") }
    return SiteURL.browseList(property).path + "/" + Self.segment(property, value).percentEncoded
      + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  /// How a value stands in an address, before percent-encoding.
  private static func segment(_ property: BrowseProperty, _ value: Facet.Value) -> String {
    property == .type ? value.value.lowercased() : value.value
  }

  /// What an address means.
  public enum Meaning: Sendable, Hashable {
    case value(Facet.Value)
    /// Written in another way than in the lasting address: in capitals, without diacritics, with dashes.
    case spelling(of: Facet.Value)
  }

  /// The value that `segment`, decoded, stands for; nil for none and for what several may be.
  public static func meaning(
    of segment: String, _ property: BrowseProperty, in overview: ArchiveOverview
  ) -> Meaning? {
    let values = property.values(of: overview)
    if let exact = values.first(where: { self.segment(property, $0) == segment }) { return .value(exact) }
    for form in [BodyName.key, BodyName.folded] {
      let asked = form(segment)
      guard !asked.isEmpty else { return nil }
      let found = values.filter { form($0.value) == asked || form($0.label) == asked }
      if let only = found.first, found.count == 1 { return .spelling(of: only) }
    }
    return nil
  }
}
