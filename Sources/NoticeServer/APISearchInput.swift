import NoticeModel
import NoticePages
import SearchQuery

extension SearchInput {
  /// The names the API knows; docs and checks rely on them.
  enum Parameter: String, CaseIterable {
    case q, type, issuer, number, signer, from, to, kind, collection, category, sort, limit, offset, cursor, facets
  }

  /// A search asked through the API: strict, since programs should hear of their mistakes.
  init(api parameters: RequestParameters, thesaurus: Thesaurus) throws(ServiceFailure) {
    let values = try parameters.values(of: Parameter.self)
    let (query, diagnostics) = try Self.parse(values[.q] ?? "", thesaurus)
    let limit = try RequestParameters.limit(values[.limit], in: 1...SearchRequest.maximumLimit) ?? Self.hitsPerPage
    let position = try values[.cursor].map { text throws(ServiceFailure) in
      try Self.position(text, parameters.search)
    }
    let offset = position == nil ? try Self.offset(values[.offset]) : 0
    request = SearchRequest(
      query: query, filters: try Self.filters(values), sort: try Self.sort(values[.sort]),
      limit: min(limit, SearchRequest.deepestHit - offset), offset: offset, facets: try Self.facets(values[.facets]))
    request.after = position
    self.diagnostics = diagnostics
  }

  private static func filters(_ values: [Parameter: String]) throws(ServiceFailure) -> Filters {
    let dates = "ngày viết như 2013-07-22, 2013-07 hoặc 2013"
    let english = "a date like 2013-07-22, 2013-07 or 2013"
    var filters = Filters(
      type: values[.type], issuer: values[.issuer], signer: values[.signer], collection: values[.collection],
      category: values[.category])
    if let text = values[.from] {
      guard let day = DateInput.start(text) else { throw .badParameter("from", dates, english: english) }
      filters.from = day
    }
    if let text = values[.to] {
      guard let day = DateInput.end(text) else { throw .badParameter("to", dates, english: english) }
      filters.to = day
    }
    if let text = values[.number] {
      guard let pattern = NumberPattern(asked: text) else {
        throw .badParameter("number", "số văn bản như 164/TB-UBND", english: "a number like 164/TB-UBND")
      }
      filters.number = pattern
    }
    if let text = values[.kind] {
      guard Notice.Kind.found.contains(text), let kind = Notice.Kind(rawValue: text) else {
        throw .badParameter("kind", "notice hoặc page", english: "notice or page")
      }
      filters.kind = kind
    }
    return filters
  }

  private static func sort(_ text: String?) throws(ServiceFailure) -> SearchRequest.Sort {
    guard let text else { return .relevance }
    guard let sort = SearchRequest.Sort(rawValue: text) else {
      throw .badParameter(
        "sort", "relevance, newest hoặc oldest", english: "relevance, newest or oldest")
    }
    return sort
  }

  /// Every property is counted unless the asker does without.
  private static func facets(_ text: String?) throws(ServiceFailure) -> Set<Facet.Property> {
    switch text {
    case nil, "true": Set(Facet.Property.allCases)
    case "false": []
    default: throw .badParameter("facets", "true hoặc false", english: "true or false")
    }
  }

  private static func offset(_ text: String?) throws(ServiceFailure) -> Int {
    guard let text else { return 0 }
    guard let offset = Int(text), (0..<SearchRequest.deepestHit).contains(offset) else {
      throw .badParameter(
        "offset", "số từ 0 đến \(SearchRequest.deepestHit - 1)",
        english: "a number from 0 to \(SearchRequest.deepestHit - 1)")
    }
    return offset
  }

  private static func position(_ text: String, _ search: String) throws(ServiceFailure) -> SearchPosition {
    guard let position = SearchCursor.position(text, of: search) else {
      throw .badParameter(
        "cursor", "giá trị trong tiêu đề Link của trang trước, với cùng câu tìm và bộ lọc",
        english: "the value in the Link header of the page before, with the same query and filters")
    }
    return position
  }
}

extension RequestParameters {
  /// What makes a search itself, to which its cursors belong: the parameters without those of its pages.
  var search: String {
    let paging: Set<SearchInput.Parameter> = [.limit, .offset, .cursor, .facets]
    let own = pairs.filter { name, value in
      !value.isEmpty && !(SearchInput.Parameter(rawValue: name).map(paging.contains) ?? false)
    }
    return own.map { "\($0.name)=\($0.value.percentEncoded)" }.sorted().joined(separator: "&")
  }
}
