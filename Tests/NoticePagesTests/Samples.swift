import NoticeModel
import SearchQuery
import Testing

/// Invented documents for pages.
enum Samples {
  static let hostileSubject = "<script>alert(1)</script> \"\u{301} onmouseover=x '\u{301}> \u{202E}đảo"

  static func notice(
    subject: String = "Thông báo lịch tiếp công dân", blocks: [Block] = [.paragraph("Nội dung.")],
    surroundings: [Block] = [], pages: [Int] = [], extra: [String: String] = [:], warnings: [String] = [],
    source: String = "tb/164.html"
  ) throws -> Notice {
    let digest = try #require(ContentDigest(hex: "a1b2c3" + String(repeating: "0", count: 58)))
    return Notice(
      id: NoticeID(truncating: digest), kind: .notice,
      number: DocumentNumber(ordinal: 164, symbols: ["TB", "UBND"], printed: "164/TB-UBND"),
      type: DocumentType(code: "TB", name: "Thông báo"), issuingBody: "Ủy ban nhân dân huyện Tân Lộc Hạ",
      issuedOn: CivilDate(year: 2013, month: 7, day: 22), subject: subject, signer: "Lê Văn Thử", body: blocks,
      surroundings: surroundings, pages: pages, extra: extra,
      provenance: Provenance(
        source: Source(collection: "cong-cu", path: source), capturedAt: "2009-03-01T02:03:04Z", digest: digest,
        byteCount: 18_432, mediaType: "text/html", encoding: "tcvn3", encodingEvidence: "font .VnTime",
        position: RecordPosition(file: 1, offset: 0, length: 10), warnings: warnings))
  }

  static func hit(subject: String = "Thông báo lịch tiếp công dân", parts: [Snippet.Part] = []) throws -> Hit {
    let notice = try notice(subject: subject)
    return Hit(
      id: notice.id, kind: .notice, number: notice.number, type: notice.type, issuingBody: notice.issuingBody,
      issuedOn: notice.issuedOn, subject: subject, snippet: Snippet(parts: parts), source: notice.provenance.source,
      score: 2.5)
  }

  /// A page of a result with `total` hits, one of which is shown.
  static func results(_ query: String, total: Int, hits: [Hit], offset: Int = 0) -> SearchPage {
    SearchPage(
      request: SearchRequest(query: Query.parse(query).query, limit: 10, offset: offset), total: total, hits: hits)
  }
}

/// What of a page's markup is live: its tags, without the text between them.
func tags(of html: String) -> [Substring] {
  html.utf8.split(separator: UInt8(ascii: "<")).dropFirst().compactMap { piece in
    piece.firstIndex(of: UInt8(ascii: ">")).map { Substring(piece[..<$0]) }
  }
}
