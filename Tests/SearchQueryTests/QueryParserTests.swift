import SearchQuery
import Testing

@Suite struct QueryParserTests {
  private func terms(_ text: String) -> [Query.Term] { Query.parse(text).query.terms }

  @Test("parts words by any blank and keeps them as typed")
  func words() {
    #expect(terms("  Đất\u{A0}đai\t\nTÂN ") == [.word("Đất"), .word("đai"), .word("TÂN")])
    #expect(Query.parse(" Đất ").query.text == " Đất ")
  }

  @Test(
    "takes a pair of quotation marks of any kind as a phrase",
    arguments: ["\"đất đai\"", "“đất đai”", "„đất đai“", "«đất đai»", "＂đất đai＂", "“đất đai\""])
  func phrases(text: String) {
    let (query, diagnostics) = Query.parse("họp " + text + " xã")
    #expect(query.terms == [.word("họp"), .phrase("đất đai"), .word("xã")])
    #expect(diagnostics.isEmpty)
  }

  @Test("ends a word where a phrase begins, without a blank between them")
  func adjacent() {
    #expect(terms("họp\"đất đai\"xã") == [.word("họp"), .phrase("đất đai"), .word("xã")])
  }

  @Test("takes the rest after an unclosed mark as a phrase and says where the mark stands, in scalars")
  func unclosed() {
    let (query, diagnostics) = Query.parse("ho\u{323}p \"đất đai")
    #expect(query.terms == [.word("ho\u{323}p"), .phrase("đất đai")])
    #expect(diagnostics.map(\.code) == [.quoteUnclosed])
    #expect(diagnostics.first?.position == 5)
  }

  @Test("says of the third mark that it is unclosed, not of the first")
  func thirdMark() {
    let (query, diagnostics) = Query.parse("\"a b\" \"c d")
    #expect(query.terms == [.phrase("a b"), .phrase("c d")])
    #expect(diagnostics.map(\.position) == [6])
  }

  @Test("uses 32 terms and says that the rest was cut")
  func cut() {
    let full = (1...32).map { "từ\($0)" }.joined(separator: " ")
    #expect(Query.parse(full).query.terms.count == 32)
    #expect(Query.parse(full).diagnostics.isEmpty)
    let (query, diagnostics) = Query.parse(full + " từ33")
    #expect(query.terms.count == 32)
    #expect(query.terms.last == .word("từ32"))
    #expect(diagnostics.map(\.code) == [.termsCut])
  }

  @Test("counts a term once however often it is typed, and a word and a phrase as two")
  func doubles() {
    #expect(terms(String(repeating: "đất ", count: 500)) == [.word("đất")])
    #expect(Query.parse(String(repeating: "đất ", count: 500)).diagnostics.isEmpty)
    #expect(terms("đất \"đất\" đất") == [.word("đất"), .phrase("đất")])
  }

  @Test("finds no terms in nothing", arguments: ["", "   ", "\"\"", "“ ”", "\u{3000}"])
  func empty(text: String) {
    #expect(terms(text).isEmpty)
  }

  @Test("sees a number only where the whole text is one")
  func number() {
    #expect(Query.parse("164/TB-UBND").query.number?.ordinal == 164)
    #expect(Query.parse("164/TB-UBND").query.terms == [.word("164/TB-UBND")])
    #expect(Query.parse("tb 164").query.number?.symbols == ["tb"])
    #expect(Query.parse("164/TB-UBND xã Tân Lộc Hạ").query.number == nil)
    #expect(Query.parse("164").query.number == nil)
  }

  @Test("reads long and hostile text as terms, within the cap")
  func hostile() {
    for piece in ["\"", "“”", "\0", "\u{301}", "a\" ", "NEAR(", "𒀀 ", "\u{202E}", "1/"] {
      let (query, _) = Query.parse(String(repeating: piece, count: 20_000))
      #expect(query.terms.count <= Query.maximumTerms)
      #expect(query.number == nil)
    }
  }
}
