public import SearchQuery

/// A page of results in the form that the API and the command line share.
public struct SearchPageJSON: Encodable, Sendable {
  let query: String
  let interpretation: InterpretationJSON
  let total: Int
  let totalIsExact: Bool
  let tookMs: Int
  let relaxed: Bool
  let partial: Bool
  @OrNull var suggestion: String?
  let diagnostics: [DiagnosticJSON]
  let hits: [HitJSON]
  let facets: FacetsJSON
  /// Documents that are only pictures: no search finds them by their words.
  let unreadScans: Int

  /// - Parameter tookMs: The time the search took, in milliseconds; a page has no clock.
  public init(_ page: SearchPage, diagnostics: [Diagnostic], tookMs: Int) {
    query = page.request.query.text
    interpretation = InterpretationJSON(page.request)
    total = page.total
    totalIsExact = page.totalIsExact
    self.tookMs = tookMs
    relaxed = page.isRelaxed
    partial = page.isPartial
    suggestion = page.suggestion
    self.diagnostics = diagnostics.map(DiagnosticJSON.init)
    hits = page.hits.map { HitJSON($0) }
    facets = FacetsJSON(page.choices)
    unreadScans = page.unreadScans
  }

  enum CodingKeys: String, CodingKey {
    case query, interpretation, total
    case totalIsExact = "total_is_exact"
    case tookMs = "took_ms"
    case relaxed, partial, suggestion, diagnostics, hits, facets
    case unreadScans = "unread_scans"
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
