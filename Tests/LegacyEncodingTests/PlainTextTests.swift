import LegacyEncoding
import NoticeModel
import Testing

@Suite("PlainText")
struct PlainTextTests {
  private func paragraphs(_ text: String) -> [String] { PlainText.paragraphs(in: Array(text.utf8)).blocks.map(\.text) }

  @Test("splits at blank lines and keeps line breaks inside")
  func splits() {
    #expect(
      paragraphs("UBND HUYỆN TÂN LỘC HẠ\nSố: 7/TB-UBND\n\n\nTHÔNG BÁO\n") == [
        "UBND HUYỆN TÂN LỘC HẠ\nSố: 7/TB-UBND", "THÔNG BÁO",
      ])
  }

  @Test("reads the line breaks of every system", arguments: ["\n", "\r\n", "\r"])
  func readsLineBreaks(lineBreak: String) {
    #expect(paragraphs(["một", "hai", "", "ba"].joined(separator: lineBreak)) == ["một\nhai", "ba"])
  }

  @Test("a form feed ends a paragraph")
  func splitsAtFormFeed() {
    #expect(paragraphs("trang một\u{0C}trang hai\n\u{0C}\n") == ["trang một", "trang hai"])
  }

  @Test("takes blanks off the ends of lines; tabs inside and no-break spaces, letters in VISCII, stay")
  func trims() {
    #expect(paragraphs("  \t Số\t164 \n\u{A0} \t\n ngày à\u{A0} \n") == ["Số\t164", "ngày à\u{A0}"])
  }

  @Test("drops control characters, a line of them is blank")
  func dropsControls() {
    #expect(paragraphs("\u{1B}[31mđỏ\u{7F}\u{0}\n\u{1} \u{2}\nsau") == ["[31mđỏ", "sau"])
  }

  @Test("cuts at the limit without breaking a letter")
  func cuts() {
    let (blocks, isCut) = PlainText.paragraphs(in: Array("thuế đất".utf8), limit: 4)
    #expect(blocks == [.paragraph("thu")])
    #expect(isCut)
    #expect(!PlainText.paragraphs(in: Array("thuế".utf8), limit: 6).isCut)
  }

  @Test("nothing but blanks has no blocks")
  func findsNothing() {
    #expect(paragraphs("").isEmpty)
    #expect(paragraphs(" \r\n\t\u{0C}\u{A0}\n").isEmpty)
  }

  @Test("the title is the first line, 200 scalars at most, cut between words")
  func findsTitle() {
    #expect(PlainText.title(of: [.paragraph("Thông báo\nsố 5"), .paragraph("x")]) == "Thông báo")
    #expect(PlainText.title(of: []) == "")
    let title = PlainText.title(of: [.paragraph(String(repeating: "thông báo ", count: 100))])
    #expect(title.unicodeScalars.count <= 200)
    #expect(title.hasSuffix("thông") || title.hasSuffix("báo"))
    #expect(PlainText.title(of: [.paragraph(String(repeating: "đ", count: 300))]).unicodeScalars.count == 200)
  }
}
