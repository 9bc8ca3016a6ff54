import Testing
import VietnameseText

@Suite struct WordsTests {
  private func words(_ text: String) -> [String] {
    Folding.words(in: text).map(\.folded)
  }

  @Test("cuts a title into folded words with their byte ranges")
  func cutsTitle() {
    let text = "Số: 164/TB-UBND, Hạ."
    #expect(words(text) == ["so", "164", "tb", "ubnd", "ha"])
    let pieces = Folding.words(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(pieces == ["Số", "164", "TB", "UBND", "Hạ"])
  }

  @Test("a word's range leaves out joiners around it and covers those inside")
  func rangesAndJoiners() {
    let first = Folding.words(in: "\u{200B}a\u{AD}b\u{200B} c").first
    #expect(first?.folded == "ab")
    #expect(first?.range == 3..<7)
  }

  @Test("a mark belongs to the letter before it and is no word alone")
  func marks() {
    #expect(words("\u{301} a\u{301}") == ["a"])
    #expect(Folding.words(in: "a\u{301} ").first?.range == 0..<3)
  }

  @Test("an ideograph or kana is a word by itself")
  func ideographs() {
    #expect(words("漢字a かな") == ["漢", "字", "a", "か", "な"])
  }

  @Test("a no-break space separates")
  func noBreakSpace() {
    #expect(words("Tân\u{A0}Lộc") == ["tan", "loc"])
  }

  @Test("a very long word is cut between characters and passed over whole")
  func longWords() {
    let long = String(repeating: "ж", count: 300)
    let found = Folding.words(in: "x" + long + " sau")
    #expect(found.map(\.folded) == ["x" + String(repeating: "ж", count: 127), "sau"])
    #expect(found.first?.range == 0..<601)
  }

  @Test("the words of folded text are the words of the text")
  func agreesWithFolding() {
    let text = "QUYẾT ĐỊNH số 12/2012/QÐ\u{A0}-\u{AD}UBND “về việc” ﬁ 漢字 ½ a\u{301}\u{302}"
    #expect(words(Folding.folded(text)) == words(text))
  }
}
