import Foundation
import NoticeModel
import SearchQuery

/// An archive of a few invented documents, searched word by word; `failure` makes every question fail.
struct MemoryArchive: NoticeSearching {
  var notices: [Notice] = Samples.all
  var failure: SearchError?

  func search(_ request: SearchRequest) async throws(SearchError) -> SearchPage {
    try check()
    let words = request.query.terms.map { $0.text.lowercased() }
    let found = notices.filter { notice in
      let text = (notice.subject + "\n" + notice.body.plainText).lowercased()
      let isTyped = request.filters.type == nil || request.filters.type == notice.type?.code
      return isTyped && words.allSatisfy { text.contains($0) }
    }
    let hits = found.dropFirst(request.offset).prefix(request.limit).map { hit($0, words) }
    return SearchPage(request: request, total: found.count, hits: Array(hits))
  }

  func notice(_ id: NoticeID, version: Int?) async throws(SearchError) -> Notice? {
    try check()
    return notices.first { $0.id == id }
  }

  func versionCount(_ id: NoticeID) async throws(SearchError) -> Int {
    try check()
    return notices.count { $0.id == id }
  }

  func ids(startingWith prefix: String, limit: Int) async throws(SearchError) -> [NoticeID] {
    try check()
    return Array(notices.map(\.id).filter { $0.hex.hasPrefix(prefix) }.sorted().prefix(limit))
  }

  func notices(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Hit] {
    try check()
    return notices.filter { $0.number?.ordinal == pattern.ordinal }.prefix(limit).map { hit($0, []) }
  }

  func summary() async throws(SearchError) -> ArchiveSummary {
    try check()
    let days = notices.compactMap(\.issuedOn)
    return ArchiveSummary(
      documents: notices.count, notices: notices.count { $0.kind == .notice }, earliest: days.min(), latest: days.max())
  }

  private func check() throws(SearchError) {
    if let failure { throw failure }
  }

  private func hit(_ notice: Notice, _ words: [String]) -> Hit {
    let text = notice.body.plainText
    var parts = [Snippet.Part(text: String(text.prefix(160)), isMatch: false)]
    if let word = words.first, let range = text.range(of: word, options: .caseInsensitive) {
      parts = [
        .init(text: String(text[..<range.lowerBound].suffix(80)), isMatch: false),
        .init(text: String(text[range]), isMatch: true),
        .init(text: String(text[range.upperBound...].prefix(120)), isMatch: false),
      ]
    }
    return Hit(
      id: notice.id, kind: notice.kind, number: notice.number, type: notice.type, issuingBody: notice.issuingBody,
      issuedOn: notice.issuedOn, subject: notice.subject, snippet: Snippet(parts: parts),
      source: notice.provenance.source, score: 1)
  }
}
