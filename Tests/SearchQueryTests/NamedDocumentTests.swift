import NoticeModel
import SearchQuery
import Testing

@Suite("A document as somebody names it")
struct NamedDocumentTests {
  private func hit(_ id: Int, _ number: DocumentNumber, day: String?, body: String?) throws -> Hit {
    Hit(
      id: try #require(NoticeID(hex: String(repeating: "0", count: 22) + String(10 + id))), kind: .notice,
      number: number, issuingBody: body, issuedOn: day.flatMap { CivilDate(iso: $0) }, subject: "\(id)",
      snippet: Snippet(parts: []), source: Source(collection: "c", path: "\(id)"), score: 1)
  }

  private let plain = DocumentNumber(ordinal: 164, symbols: ["TB", "UBND"], printed: "164/TB-UBND")
  private let yearly = DocumentNumber(ordinal: 12, year: 2012, symbols: ["QĐ", "UBND"], printed: "12/2012/QĐ-UBND")

  /// 164/TB-UBND of two bodies and two years.
  private func held() throws -> [Hit] {
    [
      try hit(1, plain, day: "2014-05-06", body: "Ủy ban nhân dân huyện Tân Lộc Hạ"),
      try hit(2, plain, day: "2013-07-22", body: "Ủy ban nhân dân huyện Tân Lộc Hạ"),
      try hit(3, plain, day: "2013-02-01", body: "UBND xã Mẫu Hạ"),
    ]
  }

  /// What fits a text, and the document that it means beyond doubt.
  private func found(_ text: String, _ citations: [Citation] = [], among hits: [Hit]) throws -> [String] {
    let choice = try #require(NamedDocument(text, citations: citations)).choice(of: hits)
    #expect(choice.fitting.count + choice.others.count == hits.count)
    return choice.fitting.map(\.subject) + (choice.document.map { ["→ \($0.subject)"] } ?? [])
  }

  @Test(
    "day, year and body beside the number choose; year and body together mean one document",
    arguments: [
      ("164/TB-UBND", ["1", "2", "3"]), ("tb 164", ["1", "2", "3"]), ("164/TB-UBND năm 2013", ["2", "3"]),
      ("164/TB-UBND năm 2014", ["1", "→ 1"]), ("164/TB-UBND huyện Tân Lộc Hạ", ["1", "2"]),
      ("164/TB-UBND của UBND xã Mẫu Hạ", ["3"]), ("164/tb-ubnd huyen tan loc ha 2013", ["2", "→ 2"]),
      ("thông báo số 164/TB-UBND ngày 22/7/2013 của UBND huyện Tân Lộc Hạ", ["2", "→ 2"]),
      ("Thông báo 164/TB-UBND, ngày 22 tháng 7 năm 2013, UBND huyện Tân Lộc Hạ", ["2", "→ 2"]),
      ("164/TB-UBND tháng 2/2013", ["3", "→ 3"]), ("164/TB-UBND ngày 23/7/2013", []),
      ("164/TB-UBND năm 2014 về giải phóng mặt bằng", ["1"]), ("164/TB-UBND về đất đai", ["1", "2", "3"]),
      ("thông báo 164 ngày 22/7/2013", ["2"]),
    ])
  func choices(text: String, expected: [String]) throws {
    #expect(try found(text, among: held()) == expected)
  }

  @Test("the body of a citation is certain, also where no document has it")
  func issuers() throws {
    let text = "164/TB-UBND ngày 22/7/2013 của UBND tỉnh Bình Hòa An"
    let citation = Citation(
      relation: .mentions, number: plain, issuedOn: CivilDate(iso: "2013-07-22"), issuer: "UBND tỉnh Bình Hòa An",
      span: 0..<11)
    #expect(try found(text, [citation], among: held()) == [])
    #expect(try found(text, among: held()) == ["2"])
  }

  @Test("a number with its year means one document by itself, and another year or day none")
  func years() throws {
    let one = [try hit(1, yearly, day: "2012-06-28", body: "UBND huyện Mẫu")]
    #expect(try found("12/2012/QĐ-UBND", among: one) == ["1", "→ 1"])
    #expect(try found("12 2012 qd", among: one) == ["1"])
    #expect(try found("Quyết định 12/2012/QĐ-UBND ngày 10/5/2012", among: one) == [])
    let undated = [try hit(1, plain, day: nil, body: nil)]
    #expect(try found("164/TB-UBND năm 2013", among: undated) == ["1"])
  }

  @Test("a text without a number names none")
  func nothing() {
    for text in ["", "abc", "UBND huyện", "22/7/2013", "<script>"] {
      #expect(NamedDocument(text, citations: []) == nil)
    }
  }
}
