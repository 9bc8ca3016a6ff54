import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NoticePages
import SearchQuery

/// Every hit of a search as a file, for those who go on with it elsewhere.
///
/// Hits are read part by part while they are sent, each part in a look of its own at the index, so that neither a long
/// list nor a slow reader holds memory or the index. What fails behind the first part can no more be told in a status:
/// the connection is cut before the end of the body, which HTTP/1.1 clients report.
struct ExportRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive
  let thesaurus: Thesaurus
  /// Each part waits for its turn like any search, so that exports do not push those who wait for a page aside.
  let searches: SearchGate

  func add(to router: Router<ServiceContext>) {
    router.read("/api/v1/export.csv") { request, context in try await export(request, .csv, context.logger) }
    router.read("/api/v1/export.jsonl") { request, context in try await export(request, .jsonl, context.logger) }
  }

  private func export(_ request: Request, _ format: ExportFormat, _ logger: Logger) async throws -> Response {
    let parameters = try RequestParameters(query: request.uri.query)
    let asked = try SearchInput(export: parameters, thesaurus: thesaurus).request
    // Before the head of the answer is sent, so that most failures are told with a status. Its turn came with the
    // request's.
    let archive = await archive.steady
    let first = try await archive.wholePage(asked)
    return Response(
      status: .ok,
      headers: [
        .contentType: format.contentType, .contentDisposition: Attachment.disposition(for: format.fileName),
        .cacheControl: "no-store",
      ],
      body: ResponseBody { writer in
        do {
          try await writer.write(ByteBuffer(string: format.head))
          var page = first
          try await writer.write(format.lines(page.hits))
          while let position = page.next {
            var following = asked
            following.after = position
            guard let part = try await searches.run({ try await archive.wholePage(following) }) else {
              throw ServiceFailure.busy
            }
            page = part
            try await writer.write(format.lines(page.hits))
          }
        } catch {
          // A client that has gone is no failure of the service.
          if error is SearchError || error is ServiceFailure {
            let cause = (error as? SearchError)?.cause ?? ""
            logger.error("export cut off", metadata: ["code": "\(ServiceFailure(error).code)", "cause": "\(cause)"])
          }
          throw error
        }
        try await writer.finish(nil)
      })
  }
}

extension NoticeSearching {
  /// A page of a list that is read to its end: where time ran out hits may be missing, which is an error there.
  func wholePage(_ request: SearchRequest) async throws(SearchError) -> SearchPage {
    let page = try await search(request)
    guard !page.isPartial else { throw SearchError(.deadline, "Tìm quá lâu nên đã dừng.") }
    return page
  }
}
