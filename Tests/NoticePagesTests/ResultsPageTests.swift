import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct ResultsPageTests {
  private func page(_ query: String, _ results: SearchPage, page: Int = 1, type: String = "") -> String {
    ResultsPage(form: SearchForm(query: query, type: type, page: page), results: results).render()
  }

  @Test("a hit shows its number, type, day, body, subject and marked snippet, and links to its permalink")
  func hit() throws {
    let parts = [Snippet.Part(text: "lịch ", isMatch: false), Snippet.Part(text: "tiếp", isMatch: true)]
    let html = page("tiếp", Samples.results("tiếp", total: 1, hits: [try Samples.hit(parts: parts)]))
    #expect(html.contains("<a href=\"/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3\"><bdi>Thông báo lịch"))
    #expect(html.contains("<b>164/TB-UBND</b>"))
    #expect(html.contains("<span>Thông báo</span>"))
    #expect(html.contains("<time datetime=\"2013-07-22\">22/7/2013</time>"))
    #expect(html.contains("<bdi>Ủy ban nhân dân huyện Tân Lộc Hạ</bdi>"))
    #expect(html.contains("lịch <mark>tiếp</mark>"))
    #expect(html.contains("Tìm thấy 1 tài liệu."))
  }

  @Test("nothing in a query, title or snippet becomes a tag, an attribute or a highlight")
  func escapes() throws {
    let text = Samples.hostileSubject
    let parts = [Snippet.Part(text: "<mark>giả</mark>" + text, isMatch: false)]
    let hostile = page(text, Samples.results(text, total: 1, hits: [try Samples.hit(subject: text, parts: parts)]))
    let tame = page(
      "x",
      Samples.results(
        "x", total: 1,
        hits: [
          try Samples.hit(
            subject: "x",
            parts: [parts[0]].map {
              Snippet.Part(text: "x", isMatch: $0.isMatch)
            })
        ]))
    let names = { (html: String) in tags(of: html).map { $0.prefix { $0 != " " } } }
    let quotes = { (html: String) in tags(of: html).map { $0.utf8.count { $0 == UInt8(ascii: "\"") } } }
    #expect(names(hostile) == names(tame))
    #expect(quotes(hostile) == quotes(tame))
    #expect(!hostile.contains("<mark>"))
  }

  @Test("the form is a plain GET form whose fields have labels and keep what was typed")
  func form() {
    let form = SearchForm(query: "đất \"ở\"", type: "QĐ", issuer: "xã", from: "2012", to: "abc", sort: .oldest)
    let html = ResultsPage(
      form: form, results: Samples.results("x", total: 0, hits: []), unread: [.to],
      types: [DocumentType(code: "QĐ", name: "Quyết định")]
    ).render()
    #expect(html.contains("role=\"search\" action=\"/tim-kiem\" method=\"get\""))
    #expect(html.contains("value=\"đất &quot;ở&quot;\""))
    #expect(html.contains("<option value=\"QĐ\" selected>Quyết định"))
    #expect(html.contains("<option value=\"cu-nhat\" selected>"))
    #expect(html.contains("aria-invalid=\"true\""))
    #expect(html.contains("Không hiểu “abc” ở ô Đến ngày"))
    for field in SearchForm.Field.allCases where ![.page, .collection, .category].contains(field) {
      #expect(html.contains("<label for=\"\(field.rawValue)\""))
      #expect(html.contains("id=\"\(field.rawValue)\" name=\"\(field.rawValue)\""))
    }
    #expect(!html.contains("<script>") && !html.contains(" onsubmit") && !html.contains("style=\""))
  }

  @Test("pages of a result link to the one before and after, never past the thousandth hit")
  func paging() throws {
    let hit = try Samples.hit()
    let middle = page("a", Samples.results("a", total: 25, hits: [hit], offset: 10), page: 2)
    #expect(middle.contains("rel=\"prev\" href=\"/tim-kiem?q=a\""))
    #expect(middle.contains("rel=\"next\" href=\"/tim-kiem?q=a&amp;trang=3\""))
    #expect(middle.contains("<ol class=\"hits\" start=\"11\">"))
    let last = page("a", Samples.results("a", total: 1_234_567, hits: [hit], offset: 990), page: 100)
    #expect(last.contains("Tìm thấy 1.234.567 tài liệu") && last.contains("Trang 100 trên 100"))
    #expect(!last.contains("rel=\"next\""))
    var endless = Samples.results("a", total: 25, hits: [hit], offset: .max)
    endless.request.limit = .max
    #expect(page("a", endless).contains("start=\"9223372036854775807\""))
    let inexact = SearchPage(
      request: Samples.results("a", total: 0, hits: []).request, total: 10_000, totalIsExact: false, hits: [hit])
    #expect(page("a", inexact).contains("Tìm thấy hơn 10.000 kết quả"))
  }

  @Test("an empty result says how to go on, and offers to drop the filters when there are some")
  func empty() {
    let nothing = Samples.results("a", total: 0, hits: [])
    #expect(page("a", nothing).contains("Không tìm thấy tài liệu nào"))
    #expect(!page("a", nothing).contains("Bỏ các bộ lọc"))
    #expect(page("a", nothing, type: "TB").contains("<a href=\"/tim-kiem?q=a\">Bỏ các bộ lọc</a>"))
  }

  @Test("remarks on the query are shown, escaped")
  func diagnostics() {
    let remark = Diagnostic(.termsCut, "Chỉ <32> từ đầu tiên được dùng.", position: 0)
    let html = ResultsPage(
      form: SearchForm(query: "a"), results: Samples.results("a", total: 0, hits: []), diagnostics: [remark]
    ).render()
    #expect(html.contains("<li>Chỉ &lt;32&gt; từ đầu tiên được dùng.</li>"))
  }
}
