import Testing

@testable import ImporterKit

@Suite("One line")
struct OneLineTests {
  @Test(
    "runs of blanks, tabs, line ends and no-break spaces become one space, and none stays at the ends",
    arguments: [
      ("", ""), (" ", ""), ("\n\t ", ""), ("a", "a"), ("Thông báo", "Thông báo"), (" Thông  báo ", "Thông báo"),
      ("Thông\r\nbáo\tsố", "Thông báo số"), ("Thông\u{A0}báo", "Thông báo"), ("\u{A0}a\u{A0}", "a"),
      // These end in the byte of a no-break space and have none.
      ("Đ\u{1EA0}O Ơ", "ĐẠO Ơ"), ("à ừ", "à ừ"), ("\u{301} x", "\u{301} x"),
    ])
  func joins(text: String, line: String) {
    #expect(text.oneLine.unicodeScalars.elementsEqual(line.unicodeScalars))
    #expect(text[...].oneLine.unicodeScalars.elementsEqual(line.unicodeScalars))
  }
}
