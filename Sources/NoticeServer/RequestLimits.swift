import HTTPTypes
import Hummingbird

/// What a request may ask of the server.
public enum RequestLimits {
  public static let headBytes = 16 * 1024
  public static let headerCount = 100
  public static let targetBytes = 8 * 1024
  /// Of a body, where the route does not say otherwise.
  public static let bodyBytes = 16 * 1024
  /// Unicode scalars of a query; longer texts are no questions.
  public static let queryScalars = 1_000
}

/// Refuses requests without a host, with an over-long target, and bodies that are too long. A reading that carries a body
/// is refused by its route, since an address that is not read says rather that it is not.
///
/// What comes in chunks says no length: a route that reads a body reads it up to its limit.
struct RequestLimitsMiddleware: RouterMiddleware {
  /// Routes whose own readers refuse what is too long, by their templates: they take it first from browsers that still
  /// send, or write it to the disk as it comes.
  var readers: Set<String> = []

  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, !host.isEmpty else { throw ServiceFailure.hostMissing }
    guard request.head.path?.utf8.count ?? 0 <= RequestLimits.targetBytes else { throw ServiceFailure.uriTooLong }
    if !request.isReading, let length = request.headers[.contentLength] {
      let isRead = context.endpointPath.map(readers.contains) ?? false
      guard let length = Int(length), isRead || length <= RequestLimits.bodyBytes else {
        throw ServiceFailure.bodyTooLong(RequestLimits.bodyBytes)
      }
    }
    return try await next(request, context)
  }
}
