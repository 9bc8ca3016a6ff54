import HTTPTypes
import Hummingbird
import Logging

/// One line for each request: route, status, time. What was searched stands in the log at debug level only, and the
/// asker's address never.
struct AccessLogMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: BasicRequestContext,
    next: (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let elapsed = start.duration(to: .now)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)", "ms": "\(elapsed.wholeMilliseconds)",
      ])
    context.logger.debug("request target", metadata: ["target": "\(request.head.path ?? "")"])
    return response
  }
}

extension Duration {
  var wholeMilliseconds: Int {
    Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
