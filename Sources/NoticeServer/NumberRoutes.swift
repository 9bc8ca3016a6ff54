import Foundation
import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// A document by its number, in whatever spelling somebody has it; the slash is part of the number.
struct NumberRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let citations: CitationReader

  /// More documents of one number than anybody chooses from.
  private static var limit: Int { 100 }
  /// Those that a year and a body choose from.
  private static var most: Int { 500 }
  /// Nobody writes a longer number, with day and body.
  private static var longest: Int { 200 }

  func add(to router: Router<ServiceContext>) {
    router.read("/so") { request, _ in
      let parameters = try RequestParameters(query: request.uri.query)
      let asked = try parameters.values(of: NumberPageParameter.self)
      return try await page(asked[.q] ?? "", for: request)
    }
    router.read("/so/**") { request, context in try await page(asked(context), for: request) }
    router.read("/api/v1/numbers/**") { _, context in
      let text = asked(context)
      guard let pattern = NumberPattern(asked: text) else {
        throw ServiceFailure.badParameter(
          "number", "số, ký hiệu văn bản như 164/TB-UBND", english: "number and symbol of a document like 164/TB-UBND")
      }
      let hits = try await archive.notices(numbered: pattern, limit: Self.limit)
      let listings = try await archive.listings(numbered: pattern, limit: Self.limit)
      return .json(NumberJSON(pattern, hits: hits, listings: listings))
    }
  }

  private func asked(_ context: ServiceContext) -> String {
    let text = context.parameters.getCatchAll().joined(separator: "/")
    return text.removingPercentEncoding ?? text
  }

  /// Straight to the document only where year and body are said: the one document that an archive has of a number need
  /// not be the one that is meant.
  private func page(_ text: String, for request: Request) async throws -> Response {
    let shown = String(text.prefix(Self.longest))
    guard let named = NamedDocument(shown, citations: citations(shown)) else {
      return .html(
        NumberPage(asked: shown, named: nil, choice: NumberChoice(fitting: [])), for: request, status: .notFound)
    }
    let hits = try await archive.notices(numbered: named.pattern, limit: Self.most)
    let choice = named.choice(of: hits)
    if let hit = choice.document, hits.count < Self.most {
      return .found(SiteURL.document(hit.permalink).path)
    }
    let listings = try await archive.listings(numbered: named.pattern, limit: Self.limit)
    return .html(
      NumberPage(asked: shown, named: named, choice: choice, listings: listings), for: request,
      status: choice.fitting.isEmpty ? .notFound : .multipleChoices)
  }
}
