import SearchQuery
import Testing

@Suite struct ThesaurusTests {
  private func found(_ text: String, _ list: String) -> [Query.Expansion] {
    Query.parse(text, thesaurus: Thesaurus(csv: list)).query.expansions
  }

  @Test("has no wrong row in the built-in list")
  func standard() {
    #expect(Thesaurus.standard.problems.isEmpty)
    let rows = Thesaurus.standardList.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.count > 60)
    #expect(rows.allSatisfy { $0.split(separator: ",").count >= 5 })
  }

  @Test("reads directions, weights, quoted fields and remarks")
  func rows() {
    let list =
      "\u{FEFF}said,written,direction,weight,source\r\n# nước\r\n\r\n"
      + "\"chợ A, chợ B\",chợ Tân Lộc Hạ,forward,0.25,\"Quyết định \"\"về chợ\"\"\"\r\nđò | phà,bến đò,both,,\r\n"
    #expect(Thesaurus(csv: list).problems.isEmpty)
    #expect(found("chợ A chợ B", list).map(\.term) == [.phrase("chợ Tân Lộc Hạ")])
    #expect(found("chợ A chợ B", list).map(\.weight) == [0.25])
    #expect(found("chợ Tân Lộc Hạ", list).isEmpty)
    #expect(found("phà", list).map(\.term) == [.phrase("bến đò"), .word("đò")])
    #expect(found("phà", list).map(\.origin) == [.synonym, .synonym])
    #expect(found("bến đò", list).map(\.term) == [.word("đò"), .word("phà")])
  }

  @Test(
    "leaves out wrong rows and reports their lines",
    arguments: [
      "một", "a,b,c,d,e,f", "a,,both", ",b", "a,b,sideways", "a,b,both,2", "a,b,both,nặng", "\"a,b", "a,...,both",
      "a," + String(repeating: "b ", count: 17), "a," + String(repeating: "b|", count: 17),
      "a," + String(repeating: "b", count: 5_000),
    ])
  func wrong(row: String) {
    let thesaurus = Thesaurus(csv: "a,b\n\(row)\nc,d")
    #expect(thesaurus.problems.map(\.line) == [2])
    #expect(Query.parse("c", thesaurus: thesaurus).query.expansions.count == 1)
  }

  @Test("joins two lists, the other's words first")
  func adding() {
    let both = Thesaurus(csv: "đò,phà").adding(Thesaurus(csv: "đò,ghe\nx"))
    #expect(Query.parse("đò", thesaurus: both).query.expansions.map(\.term.text) == ["ghe", "phà"])
    #expect(both.problems.count == 1)
  }

  @Test("stops at a list without end")
  func hostile() {
    let thesaurus = Thesaurus(csv: String(repeating: "a,b\n", count: Thesaurus.maximumRows + 500))
    #expect(thesaurus.problems.count == 1)
  }
}
