import HTTPTypes
import Hummingbird
import Logging

/// One line for each request: route, status, time. What was searched stands in the log at debug level only, and the
/// asker's address never.
struct AccessLogMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let elapsed = start.duration(to: .now)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "route": "\(context.route)",
        "status": "\(response.status.code)", "ms": "\(elapsed.wholeMilliseconds)",
      ])
    context.logger.debug("request target", metadata: ["target": "\(request.head.path ?? "")"])
    return response
  }
}
