import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// The JSON interface, version 1.
struct APIRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive

  func add(to router: Router<BasicRequestContext>) {
    let api = router.group("/api/v1")
    api.read("search") { request, _ in try await search(request) }
    api.read("documents/{id}") { _, context in try await document(context.parameters.require("id")) }
  }

  private func search(_ request: Request) async throws -> Response {
    let parameters = try RequestParameters(query: request.uri.query)
    let input = try SearchInput(api: parameters)
    let start = ContinuousClock.now
    let page = try await archive.search(input.request)
    let elapsed = start.duration(to: .now).wholeMilliseconds
    var response = Response.json(SearchPageJSON(page, diagnostics: input.diagnostics, tookMs: elapsed))
    let next = input.request.offset + input.request.limit
    if next < min(page.total, SearchRequest.deepestHit) {
      let query = parameters.queryString(setting: "cursor", to: String(next), dropping: "offset")
      response.headers[.link] = "<\(request.uri.path)\(query)>; rel=\"next\""
    }
    return response
  }

  private func document(_ id: String) async throws -> Response {
    guard let id = NoticeID(hex: id), let notice = try await archive.notice(id, version: nil) else {
      throw ServiceFailure.documentNotFound
    }
    let versions = try await archive.versionCount(id)
    return .json(NoticeJSON(notice, version: versions, versions: versions))
  }
}
