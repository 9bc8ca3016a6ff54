import SearchQuery
import Testing

@Suite struct QueryOperatorsTests {
  private func clauses(_ text: String) -> [[Query.Term]] { Query.parse(text).query.clauses.map(\.alternatives) }
  private func codes(_ text: String) -> [Diagnostic.Code] { Query.parse(text).diagnostics.map(\.code) }

  @Test("excludes a word or phrase after a minus of any kind", arguments: ["-", "−", "–", "－"])
  func excluded(minus: String) {
    let (query, diagnostics) = Query.parse("đất \(minus)đai \(minus)“giải tỏa” \(minus)164/tb \(minus)tuyen*")
    #expect(query.excluded == [.word("đai"), .phrase("giải tỏa"), .prefix("tuyen")])
    #expect(query.clauses.map(\.alternatives) == [[.word("đất")], [.phrase("164/tb")]])
    #expect(diagnostics.isEmpty)
  }

  @Test("takes a dash inside a word, alone or after a phrase as text")
  func dashes() {
    #expect(clauses("tb-ubnd - xã") == [[.phrase("tb-ubnd")], [.word("xã")]])
    #expect(clauses("\"đất\"-đai") == [[.phrase("đất")], [.word("đai")]])
    #expect(clauses("—đai") == [[.word("đai")]])
    #expect(clauses("- \"giải tỏa\"") == [[.phrase("giải tỏa")]])
  }

  @Test("says that only exclusions find everything else")
  func onlyExcluded() {
    let (query, diagnostics) = Query.parse("-đất loại:TB")
    #expect(query.clauses.isEmpty)
    #expect(query.excluded == [.word("đất")])
    #expect(diagnostics.map(\.code) == [.onlyExcluded])
  }

  @Test("lets a term be asked for and excluded: such a query finds nothing")
  func contradiction() {
    let query = Query.parse("đất -đất").query
    #expect(query.clauses.map(\.alternatives) == [[.word("đất")]])
    #expect(query.excluded == [.word("đất")])
  }

  @Test("excludes at most 16 terms and says that more were cut")
  func manyExcluded() {
    let text = (1...17).map { "-từ\($0)" }.joined(separator: " ")
    #expect(Query.parse(text).query.excluded.count == 16)
    #expect(codes(text) == [.onlyExcluded, .termsCut])
    #expect(Query.parse(text + " đất").query.clauses.count == 1)
  }

  @Test(
    "joins the neighbours of OR, in chains too",
    arguments: ["OR", "HOẶC", "HOA\u{323}\u{306}C", "HOAC", "|", "OR OR", "||"])
  func alternatives(or: String) {
    #expect(
      clauses("xã đất \(or) nhà \(or) \"mặt bằng\" huyện") == [
        [.word("xã")], [.word("đất"), .word("nhà"), .phrase("mặt bằng")], [.word("huyện")],
      ])
    #expect(codes("xã đất \(or) nhà \(or) \"mặt bằng\" huyện").isEmpty)
  }

  @Test("needs no blanks around a bar, and capitals for OR")
  func spelling() {
    #expect(clauses("đất|nhà") == [[.word("đất"), .word("nhà")]])
    #expect(clauses("đất or nhà hoặc ở").count == 5)
  }

  @Test(
    "searches OR without two neighbours as a word", arguments: ["OR đất", "đất OR", "-nhà OR đất", "đất OR loại:TB"])
  func dangling(text: String) {
    #expect(codes(text) == [.orDangling])
    #expect(clauses(text).contains([.word("OR")]))
  }

  @Test("keeps an alternative and a choice once, and a term that is also asked for by itself")
  func doubles() {
    #expect(clauses("đất OR Đất OR nhà") == [[.word("đất"), .word("nhà")]])
    let query = Query.parse("đất OR nhà đất nhà OR đất").query
    #expect(query.clauses.map(\.repeats) == [nil, nil, 0])
    #expect(query.clauses.prefix(2).map(\.alternatives) == [[.word("đất"), .word("nhà")], [.word("đất")]])
  }

  @Test("does not require words that ask beside three others, with or without diacritics")
  func questions() {
    func required(_ text: String) -> [Bool] { Query.parse(text).query.clauses.map(\.isRequired) }
    #expect(required("cấp giấy phép xây dựng như thế nào?").suffix(3) == [false, false, false])
    #expect(required("cấp giấy phép xây dựng như thế nào?").prefix(5).allSatisfy { $0 })
    #expect(required("cap giay phep nhu the nao").suffix(3) == [false, false, false])
    #expect(required("giấy phép như thế nào").allSatisfy { $0 })
    #expect(required("cấp giấy phép nhu thế náo").allSatisfy { $0 })
    #expect(required("cấp giấy phép \"như thế nào\"").allSatisfy { $0 })
    #expect(required("cấp giấy phép như \"thế\" nào").allSatisfy { $0 })
    // A repeated word is no further one, and one that also describes is required wherever it stands first.
    #expect(required("giấy phép giấy phép như thế nào").allSatisfy { $0 })
    #expect(required("thu hồi đất ở là gì").suffix(2) == [false, false])
    #expect(required("thu hồi đất là gì khi nhà là đất").prefix(4) == [true, true, true, true])
  }
}
