import HTTPTypes
import Hummingbird
import NoticePages

/// Lets scripts of any site read what is made for programs (CORS, Fetch §3.2): everything there is public and asks for no
/// cookie or password, so there is nothing that another site could borrow. Uploads and what becomes of them are left
/// out, which ask for a right (RELIABILITY B).
struct CrossOriginMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard request.isForPrograms else { return response }
    // No route answers OPTIONS; one that refuses it is there and can be read.
    if request.method == .options, response.status == .methodNotAllowed {
      response = preflight(methods: response.headers[.allow] ?? "")
    }
    response.headers[.accessControlAllowOrigin] = "*"
    response.headers[.crossOriginResourcePolicy] = "cross-origin"
    response.headers[.accessControlExposeHeaders] = "Link, ETag, Content-Disposition, Retry-After"
    return response
  }

  /// No header that carries a right is allowed: what asks for one is not for scripts of other sites.
  private func preflight(methods: String) -> Response {
    Response(
      status: .noContent,
      headers: [
        .allow: "\(methods), OPTIONS", .accessControlAllowMethods: methods,
        .accessControlAllowHeaders: "Content-Type, If-None-Match, If-Modified-Since", .accessControlMaxAge: "86400",
      ])
  }
}

extension Request {
  /// Where the answer is for programs of other sites: the API, feeds and its description.
  fileprivate var isForPrograms: Bool {
    isForAPI && !isForUploads || uri.path == SiteURL.feedPath || uri.path == SiteURL.apiDescriptionPath
  }

  private var isForUploads: Bool { uri.path == UploadRoutes.path || uri.path.hasPrefix(UploadRoutes.path + "/") }
}
