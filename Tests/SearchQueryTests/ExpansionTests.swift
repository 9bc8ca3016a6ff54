import SearchQuery
import Testing

@Suite struct ExpansionTests {
  private func expansions(_ text: String, _ thesaurus: Thesaurus = .none) -> [Query.Expansion] {
    Query.parse(text, thesaurus: thesaurus).query.expansions
  }
  private func found(_ text: String, _ thesaurus: Thesaurus = .none) -> [String] {
    expansions(text, thesaurus).map(\.term.text)
  }

  @Test("expands an abbreviation and its full name, both ways, with the same weight")
  func abbreviations() {
    #expect(
      expansions("UBND xã") == [
        Query.Expansion(clauses: 0..<1, term: .phrase("Ủy ban nhân dân"), weight: 1, origin: .abbreviation)
      ])
    for text in ["họp ủy ban nhân dân", "hop uy ban nhan dan", "họp UỶ BAN nhan dan"] {
      #expect(
        expansions(text) == [
          Query.Expansion(clauses: 1..<5, term: .word("UBND"), weight: 1, origin: .abbreviation)
        ])
    }
    #expect(found("ubnd") == ["Ủy ban nhân dân"])
    #expect(found("GD&ĐT") == ["giáo dục và đào tạo"])
    #expect(found("KT-XH huyện") == ["kinh tế - xã hội"])
  }

  @Test("takes the longest phrase, and adds nothing to what was added")
  func longest() {
    #expect(found("văn phòng ủy ban nhân dân") == ["VPUBND"])
    #expect(found("VPUBND") == ["Văn phòng Ủy ban nhân dân"])
  }

  @Test("gives every meaning of an abbreviation that has several, weighed less")
  func ambiguous() {
    let meanings = expansions("BTC")
    #expect(Set(meanings.map(\.term.text)) == ["Bộ Tài chính", "Ban tổ chức"])
    #expect(meanings.allSatisfy { $0.weight < 0.5 })
    #expect(found("bộ tài chính").isEmpty)
  }

  @Test("takes a syllable in small letters, or in a text all in capitals, for no abbreviation")
  func syllables() {
    #expect(found("THA dân sự") == ["thi hành án"])
    #expect(found("tha tù").isEmpty)
    #expect(found("THA TÙ").isEmpty)
    #expect(found("UBND HUYỆN") == ["Ủy ban nhân dân"])
  }

  @Test("expands nothing in quotation marks, excluded, cut off or inside a number")
  func untouched() {
    for text in [
      "\"UBND\"", "\"ủy ban nhân dân\"", "đất -UBND", "UBND*", "164/TB-UBND", "ủy ban \"nhân\" dân", "ubnd|hđnd",
    ] {
      #expect(found(text).isEmpty, "\(text)")
    }
  }

  @Test("matches words with other diacritics never, and without any always")
  func diacritics() {
    let own = Thesaurus(csv: "cúp nước,ngừng cấp nước")
    #expect(found("cúp nước", own) == ["ngừng cấp nước"])
    #expect(found("Cup Nuoc", own) == ["ngừng cấp nước"])
    #expect(found("cup nước", own) == ["ngừng cấp nước"])
    #expect(found("cụp nước", own).isEmpty)
    #expect(found("ngưng cấp nước", own).isEmpty)
    #expect(found("ngừng cấp nước", own) == ["cúp nước"])
  }

  @Test(
    "knows what residents say and what notices say, in the built-in list",
    arguments: [
      ("cúp nước khi nào", "ngừng cấp nước"), ("den bu dat", "bồi thường"), ("giải tỏa", "giải phóng mặt bằng"),
      ("bằng lái", "giấy phép lái xe"), ("so do", "giấy chứng nhận quyền sử dụng đất"), ("trạm xá", "trạm y tế"),
    ])
  func standard(text: String, expected: String) {
    #expect(found(text, .standard).contains(expected))
  }

  @Test("adds at most 8, the weightiest, in the order of the words")
  func limit() {
    let text = "BTC HĐND GPMB CNTT ATGT TTHC CCHC QLDA BHXH"
    let all = expansions(text)
    #expect(all.count == 8)
    #expect(all.allSatisfy { $0.weight == 1 })
    #expect(all.map(\.clauses.lowerBound) == Array(1...8))
  }

  @Test("counts what a repeated phrase brings again once, and brings it there too")
  func repeated() {
    let text = "UBND xã UBND huyện UBND tỉnh HĐND GPMB CNTT ATGT TTHC CCHC QLDA BHXH"
    let all = expansions(text)
    #expect(Set(all.map(\.term)).count == 8)
    #expect(all.filter { $0.term == .phrase("Ủy ban nhân dân") }.map(\.clauses) == [0..<1, 2..<3, 4..<5])
  }
}
