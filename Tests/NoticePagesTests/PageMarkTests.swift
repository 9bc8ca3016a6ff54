import Foundation
import NoticeModel
import NoticePages
import SearchQuery
import Testing

/// Pages of a scan, and what stands around the main text of a page.
@Suite struct PageMarkTests {
  private func scan() throws -> Notice {
    try Samples.notice(
      blocks: [
        .paragraph("Điều 1"), .listItem("a"), .listItem("b"), .paragraph("Chú thích"), .tableRow(["c"]),
        .tableRow(["d"]),
      ], pages: [1, 1, 2, 1, 4, 4])
  }

  @Test("pages begin at anchors of the document page, each once, and part lists")
  func anchors() throws {
    let html = DocumentPage(notice: try scan()).render()
    for page in [1, 2, 4] {
      #expect(html.contains("<p class=\"page-mark\" id=\"trang-\(page)\">Trang \(page)</p>"))
    }
    #expect(html.components(separatedBy: "id=\"trang-").count == 4)
    #expect(
      html.contains("<ul>\n<li>a</li>\n</ul>\n<p class=\"page-mark\" id=\"trang-2\">Trang 2</p>\n<ul>\n<li>b</li>"))
    #expect(!DocumentPage(notice: try Samples.notice()).render().contains("page-mark\""))
  }

  @Test("text and Markdown name pages from the second one on")
  func text() throws {
    let text = NoticeText(notice: try scan()).render()
    #expect(text.hasSuffix("\n\nĐiều 1\na\n[tr. 2]\nb\nChú thích\n[tr. 4]\nc\nd\n"))
    let markdown = NoticeMarkdown(notice: try scan()).render()
    #expect(markdown.contains("Điều 1\n\n- a\n\n*Trang 2*\n\n- b\n\nChú thích\n\n*Trang 4*\n\n|  |"))
    #expect(!markdown.contains("Trang 1"))
  }

  @Test("a hit names its page and leads there")
  func hit() throws {
    var hit = try Samples.hit(parts: [Snippet.Part(text: "đất", isMatch: true)])
    hit.page = 3
    let html = ResultsPage(form: SearchForm(query: "đất"), results: Samples.results("đất", total: 1, hits: [hit]))
      .render()
    #expect(html.contains("href=\"/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3#trang-3\""))
    #expect(html.contains("<span>tr. 3</span>"))
    #expect(try JSONOutput.string(HitJSON(hit)).contains("\"page\":3"))
  }

  @Test("what stands around the main text is folded away, and apart in every format")
  func surroundings() throws {
    let notice = try Samples.notice(surroundings: [.listItem("Trang chủ"), .paragraph("<b>Chân trang</b>")])
    let html = DocumentPage(notice: notice).render()
    #expect(
      html.contains(
        "<details class=\"rest\"><summary>Phần còn lại của trang (menu, chân trang)</summary>\n<ul>\n<li>Trang chủ</li>"
      ))
    #expect(html.contains("&lt;b&gt;Chân trang&lt;/b&gt;"))
    #expect(!DocumentPage(notice: try Samples.notice()).render().contains("<details"))
    let json = try JSONOutput.string(NoticeJSON(notice, version: 1, versions: 1))
    #expect(
      json.contains("\"surroundings\":\"Trang chủ\\n<b>Chân trang</b>\"")
        && json.contains("\"text\":\"Nội dung.\\nTrang chủ\\n<b>Chân trang</b>\""))
    #expect(
      NoticeText(notice: notice).render().hasSuffix(
        "\n\nNội dung.\n\n[Phần còn lại của trang (menu, chân trang)]\nTrang chủ\n<b>Chân trang</b>\n"))
    #expect(NoticeMarkdown(notice: notice).render().contains("\n\nNội dung.\n\n---\n\n*Phần còn lại của trang"))
  }

  @Test("a snippet from there says so")
  func snippet() throws {
    var hit = try Samples.hit(parts: [Snippet.Part(text: "Trang chủ", isMatch: true)])
    hit.snippet.isFromSurroundings = true
    let html = ResultsPage(form: SearchForm(query: "x"), results: Samples.results("x", total: 1, hits: [hit])).render()
    #expect(html.contains("<p><span class=\"outside\">Ngoài nội dung chính:</span> <mark>Trang chủ</mark></p>"))
    #expect(try JSONOutput.string(HitJSON(hit)).contains("\"in_surroundings\":true"))
  }
}
