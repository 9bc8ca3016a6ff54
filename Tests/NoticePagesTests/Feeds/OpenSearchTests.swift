import NoticePages
import SearchQuery
import Testing

@Suite struct OpenSearchTests {
  @Test("the description tells where pages, completions and feeds of a search are")
  func description() throws {
    let base = try #require(SiteBase("https://luutru.example"))
    let description = try XMLTree.parsed(OpenSearchDescription(base: base).render())
    #expect(description.name == "OpenSearchDescription")
    #expect(description.attributes["xmlns"] == "http://a9.com/-/spec/opensearch/1.1/")
    let templates = description["Url"].map { ($0.attributes["type"] ?? "", $0.attributes["template"] ?? "") }
    let site = "https://luutru.example"
    #expect(
      Dictionary(uniqueKeysWithValues: templates) == [
        "text/html": site + "/tim-kiem?q={searchTerms}",
        "application/x-suggestions+json": site + "/goi-y?q={searchTerms}",
        "application/atom+xml": site + "/feed.atom?q={searchTerms}&trang={startPage?}",
        "application/opensearchdescription+xml": site + "/opensearch.xml",
      ])
    // The specification's bounds.
    #expect(description["ShortName"].allSatisfy { (1...16).contains($0.text.count) })
    #expect(description["Description"].allSatisfy { (1...1_024).contains($0.text.count) })
    #expect(description["ShortName"].count == 1 && description["Description"].count == 1)
  }

  @Test("completions are what was typed and a list of texts, each once")
  func suggestions() throws {
    let suggestions = ["164/TB-UBND", "a\"b", "164/TB-UBND"].map { Suggestion(text: $0, kind: .number, count: 2) }
    let some = OpenSearchSuggestions(query: "tb \"1", suggestions: suggestions)
    #expect(try JSONOutput.string(some) == #"["tb \"1",["164/TB-UBND","a\"b"]]"#)
    #expect(try JSONOutput.string(OpenSearchSuggestions(query: "", suggestions: [])) == #"["",[]]"#)
  }
}
