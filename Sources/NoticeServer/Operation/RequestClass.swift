import NoticePages

/// What a request costs, by its route: each class but the first has its own bucket, and searches wait for their turn.
///
/// A route belongs to ``other`` until it is named here. Spellings of an address do not matter, since the route is what
/// the router found.
enum RequestClass: Sendable {
  /// What the machinery around the service asks: never refused.
  case health
  case search
  /// Counts as a search; waits for its turn only when its text is there, since whoever sends it slowly would keep
  /// everybody else from searching.
  case check
  case suggestion, resource, other

  /// - Parameter route: the template that the router matched.
  init(route: String) {
    switch route {
    case "/health/live", "/health/ready": self = .health
    case SiteURL.searchPath, SiteURL.feedPath, "/api/v1/search", "/api/v1/facets", "/api/v1/export.csv",
      "/api/v1/export.jsonl", SiteURL.registerPath, SiteURL.registerTablePath:
      self = .search
    // Hundreds of documents may have a number.
    case SiteURL.numbersPath, SiteURL.numbersPath + "/**", "/api/v1/numbers/**": self = .search
    case SiteURL.checkPath, "/api/v1/numbers": self = .check
    case SiteURL.openSearchSuggestions.path, "/api/v1/suggest": self = .suggestion
    case SiteURL.replayPath + "/{time}/{collection}/{place}": self = .resource
    // The documents of a list are a search for everything.
    case _ where route.hasPrefix(SiteURL.browsePath + "/") && route.hasSuffix("}"): self = .search
    default: self = .other
    }
  }
}
