import HTTPTypes
import Hummingbird
import NoticePages
import SearchQuery

/// The start page, the results, the style sheet, the script and the icon.
struct PageRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let configuration: ServerConfiguration
  var usage: UsageCounter?

  func add(to router: Router<ServiceContext>) {
    router.read("/") { request, _ in try await home(request) }
    router.read(RouterPath(SiteURL.searchPath)) { request, _ in try await search(request) }
    router.read(RouterPath(SiteURL.stylesheet.path)) { _, _ in stylesheet() }
    router.read(RouterPath(SiteURL.script.path)) { _, _ in script() }
    router.read(RouterPath(SiteURL.icon.path)) { _, _ in icon() }
  }

  private func home(_ request: Request) async throws -> Response {
    var response = Response.scripted(
      HomePage(overview: try await archive.overview(), types: configuration.documentTypes), for: request)
    // RFC 8631.
    response.headers[.link] = "<\(SiteURL.apiDescriptionPath)>; rel=\"service-desc\""
    return response
  }

  private func search(_ request: Request) async throws -> Response {
    let asked = try PageSearchInput(
      RequestParameters(query: request.uri.query), thesaurus: configuration.thesaurus)
    guard !asked.form.isBlank else { return try await home(request) }
    let results = try await archive.search(asked.input.request)
    if request.method == .get { usage?.searched(.pageSearches, results) }
    var page = ResultsPage(
      form: asked.form, results: results, diagnostics: asked.input.diagnostics, unread: asked.unread,
      types: configuration.documentTypes)
    if asked.form.page == 1, let address = PortalAddress(query: asked.form.query) {
      page.addressed = try await archive.documents(at: address, limit: 1).first
    }
    return .scripted(page, for: request)
  }

  private func stylesheet() -> Response { lasting(.text(Stylesheet.css, contentType: "text/css; charset=utf-8")) }

  private func script() -> Response { lasting(.text(PageScript.source, contentType: "text/javascript; charset=utf-8")) }

  private func icon() -> Response { lasting(.text(SiteIcon.svg, contentType: SiteIcon.mediaType)) }

  /// For what has another address as soon as it has other content.
  private func lasting(_ response: Response) -> Response {
    var response = response
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }
}
