import HTTPTypes
import Hummingbird
import NoticePages
import SearchQuery

/// For the machinery around the service: is the process alive, and can it answer?
///
/// Ready asks the tables of the index and its posting lists, since each can be damaged without the other. While an index
/// that was put in the place of this one cannot be used, the one before answers: readers are served, so the status stays
/// 200, and the body says what is wrong.
struct HealthRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive

  func add(to router: Router<ServiceContext>) {
    router.read("/health/live") { _, _ in answer(["status": "ok"]) }
    router.read("/health/ready") { _, _ in
      try await withDeadline(Self.patience, else: ServiceFailure(SearchError(.environment, ""))) {
        _ = try await archive.overview()
        _ = try await archive.search(SearchRequest(query: Query.parse(Self.word).query, limit: 1))
      }
      guard let failure = await archive.replacementFailure else { return answer(["status": "ok"]) }
      return answer(["status": "degraded", "code": failure.code.rawValue, "message": failure.message])
    }
  }

  /// Within the time that those who ask commonly wait.
  private static var patience: Duration { .seconds(5) }

  /// A word that official documents have, in the letters that every reader of the index knows.
  private static var word: String { "thông báo" }

  private func answer(_ values: [String: String]) -> Response {
    var response = Response.json(values)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
