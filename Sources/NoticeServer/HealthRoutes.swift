import HTTPTypes
import Hummingbird
import NoticePages
import SearchQuery

/// For the machinery around the service: is the process alive, and can it answer?
struct HealthRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive

  func add(to router: Router<BasicRequestContext>) {
    router.read("/health/live") { _, _ in fine() }
    router.read("/health/ready") { _, _ in
      _ = try await archive.summary()
      return fine()
    }
  }

  private func fine() -> Response {
    var response = Response.json(["status": "ok"])
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
