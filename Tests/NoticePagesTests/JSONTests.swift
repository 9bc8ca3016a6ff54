import Foundation
import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct JSONTests {
  private func object(_ value: some Encodable) throws -> [String: Any] {
    let data = Data(try JSONOutput.string(value).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("a page of results has exactly the keys of the contract, absent values as null")
  func searchPage() throws {
    var hit = try Samples.hit()
    hit.number = nil
    hit.score = .infinity
    var results = Samples.results("tb 5", total: 1, hits: [hit])
    results.request.filters.from = CivilDate(year: 2013, month: 1, day: 1)
    let page = try object(SearchPageJSON(results, diagnostics: [Diagnostic(.termsCut, "x", position: 3)], tookMs: 7))
    #expect(
      Set(page.keys) == [
        "query", "interpretation", "total", "total_is_exact", "took_ms", "relaxed", "suggestion", "diagnostics", "hits",
        "facets",
      ])
    #expect(page["suggestion"] is NSNull)
    let interpretation = try #require(page["interpretation"] as? [String: Any])
    #expect(Set(interpretation.keys) == ["number", "terms", "filters"])
    #expect(interpretation["filters"] as? [String: String] == ["from": "2013-01-01"])
    let first = try #require((page["hits"] as? [[String: Any]])?.first)
    #expect(
      Set(first.keys) == [
        "id", "kind", "number", "type", "type_code", "issuing_body", "issued_on", "subject", "snippet", "url", "source",
        "score", "collection", "record_id",
      ])
    #expect(first["number"] is NSNull && first["record_id"] is NSNull)
    #expect(first["issued_on"] as? String == "2013-07-22")
    #expect((first["url"] as? String)?.hasPrefix("/van-ban/2013/") == true)
  }

  @Test("the only markup in a snippet is the mark")
  func snippet() throws {
    let parts = [Snippet.Part(text: "<mark>\"\u{301}&", isMatch: false), Snippet.Part(text: "b>", isMatch: true)]
    let text = try JSONOutput.string(HitJSON(try Samples.hit(parts: parts)))
    #expect(text.contains("\"snippet\":\"&lt;mark&gt;&quot;\u{301}&amp;<mark>b&gt;</mark>\""))
  }

  @Test("a document has all its keys, absent values as null")
  func notice() throws {
    var notice = try Samples.notice(blocks: [.paragraph("a"), .paragraph("b")], extra: ["k": "v"])
    notice.signer = nil
    let json = try object(NoticeJSON(notice, version: 2, versions: nil))
    #expect(
      Set(json.keys) == [
        "id", "kind", "number", "number_parts", "type", "type_code", "issuing_body", "issued_on", "subject", "signer",
        "text", "url", "source", "collection", "captured_at", "sha256", "bytes", "media_type", "encoding",
        "encoding_evidence", "encoding_score", "warnings", "extra", "version", "versions",
      ])
    #expect(json["signer"] is NSNull && json["versions"] is NSNull)
    #expect(json["version"] as? Int == 2 && json["text"] as? String == "a\nb")
    let parts = try #require(json["number_parts"] as? [String: Any])
    #expect(
      parts["ordinal"] as? Int == 164 && parts["year"] is NSNull && parts["symbols"] as? [String] == ["TB", "UBND"])
  }

  @Test("an error is written as the contract says")
  func error() throws {
    let text = try JSONOutput.string(ErrorJSON(code: "query.bad", message: "a/b", requestID: "r1"))
    #expect(text == #"{"error":{"code":"query.bad","message":"a/b","request_id":"r1"}}"#)
  }
}
