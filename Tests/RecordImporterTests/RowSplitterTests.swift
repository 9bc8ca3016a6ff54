import NoticeModel
import RecordImporter
import Testing

@Suite("RowSplitter")
struct RowSplitterTests {
  @Test("quoted line breaks stay in their row and count as one row")
  func keepsQuotedLineBreaks() {
    let file = "id,text\r\n1,\"một\r\nhai\n\nba\"\r\n2,bốn\r\n"
    let found = entries(file, .csv)
    #expect(found.map(\.ordinal) == [2, 3])
    #expect(found.first?.extraction?.body == [.paragraph("một\nhai"), .paragraph("ba")])
    let bytes = Array(file.utf8)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["1,\"một\r\nhai\n\nba\"", "2,bốn"])
  }

  @Test("a file in which every row opens a quote takes linear time", .timeLimit(.minutes(1)))
  func staysLinear() {
    let rows = 50_000
    let found = entries("id,text\n" + String(repeating: "a\",\"\n", count: rows), .csv)
    #expect(found.count == rows)
    #expect(found.allSatisfy { $0.malformed != nil })
  }
}
