import Hummingbird

/// Decides whether a request is answered now: the queue of searches first, then what its address asked before.
///
/// Phones of one mobile network share an address, so the first thing that refuses is a service that is really busy; and
/// what it refuses does not count against the address.
struct AdmissionMiddleware: RouterMiddleware {
  let service: ServiceState

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let kind = RequestClass(route: context.route)
    if kind == .search || kind == .check, service.searches.isFull { throw refused(.queue, .busy) }
    if kind != .health, let wait = service.rates?.take(kind, from: context.client) {
      throw refused(.rate(kind), .tooManyRequests(again: wait))
    }
    guard kind == .search else { return try await next(request, context) }
    return try await service.turn { try await next(request, context) }
  }

  private func refused(_ reason: Rejection, _ failure: ServiceFailure) -> ServiceFailure {
    service.metrics.rejected(reason)
    return failure
  }
}
