import HTTPTypes
import Hummingbird
import NoticePages
import SearchQuery

/// For the machinery around the service: is the process alive, and can it answer?
///
/// Ready asks the tables of the index and its posting lists, since each can be damaged without the other.
struct HealthRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive

  func add(to router: Router<ServiceContext>) {
    router.read("/health/live") { _, _ in fine() }
    router.read("/health/ready") { _, _ in
      _ = try await archive.summary()
      _ = try await archive.search(SearchRequest(query: Query.parse(Self.word).query, limit: 1))
      return fine()
    }
  }

  /// A word that official documents have, in the letters that every reader of the index knows.
  private static var word: String { "thông báo" }

  private func fine() -> Response {
    var response = Response.json(["status": "ok"])
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
