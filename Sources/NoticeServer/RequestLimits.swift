import HTTPTypes
import Hummingbird

/// What a request may ask of the server before anything of it is looked at.
enum RequestLimits {
  static let headBytes = 16 * 1024
  static let headerCount = 100
  static let targetBytes = 8 * 1024
}

/// Refuses requests without a host, with an over-long target, and reads that carry a body.
struct RequestLimitsMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: BasicRequestContext,
    next: (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, !host.isEmpty else { throw ServiceFailure.hostMissing }
    guard request.head.path?.utf8.count ?? 0 <= RequestLimits.targetBytes else { throw ServiceFailure.uriTooLong }
    if request.method == .get || request.method == .head {
      let length = request.headers[.contentLength] ?? "0"
      guard length == "0", request.headers[.transferEncoding] == nil else { throw ServiceFailure.bodyRefused }
    }
    return try await next(request, context)
  }
}
