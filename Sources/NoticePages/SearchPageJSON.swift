import NoticeModel
public import SearchQuery

/// A page of results in the form that the API and the command line share.
public struct SearchPageJSON: Encodable, Sendable {
  let query: String
  let interpretation: Interpretation
  let total: Int
  let totalIsExact: Bool
  let tookMs: Int
  let relaxed: Bool
  @OrNull var suggestion: String?
  let diagnostics: [DiagnosticJSON]
  let hits: [HitJSON]
  let facets: [String: [String: Int]]

  /// - Parameter tookMs: The time the search took, in milliseconds; a page has no clock.
  public init(_ page: SearchPage, diagnostics: [Diagnostic], tookMs: Int) {
    query = page.request.query.text
    interpretation = Interpretation(page.request)
    total = page.total
    totalIsExact = page.totalIsExact
    self.tookMs = tookMs
    // Searches are not relaxed, corrected or counted by facet yet; the keys stand for readers that rely on them.
    relaxed = false
    suggestion = nil
    self.diagnostics = diagnostics.map(DiagnosticJSON.init)
    hits = page.hits.map { HitJSON($0) }
    facets = [:]
  }

  enum CodingKeys: String, CodingKey {
    case query, interpretation, total
    case totalIsExact = "total_is_exact"
    case tookMs = "took_ms"
    case relaxed, suggestion, diagnostics, hits, facets
  }

  /// How the query was understood. `filters` holds those in force only.
  struct Interpretation: Encodable, Sendable {
    @OrNull var number: String?
    let terms: [String]
    let filters: [String: String]

    init(_ request: SearchRequest) {
      number = request.query.number?.printed
      terms = request.query.terms.map(\.text)
      let all: [String: String?] = [
        "type": request.filters.type, "issuer": request.filters.issuer, "number": request.filters.number?.printed,
        "signer": request.filters.signer, "from": request.filters.from?.description,
        "to": request.filters.to?.description, "kind": request.filters.kind?.rawValue,
        "collection": request.filters.collection,
      ]
      filters = all.compactMapValues { $0 }
    }
  }

  struct DiagnosticJSON: Encodable, Sendable {
    let code: String
    let message: String
    let position: Int

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code.rawValue
      message = diagnostic.message
      position = diagnostic.position
    }
  }
}
