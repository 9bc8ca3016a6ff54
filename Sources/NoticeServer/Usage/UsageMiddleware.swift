import Hummingbird
import NoticePages

/// Counts what was answered by its route and status; result lists are counted where they are made.
struct UsageMiddleware: RouterMiddleware {
  /// Nil counts nothing.
  let usage: UsageCounter?

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    guard let usage, RequestClass(route: context.route) != .health else { return response }
    let status = response.status.code
    let isSeen = (request.method == .get || request.method == .post) && (status == 200 || status == 304)
    if isSeen, let item = UsageCounts.Item(route: context.route) {
      usage.count(.answers(status), item)
    } else {
      usage.count(.answers(status))
    }
    return response
  }
}

extension UsageCounts.Item {
  static func answers(_ status: Int) -> UsageCounts.Item {
    switch status {
    case ..<300: .answers2xx
    case ..<400: .answers3xx
    case ..<500: .answers4xx
    default: .answers5xx
    }
  }

  /// What an address stands for; nil for one that is not counted by itself.
  ///
  /// - Parameter route: the template that the router matched.
  init?(route: String) {
    let document = SiteURL.documentsPath + "/{year}/{slug}"
    switch route {
    case SiteURL.feedPath: self = .feeds
    case SiteURL.harvestingPath: self = .harvests
    case "/api/v1/export.csv", "/api/v1/export.jsonl": self = .exports
    case document, "\(document)/\(SiteURL.versionsName)/{version}", "/api/v1/documents/{id}": self = .documentViews
    case _ where route.hasPrefix(document + "/"):
      guard route.hasSuffix("/" + SiteURL.originalName) || route.hasSuffix("/" + SiteURL.originalContentName) else {
        return nil
      }
      self = .originals
    default: return nil
    }
  }
}
