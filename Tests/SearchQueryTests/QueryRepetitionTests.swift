import SearchQuery
import Testing

@Suite struct QueryRepetitionTests {
  private func words(_ text: String) -> [String] {
    Query.parse(text).query.clauses.flatMap(\.alternatives).map(\.text)
  }
  private func repeats(_ text: String) -> [Int?] { Query.parse(text).query.clauses.map(\.repeats) }
  private func codes(_ text: String) -> [Diagnostic.Code] { Query.parse(text).diagnostics.map(\.code) }

  @Test("keeps a repeated word in its place, so that nobody becomes neighbours who were not typed so")
  func neighbours() {
    for text in ["thông báo thông tin thông báo", "nhà đất nhà đất ở", "đất \"ở\" nhà \"ở\" đất"] {
      #expect(words(text).joined(separator: " ") == text.replacing("\"", with: ""), "\(text)")
    }
    #expect(repeats("thông báo thông tin thông báo") == [nil, nil, 0, nil, 0, 1])
    #expect(repeats("nhà đất nhà đất ở") == [nil, nil, 0, 1, nil])
    #expect(repeats("ngày ngày họp") == [nil, nil])
  }

  @Test("ends at the 33rd repetition and says so, and at the 33rd thing to find")
  func manyRepeated() {
    let text = String(repeating: "nhà đất ", count: 17)
    #expect(words(text).count == 34 && codes(text).isEmpty)
    #expect(words(text + "nhà ở").count == 34 && codes(text + "nhà ở") == [.termsCut])
    let some = (1...8).map { "từ\($0)" }
    let choices = some.flatMap { left in some.map { "\(left) OR \($0)x" } }
    let chosen = Query.parse(choices.joined(separator: " ")).query.clauses
    #expect(chosen.count == 32 && chosen.allSatisfy { $0.repeats == nil })
  }
}
