import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct ResultNotesTests {
  private func page(_ form: SearchForm, _ results: SearchPage) -> String {
    ResultsPage(form: form, results: results).render()
  }

  @Test("a page says when words were let go and when time ran out")
  func marks() throws {
    var results = Samples.results("a b", total: 1, hits: [try Samples.hit()])
    #expect(!page(SearchForm(query: "a b"), results).contains("id=\"luu-y\""))
    results.isRelaxed = true
    results.isPartial = true
    let html = page(SearchForm(query: "a b"), results)
    #expect(html.contains("thiếu một vài từ; văn bản khớp nhất đứng trước.</li>"))
    #expect(html.contains("<li>Hết thời gian tìm"))
    results.hits = []
    #expect(!page(SearchForm(query: "a b"), results).contains("nhiều từ nhất"))
  }

  @Test("what may have been meant is a search with the same filters from its first page, also where nothing was found")
  func suggestion() throws {
    var results = Samples.results("thogn bao", total: 0, hits: [])
    results.suggestion = "thông <báo>"
    let html = page(SearchForm(query: "thogn bao", type: "TB", page: 2), results)
    #expect(
      html.contains(
        "Có phải bạn muốn tìm: <a href=\"/tim-kiem?q=th%C3%B4ng%20%3Cb%C3%A1o%3E&amp;loai=TB\"><bdi>thông &lt;báo&gt;</bdi></a>"
      ))
  }

  @Test("a number that several documents carry leads to the choice of a year or body")
  func choice() throws {
    let other = { (ordinal: Int) throws -> Hit in
      var hit = try Samples.hit()
      hit.number = DocumentNumber(ordinal: ordinal, symbols: ["TB", "UBND"], printed: "\(ordinal)/TB-UBND")
      return hit
    }
    var results = Samples.results("tb 164", total: 30, hits: [try Samples.hit(), try other(164), try other(165)])
    let years = ["2013", "2012"].map { Facet.Value(value: $0, label: $0, count: 1) }
    #expect(!page(SearchForm(query: "tb 164"), results).contains("mang số"))
    results.facets = [Facet(property: .year, values: years)]
    let html = page(SearchForm(query: "tb 164"), results)
    #expect(html.contains("Có 2 văn bản mang số <bdi>") && html.contains("<a href=\"#thu-hep\">năm hoặc cơ quan</a>"))
    #expect(!page(SearchForm(query: "tb 164", page: 2), results).contains("mang số"))
    results.hits.removeLast()
    #expect(page(SearchForm(query: "tb 164"), results).contains("Có nhiều văn bản mang số"))
    results.hits.removeLast()
    #expect(!page(SearchForm(query: "tb 164"), results).contains("mang số"))
  }
}
