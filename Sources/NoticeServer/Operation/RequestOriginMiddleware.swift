import HTTPTypes
import Hummingbird
import Logging

/// Finds out who asks and what the request is called, before anything counts or logs it.
struct RequestOriginMiddleware: RouterMiddleware {
  let proxies: TrustedProxies

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if proxies.trusts(context.client) {
      context.client = proxies.client(peer: context.client, forwarded: request.headers[values: .forwardedFor])
      if let id = request.headers[.requestID], Self.isSane(id) { context.requestID = id }
    }
    context.logger[metadataKey: "hb.request.id"] = nil
    context.logger[metadataKey: "request_id"] = "\(context.requestID)"
    var response = try await next(request, context)
    response.headers[.requestID] = context.requestID
    return response
  }

  /// What may stand in a header, a log and a page as it is: of the length and the characters of identifiers.
  static func isSane(_ id: String) -> Bool {
    (8...64).contains(id.utf8.count)
      && id.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
  }
}
