import HTTPTypes
import Hummingbird

/// Headers that every answer carries, errors too.
///
/// No page has a script, a frame or an image from elsewhere, and none may be framed: the policy says no more than is
/// used. Pages with something for our one script to do let it run; the page that shows an original has a frame of our
/// own, and only originals let themselves be framed. A route that set a header itself keeps it.
struct SecurityHeadersMiddleware: RouterMiddleware {
  static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  /// For the page around an original. `'self'` is enough: whatever else we send refuses to be framed.
  static let framingPolicy = contentSecurityPolicy + "; frame-src 'self'"

  /// For the pages that name the script: it may run, no text of a page may, and it may ask for suggestions.
  static let scriptPolicy = contentSecurityPolicy + "; script-src 'self'; connect-src 'self'"

  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    let isAnswer = response.status.kind == .successful || response.status == .notModified
    let headers: HTTPFields = [
      .contentSecurityPolicy: Self.contentSecurityPolicy,
      .xContentTypeOptions: "nosniff",
      .referrerPolicy: "no-referrer",
      .crossOriginResourcePolicy: "same-origin",
      .cacheControl: isAnswer ? "private, max-age=30" : "no-store",
    ]
    for field in headers where response.headers[field.name] == nil {
      response.headers[field.name] = field.value
    }
    return response
  }
}

extension Request {
  /// True where programs ask, so that answers and errors are JSON that any site's scripts may read.
  var isForAPI: Bool { Self.isForAPI(path: uri.path) }

  static func isForAPI(path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }
}
