import Testing

@testable import NoticePages

@Suite struct LinesTests {
  @Test(
    "a text on one line has single spaces between its words and none at its ends",
    arguments: [
      ("Điều 1. Phạm vi", "Điều 1. Phạm vi"), ("", ""), (" ", ""), ("a  b", "a b"), (" a", "a"), ("a ", "a"),
      ("a\r\nb", "a b"), ("a\u{A0}b", "a b"), ("a\u{2003}\u{3000}b", "a b"), ("a\u{85}b", "a b"), ("a – b", "a – b"),
      ("a\u{B}b\u{C}c", "a b c"),
    ])
  func oneLine(text: String, expected: String) {
    #expect(text.onOneLine == expected)
  }
}
