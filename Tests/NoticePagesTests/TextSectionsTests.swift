import Foundation
import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite("Anchors in a document's text")
struct TextSectionsTests {
  private func notice(_ blocks: [Block], _ labels: [String] = []) throws -> Notice {
    var notice = try Samples.notice(blocks: blocks)
    var from = 0
    let lines = blocks.plainText.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    var labels = labels[...]
    for line in lines {
      let end = from + line.unicodeScalars.count
      if let label = labels.first, line.hasPrefix(label) {
        labels.removeFirst()
        let heading = DocumentFacts.Section.heading(of: Substring(line), label: label)
        notice.facts.sections.append(DocumentFacts.Section(label: label, heading: heading, span: from..<end))
      }
      from = end + 1
    }
    #expect(labels.isEmpty)
    return notice
  }

  /// The anchors of the text, in its order, as links to them name them.
  private func anchors(_ notice: Notice) -> [String] {
    tags(of: DocumentPage(notice: notice).render()).compactMap { tag in
      guard tag.hasPrefix("a class=\"anchor\"") else { return nil }
      return tag.split(separator: "#", maxSplits: 1).last?.split(separator: "\"").first.map(String.init)
    }
  }

  @Test("articles and parts have the number they print, points have none")
  func articles() throws {
    let notice = try notice(
      [
        .paragraph("QUYẾT ĐỊNH:"), .paragraph("Điều 1. Ban hành Quy chế.\nĐiều 2. Hiệu lực."), .listItem("1. Một điểm"),
        .paragraph("Chương II\nQUY ĐỊNH"), .paragraph("Điều 7đ. Thêm."), .paragraph("II. Nhiệm vụ"),
      ], ["Điều 1", "Điều 2", "1", "Chương II", "Điều 7đ", "II"])
    #expect(anchors(notice) == ["dieu-1", "dieu-2", "chuong-ii", "dieu-7d", "muc-ii"])
    let html = DocumentPage(notice: notice).render()
    #expect(html.contains("<p><span class=\"at\" id=\"dieu-1\">Điều 1. Ban hành Quy chế.<a "))
    #expect(html.contains("</span><br><span class=\"at\" id=\"dieu-2\">Điều 2. Hiệu lực.<a "))
    #expect(html.contains("aria-label=\"Liên kết đến Điều 7đ\""))
    #expect(html.contains("<li>1. Một điểm</li>"))
  }

  @Test("a heading is named by its words, or by the article that it is")
  func headings() throws {
    let notice = try notice(
      [
        .heading(level: 2, "Kết quả năm 2013"), .heading(level: 3, "Điều 4. Phối hợp"), .heading(level: 2, "***"),
        .tableRow(["Điều 5. Trong bảng"]),
      ], ["Điều 4", "Điều 5"])
    #expect(anchors(notice) == ["muc-ket-qua-nam-2013", "dieu-4", "muc"])
    #expect(DocumentPage(notice: notice).render().contains("<h4 id=\"dieu-4\">Điều 4. Phối hợp</h4>"))
  }

  @Test("what a text says twice has two anchors, whatever it says besides")
  func duplicates() throws {
    let texts = ["Phụ lục", "Phụ lục", "Phụ lục 2", "PHỤ LỤC"]
    let notice = try notice(texts.map { .heading(level: 2, $0) })
    #expect(anchors(notice) == ["muc-phu-luc", "muc-phu-luc-2", "muc-phu-luc-2-2", "muc-phu-luc-3"])
  }

  @Test("the anchors come from the text alone, in composed and decomposed spelling")
  func spelling() throws {
    let text = "Tổng kết công tác tiếp công dân"
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(Array(text.utf8) != Array(decomposed.utf8))
    #expect(try anchors(notice([.heading(level: 2, text)])) == anchors(notice([.heading(level: 2, decomposed)])))
  }

  @Test("places that the text does not have make no anchor")
  func facts() throws {
    var notice = try Samples.notice(blocks: [.paragraph("Nội dung.")], surroundings: [.heading(level: 2, "Menu")])
    notice.facts.sections = [900..<910, 12..<13, 5..<90].map {
      DocumentFacts.Section(label: "Điều 1", heading: "", span: $0)
    }
    #expect(anchors(notice).isEmpty)
  }

  @Test("a long text has a table of contents, a short one none")
  func contents() throws {
    let blocks = (1...5).map { Block.paragraph("Điều \($0). " + String(repeating: "trách nhiệm ", count: $0 * 4)) }
    let labels = (1...5).map { "Điều \($0)" }
    let html = DocumentPage(notice: try notice(blocks, labels)).render()
    #expect(html.contains("<summary>Mục lục (5)</summary>"))
    #expect(html.contains("<li><a href=\"#dieu-5\"><bdi>Điều 5. trách nhiệm") && html.contains("nhiệm…</bdi></a></li>"))
    #expect(
      !DocumentPage(notice: try notice(Array(blocks.prefix(4)), Array(labels.prefix(4)))).render().contains("Mục lục"))
  }

  @Test(
    "a citation of an article leads to it",
    arguments: [
      ("khoản 3 Điều 4", "#dieu-4"), ("Điều 7đ", "#dieu-7d"), ("Điều 1, Điều 2", "#dieu-1"), ("Phụ lục I", ""),
      ("Điều", ""),
    ])
  func citations(article: String, fragment: String) throws {
    let document = RelatedDocument(try Samples.hit())
    let cited = DocumentReferences.Cited(
      citation: Citation(relation: .amends, number: document.number, article: article, span: 0..<1),
      documents: [document])
    let page = DocumentPage(notice: try Samples.notice(), references: DocumentReferences(cites: [cited]))
    #expect(
      page.render().contains("<a href=\"\(SiteURL.document(document.permalink).path)\(fragment)\"><bdi>164/TB-UBND"))
  }
}
