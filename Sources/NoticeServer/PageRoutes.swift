import HTTPTypes
import Hummingbird
import NoticePages
import SearchQuery

/// The start page, the results and the style sheet.
struct PageRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let configuration: ServerConfiguration

  func add(to router: Router<ServiceContext>) {
    router.read("/") { _, _ in try await home() }
    router.read(RouterPath(SiteURL.searchPath)) { request, _ in try await search(request) }
    router.read(RouterPath(SiteURL.stylesheet.path)) { _, _ in stylesheet() }
  }

  private func home() async throws -> Response {
    .html(HomePage(overview: try await archive.overview(), types: configuration.documentTypes).render())
  }

  private func search(_ request: Request) async throws -> Response {
    let asked = try PageSearchInput(
      RequestParameters(query: request.uri.query), thesaurus: configuration.thesaurus)
    guard !asked.form.isBlank else { return try await home() }
    let results = try await archive.search(asked.input.request)
    var page = ResultsPage(
      form: asked.form, results: results, diagnostics: asked.input.diagnostics, unread: asked.unread,
      types: configuration.documentTypes)
    if asked.form.page == 1, let address = PortalAddress(query: asked.form.query) {
      page.addressed = try await archive.documents(at: address, limit: 1).first
    }
    return .html(page.render())
  }

  private func stylesheet() -> Response {
    var response = Response.text(Stylesheet.css, contentType: "text/css; charset=utf-8")
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    return response
  }
}
