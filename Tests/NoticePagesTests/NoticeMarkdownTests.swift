import NoticeModel
import NoticePages
import Testing

@Suite struct NoticeMarkdownTests {
  @Test("blocks become headings, lists, paragraphs with hard breaks and tables of even width")
  func blocks() throws {
    let notice = try Samples.notice(blocks: [
      .heading(level: 1, "Kết luận"), .listItem("một"), .listItem("hai"), .paragraph("a\n\nb"),
      .tableRow(["1", "x|y"]), .tableRow(["2"]),
    ])
    let text = NoticeMarkdown(notice: notice).render()
    #expect(text.hasPrefix("# Thông báo lịch tiếp công dân\n\n- **Số, ký hiệu:** 164/TB-UBND\n"))
    #expect(text.contains("## Kết luận\n\n- một\n- hai\n\na\\\nb\n\n|  |  |\n| --- | --- |\n| 1 | x\\|y |\n| 2 |  |\n"))
  }

  @Test(
    "text that looks like markup stays text",
    arguments: [
      ("<b>x</b>", "\\<b\\>x\\</b\\>"), ("# x", "\\# x"), ("1. Điều", "1\\. Điều"), ("- Lưu: VT", "\\- Lưu: VT"),
      ("[a](b)", "\\[a\\](b)"), ("a*b_c`d", "a\\*b\\_c\\`d"), ("2.5", "2\\.5"), ("giá 2.5", "giá 2.5"),
      ("&lt;", "\\&lt;"),
    ])
  func escapes(text: String, markdown: String) throws {
    let rendered = NoticeMarkdown(notice: try Samples.notice(blocks: [.paragraph(text)])).render()
    #expect(rendered.hasSuffix("\n\n\(markdown)\n"))
  }
}
