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
        "query", "interpretation", "total", "total_is_exact", "took_ms", "relaxed", "partial", "suggestion",
        "diagnostics", "hits", "facets", "unread_scans",
      ])
    #expect(page["suggestion"] is NSNull && page["relaxed"] as? Bool == false && page["partial"] as? Bool == false)
    #expect((page["facets"] as? [String: Any])?.isEmpty == true)
    let interpretation = try #require(page["interpretation"] as? [String: Any])
    #expect(Set(interpretation.keys) == ["number", "terms", "filters", "excluded", "expansions", "year"])
    #expect(interpretation["year"] is NSNull)
    #expect(interpretation["filters"] as? [String: String] == ["from": "2013-01-01"])
    let first = try #require((page["hits"] as? [[String: Any]])?.first)
    #expect(
      Set(first.keys) == [
        "id", "kind", "number", "type", "type_code", "issuing_body", "issued_on",
        "published_on", "subject", "snippet",
        "in_surroundings", "page", "url", "source", "score", "similar", "attachments", "collection", "record_id",
      ])
    #expect(first["number"] is NSNull && first["record_id"] is NSNull)
    #expect(first["issued_on"] as? String == "2013-07-22")
    #expect((first["url"] as? String)?.hasPrefix("/van-ban/2013/") == true)
  }

  @Test("a query is given back as it was understood: its operators among the filters, without words that only ask")
  func interpretation() throws {
    var query = Query(
      text: "UBND đất ở đâu -đấu loại:TB năm:2013 2012",
      clauses: [
        Query.Clause([.word("UBND")]), Query.Clause([.word("đất"), .prefix("thổ")]),
        Query.Clause([.phrase("ở đâu")], isRequired: false),
      ],
      excluded: [.word("đấu")], year: 2012)
    query.expansions = [
      Query.Expansion(clauses: 0..<1, term: .phrase("ủy ban nhân dân"), weight: 0.5, origin: .abbreviation)
    ]
    query.filters = Filters(type: "TB", from: CivilDate(year: 2013, month: 1, day: 1))
    let request = SearchRequest(query: query, filters: Filters(type: "QĐ", to: CivilDate(year: 2014, month: 1, day: 1)))
    let results = SearchPage(
      request: request, total: 9, totalIsExact: false, hits: [], isRelaxed: true, isPartial: true, suggestion: "ubnd",
      facets: [Facet(property: .year, values: [Facet.Value(value: "2013", label: "2013", count: 9)], isExact: false)])
    let page = try object(SearchPageJSON(results, diagnostics: [], tookMs: 1))
    #expect(page["relaxed"] as? Bool == true && page["partial"] as? Bool == true)
    #expect(page["suggestion"] as? String == "ubnd" && page["total_is_exact"] as? Bool == false)
    let read = try #require(page["interpretation"] as? [String: Any])
    #expect(read["terms"] as? [String] == ["UBND", "đất", "thổ"] && read["excluded"] as? [String] == ["đấu"])
    #expect(read["filters"] as? [String: String] == ["type": "QĐ", "from": "2013-01-01", "to": "2014-01-01"])
    #expect(read["year"] as? Int == 2012)
    let expansion = try #require((read["expansions"] as? [[String: Any]])?.first)
    #expect(expansion["term"] as? String == "ủy ban nhân dân" && expansion["origin"] as? String == "abbreviation")
    #expect(expansion["weight"] as? Double == 0.5)
    let facets = try #require(page["facets"] as? [String: Any])
    #expect(Set(facets.keys) == ["year", "is_exact"] && facets["is_exact"] as? Bool == false)
  }

  @Test("what is repeated in a query is given back once, and years beyond its period are not counted")
  func repeated() throws {
    var results = Samples.results("UBND xã UBND huyện từ:2013", total: 3, hits: [])
    results.facets = [
      Facet(property: .year, values: ["2014", "2012"].map { Facet.Value(value: $0, label: $0, count: 3) })
    ]
    let page = try object(SearchPageJSON(results, diagnostics: [], tookMs: 1))
    let read = try #require(page["interpretation"] as? [String: Any])
    #expect(read["terms"] as? [String] == ["UBND", "xã", "huyện"])
    #expect((read["expansions"] as? [[String: Any]])?.count == 1)
    for facets in [page["facets"], try object(FacetCountsJSON(results))["facets"]] {
      let years = (facets as? [String: Any])?["year"] as? [[String: Any]]
      #expect(years?.map { $0["value"] as? String } == ["2014"])
    }
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
        "id", "kind", "number", "number_parts", "type", "type_code", "issuing_body", "issued_on",
        "published_on", "subject", "signer",
        "text", "surroundings", "url", "source", "portal_url", "collection", "captured_at", "sha256", "bytes",
        "media_type",
        "encoding",
        "encoding_evidence", "encoding_score", "warnings", "extra", "category", "version", "versions", "similar",
        "links",
        "linked_from", "place", "parent_body", "addressees", "recipients", "legal_bases", "authority", "signer_title",
        "effective_from", "effective_until", "corrected", "listed", "urgency", "received", "copy_of", "signature",
        "sections",
        "citations", "assignments",
        "inferred", "evidence", "confidence",
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
