import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// Drafts whose citations are checked: for people a page, for programs the numbers of any text.
///
/// What is sent is read in memory and forgotten with the answer: it stands in no log, and no cache may keep the answer.
struct CheckRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let citations: CitationReader
  /// Its turn of a search is waited for only when the text has come.
  let service: ServiceState

  /// Of a form or a text as it is sent.
  private static var longest: Int { 256 << 10 }

  func add(to router: Router<ServiceContext>) {
    router.take(
      RouterPath(SiteURL.checkPath), reading: { request, _ in .html(CheckPage(), for: request) },
      use: { request, _ in try await check(request) })
    router.take("/api/v1/numbers") { request, _ in try await numbers(request) }
  }

  private func check(_ request: Request) async throws -> Response {
    _ = try MediaTypeField(request, oneOf: [MediaTypeField.form])
    let fields = try FormFields(try await request.text(upTo: Self.longest))
    // Browsers send CR LF for each line end; documents of the archive have LF, and so does what reads them.
    let text = String(String.UnicodeScalarView(fields[CheckPage.field].unicodeScalars.filter { $0 != "\r" }))
    let checked = try await service.turn { try await look(up: citations(text)) }
    return .unkept(.html(CheckPage(draft: text, checked: checked), for: request))
  }

  private func numbers(_ request: Request) async throws -> Response {
    let media = try MediaTypeField(request, oneOf: ["text/plain", "application/json"])
    var text = try await request.text(upTo: Self.longest)
    if media.type == "application/json" { text = try NumbersQuestion(json: text).text }
    let answer = try await service.turn { [text] in
      let numbers = NumberInText.all(in: text, citations: citations(text))
      return NumbersInTextJSON(numbers, checked: try await look(up: numbers.map(\.citation)))
    }
    return .unkept(.json(answer))
  }

  private func look(up citations: [Citation]) async throws -> CheckedDraft {
    let archive = archive
    return try await withDeadline(.seconds(10), else: .checkTooLong) {
      try await CheckedDraft(citations, in: archive, limit: CheckedDraft.most)
    }
  }
}

extension Response {
  /// Of what nobody but the asker is to see, and nobody again.
  fileprivate static func unkept(_ response: Response) -> Response {
    var response = response
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
