import HTTPTypes
import Hummingbird

/// What a request may ask of the server.
public enum RequestLimits {
  public static let headBytes = 16 * 1024
  public static let headerCount = 100
  public static let targetBytes = 8 * 1024
  /// Unicode scalars of a query; longer texts are no questions.
  public static let queryScalars = 1_000
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
