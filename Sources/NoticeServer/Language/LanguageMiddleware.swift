import HTTPTypes
import Hummingbird
import NoticePages

/// Takes a chosen language along where an answer leads to another address of the site.
struct LanguageMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard response.status.kind == .redirection, let location = response.headers[.location] else { return response }
    let reader = PageReader(request)
    if reader.isChosen { response.headers[.location] = SiteURL.path(location, in: reader.language) }
    return response
  }
}
