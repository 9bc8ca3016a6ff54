import SearchQuery
import Testing

@testable import SearchQuery

@Suite("Succession of bodies and places")
struct SuccessionTests {
  @Test("a present name brings the earlier ones, which bring nothing")
  func earlier() {
    #expect(Succession.earlierNames(of: "Ủy ban nhân dân tỉnh Gia Lai") == ["uy ban nhan dan tinh binh dinh"])
    #expect(Succession.earlierNames(of: "UBND tỉnh Bình Định") == [])
    #expect(Succession.earlierNames(of: "") == [])
    #expect(Succession.earlierNames(of: "Gia Lai") == [])
  }

  @Test("an earlier name has its successor, a present one none")
  func successors() {
    #expect(Succession.successor(of: "Sở Nội vụ tỉnh Bình Định") == "Tỉnh Gia Lai")
    #expect(Succession.successor(of: "Ủy ban nhân dân tỉnh Gia Lai") == nil)
    #expect(Succession.successor(of: "Ủy ban nhân dân huyện Tân Lộc Hạ") == nil)
  }

  @Test("a search for the new name also looks for the old one, and says so")
  func search() {
    let query = Query.parse("quy hoạch tỉnh Gia Lai").query
    #expect(query.expansions.contains { $0.term.text == "tỉnh bình định" || $0.term.text == "Tỉnh Bình Định" })
    let old = Query.parse("quy hoạch tỉnh Bình Định").query
    #expect(!old.expansions.contains { $0.term.text.lowercased().contains("gia lai") })
  }

  @Test("every row of the list is read and has a source")
  func rows() {
    #expect(Thesaurus(csv: SuccessionList.text).problems.isEmpty)
    let lines = SuccessionList.text.split(separator: "\n").dropFirst()
    #expect(lines.count > 100)
    #expect(lines.allSatisfy { $0.contains("NQ ") || $0.contains("NĐ ") || $0.contains("QĐ ") })
  }
}
