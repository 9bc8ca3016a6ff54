import NoticeModel
import NoticePages
import Testing

@Suite struct NoticeTextTests {
  @Test("fields come first, then an empty line, then the text")
  func layout() throws {
    let lines = NoticeText(notice: try Samples.notice(blocks: [.paragraph("a"), .tableRow(["b", "c"])])).render()
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Số: 164/TB-UBND")
    #expect(lines.suffix(4) == ["", "a", "b\tc", ""])
  }

  @Test("a document cannot steer the terminal or forge a field")
  func controls() throws {
    let notice = try Samples.notice(subject: "a\u{1B}[2J\nSố: 999", blocks: [.paragraph("\u{9B}31m\u{7}x\r\ny")])
    let text = NoticeText(notice: notice).render()
    #expect(
      text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
      })
    #expect(!text.contains("\nSố: 999"))
    #expect(text.hasSuffix("31mx\ny\n"))
  }
}
