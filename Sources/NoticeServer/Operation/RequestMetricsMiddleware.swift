import Hummingbird

/// Measures each request by its route and status.
struct RequestMetricsMiddleware: RouterMiddleware {
  let metrics: ServiceMetrics

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    metrics.began()
    defer { metrics.ended() }
    let start = ContinuousClock.now
    let response = try await next(request, context)
    metrics.answered(.init(route: context.route, status: response.status.code), in: start.duration(to: .now))
    return response
  }
}
