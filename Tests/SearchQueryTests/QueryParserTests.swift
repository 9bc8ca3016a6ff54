import SearchQuery
import Testing

extension Query {
  /// The clauses that hold one term, as terms; nil if one holds several.
  fileprivate var terms: [Term]? {
    clauses.allSatisfy { $0.alternatives.count == 1 } ? clauses.compactMap(\.alternatives.first) : nil
  }
}

@Suite struct QueryParserTests {
  private func terms(_ text: String) -> [Query.Term]? { Query.parse(text).query.terms }
  private func codes(_ text: String) -> [Diagnostic.Code] { Query.parse(text).diagnostics.map(\.code) }

  @Test("parts words by any blank and keeps their letters as typed")
  func words() {
    #expect(terms("  Đất\u{A0}đai\t\nTÂN\u{3000}lộc\0hạ ") == ["Đất", "đai", "TÂN", "lộc", "hạ"].map { .word($0) })
    #expect(Query.parse(" Đất ").query.text == " Đất ")
  }

  @Test("leaves out what nobody sees and the punctuation around words")
  func invisible() {
    #expect(terms("\u{202E}đ\u{AD}ất\u{200B} đai\u{FEFF}?") == [.word("đất"), .word("đai")])
    #expect(terms("Thông báo… (họp), “xã”; — – !") == [.word("Thông"), .word("báo"), .word("họp"), .phrase("xã")])
    #expect(codes("Thông báo… (họp), “xã”; — – !").isEmpty)
  }

  @Test("takes a word of glued parts as a phrase and parts others")
  func glued() {
    #expect(terms("164/TB-UBND") == [.phrase("164/TB-UBND")])
    #expect(terms("a,b c;d") == [.word("a"), .word("b"), .word("c"), .word("d")])
    #expect(
      terms("tb–ubnd GD&ĐT o'b vi.du@tanlocha.example") == [
        .phrase("tb-ubnd"), .phrase("GD&ĐT"), .phrase("o'b"), .phrase("vi.du@tanlocha.example"),
      ])
    #expect(terms("-- ../ &&") == [])
  }

  @Test(
    "takes a pair of quotation marks of any kind as a phrase",
    arguments: ["\"đất đai\"", "“đất đai”", "„đất đai“", "«đất đai»", "＂đất đai＂", "「đất đai」", "“đất đai\""])
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
    #expect(Query.parse("\"a b\" \"c d").diagnostics.map(\.position) == [6])
  }

  @Test("cuts a phrase after 16 words and says so")
  func longPhrase() {
    let words = (1...17).map { "từ\($0)" }
    let (query, diagnostics) = Query.parse("\"" + words.joined(separator: " ") + "\"")
    #expect(query.terms == [.phrase(words.prefix(16).joined(separator: " "))])
    #expect(diagnostics.map(\.code) == [.phraseCut])
    #expect(codes("\"" + words.prefix(16).joined(separator: " ") + "\"").isEmpty)
    #expect(codes(words.joined(separator: "-")) == [.phraseCut])
  }

  @Test("takes an asterisk after two letters or more as a prefix, anywhere")
  func prefixes() {
    #expect(terms("tuyen* dụng＊") == [.prefix("tuyen"), .prefix("dụng")])
    #expect(terms("thông bá*") == [.word("thông"), .prefix("bá")])
    #expect(terms("t*") == [.word("t")])
    #expect(codes("t*") == [.prefixShort])
    #expect(terms("164/TB*") == [.phrase("164/TB")])
    #expect(codes("164/TB*") == [.prefixIgnored])
    #expect(
      terms("(tuyen*) dung*, ho*. [xa*]: “x” nha*’") == [
        .prefix("tuyen"), .prefix("dung"), .prefix("ho"), .prefix("xa"), .phrase("x"), .prefix("nha"),
      ])
    #expect(Query.parse("đất -tuyen*,").query.excluded == [.prefix("tuyen")])
    #expect(codes("(t*)") == [.prefixShort])
    #expect(terms("* a*b") == [.word("a"), .word("b")])
    #expect(codes("* a*b").isEmpty)
  }

  @Test("uses 32 distinct terms and says that the rest was cut")
  func cut() {
    let full = (1...32).map { "từ\($0)" }.joined(separator: " ")
    #expect(terms(full)?.count == 32)
    #expect(codes(full).isEmpty)
    let (query, diagnostics) = Query.parse(full + " từ33")
    #expect(query.terms?.count == 32)
    #expect(query.terms?.last == .word("từ32"))
    #expect(diagnostics.map(\.code) == [.termsCut])
    #expect(diagnostics.first?.position == full.unicodeScalars.count + 1)
  }

  @Test("counts a term once however often and in whatever case it is typed, and a word and a phrase as two")
  func doubles() {
    #expect(terms(String(repeating: "đất ", count: 500)) == [.word("đất")])
    #expect(codes(String(repeating: "đất ", count: 500)).isEmpty)
    let clauses = Query.parse("đất \"đất\" ĐẤT đâ\u{301}t").query.clauses
    #expect(clauses.map(\.repeats) == [nil, nil, 0])
    #expect(clauses.map(\.alternatives) == [[.word("đất")], [.phrase("đất")], [.word("ĐẤT")]])
  }

  @Test("finds no terms in nothing", arguments: ["", "   ", "\"\"", "“ ”", "\u{3000}", "|", "-", "*", ":", "-\"\""])
  func empty(text: String) {
    #expect(terms(text) == [])
    #expect(Query.parse(text).query.excluded.isEmpty)
  }

  @Test("sees the number that the whole text is, and one among words")
  func number() {
    #expect(Query.parse("164/TB-UBND").query.number?.ordinal == 164)
    #expect(Query.parse("Số: 164/TB-UBND").query.number?.ordinal == 164)
    #expect(terms("Số: 164/TB-UBND") == [.word("Số"), .phrase("164/TB-UBND")])
    #expect(codes("Số: 164/TB-UBND").isEmpty)
    #expect(Query.parse("tb 164").query.number?.symbols == ["tb"])
    #expect(Query.parse("thông báo 164/TB-UBND xã Tân Lộc Hạ").query.number?.ordinal == 164)
    #expect(Query.parse("164").query.number == nil)
    #expect(Query.parse("đất đai").query.number == nil)
    #expect(Query.parse("164/TB-UBND loại:TB").query.number?.ordinal == 164)
  }

  @Test("keeps the words in their row without filters, exclusions and quotation marks")
  func plainText() {
    #expect(Query.parse("loại:TB ngày ngày “đọc sách” -xã năm:2013").query.plainText == "ngày ngày đọc sách")
    #expect(Query(text: "a b").plainText == "a b")
  }

  @Test("reads only the beginning of a text without end, and says so")
  func endless() {
    let (query, diagnostics) = Query.parse(String(repeating: "họp ", count: 5_000) + "cuối")
    #expect(query.clauses == [Query.Clause([.word("họp")])])
    #expect(Set(diagnostics.map(\.code)) == [.termsCut])
  }
}
