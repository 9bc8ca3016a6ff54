import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// What programs of others read about the whole site: feeds, the description of its search, its addresses.
struct FeedRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let configuration: ServerConfiguration

  func add(to router: Router<ServiceContext>) {
    router.read(RouterPath(SiteURL.feedPath)) { request, _ in try await feed(request) }
    router.read(RouterPath(SiteURL.opensearch.path)) { request, _ in
      .text(
        OpenSearchDescription(base: try configuration.base(of: request)).render(),
        contentType: OpenSearchDescription.contentType)
    }
    router.read(RouterPath(SiteURL.openSearchSuggestions.path)) { request, _ in try await suggest(request) }
    router.read(RouterPath(SiteURL.robots.path)) { request, _ in
      .text(RobotsText(base: try configuration.base(of: request)).render(), contentType: RobotsText.contentType)
    }
    router.read(RouterPath(SiteURL.sitemap.path)) { request, _ in
      let base = try configuration.base(of: request)
      let parts = Sitemap.partCount(documents: try await archive.addressPlaces())
      return .text(SitemapIndex(parts: parts, base: base).render(), contentType: Sitemap.contentType)
    }
    router.read(RouterPath(SiteURL.sitemapPartPrefix + "{part}")) { request, context in
      try await sitemap(request, named: context.parameters.require("part"))
    }
  }

  /// Newest first where nothing is asked: who follows the archive wants what came.
  private func feed(_ request: Request) async throws -> Response {
    let asked = try PageSearchInput(
      RequestParameters(query: request.uri.query), thesaurus: configuration.thesaurus)
    var (form, wanted) = (asked.form, asked.input.request)
    wanted.facets = []
    if form.isBlank {
      form.sort = .newest
      wanted.sort = .newest
    }
    let results = try await archive.search(wanted)
    return .text(
      AtomFeed(form: form, results: results, base: try configuration.base(of: request)).render(),
      contentType: AtomFeed.contentType)
  }

  private func suggest(_ request: Request) async throws -> Response {
    let input = try SuggestInput(RequestParameters(query: request.uri.query))
    let found = input.isBlank ? [] : try await archive.suggestions(for: input.text, limit: input.limit)
    return .json(
      OpenSearchSuggestions(query: input.text, suggestions: found), contentType: OpenSearchSuggestions.contentType)
  }

  private func sitemap(_ request: Request, named name: String) async throws -> Response {
    let base = try configuration.base(of: request)
    let places = try await archive.addressPlaces()
    guard let part = Sitemap.part(named: name), part <= Sitemap.partCount(documents: places) else {
      throw ServiceFailure.notFound
    }
    let first = (part - 1) * Sitemap.entriesPerPart
    let entries = try await archive.addresses(first..<first + Sitemap.entriesPerPart).map {
      Sitemap.Entry(permalink: $0.permalink, lastModified: CivilDate(iso: $0.capturedAt.prefix(10)))
    }
    return .text(Sitemap(part: part, entries: entries, base: base).render(), contentType: Sitemap.contentType)
  }
}
