import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct SuggestionsTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive([
      .test(
        1, number: .test(164), issuer: "Ủy ban nhân dân huyện Tân Lộc Hạ", on: "2013-07-22",
        subject: "Về việc thu hồi đất để xây dựng trường mầm non"),
      .test(
        2, number: .test(164), issuer: "Ủy ban nhân dân huyện Tân Lộc Hạ", on: "2011-02-01",
        subject: "Về việc thu hồi đất để xây dựng trường mầm non", body: [.paragraph("Lần hai")]),
      .test(
        3, number: .test(164, ["QĐ", "UBND"]), issuer: "Ủy ban nhân dân tỉnh Bình Hòa An", on: "2014-01-02",
        subject: "Phê duyệt phương án bồi thường"),
      .test(
        4, number: .test(16, ["KH", "PGDĐT"]), issuer: "Phòng Giáo dục và Đào tạo huyện Tân Lộc Hạ", on: "2012-05-05",
        subject: "Tuyển sinh lớp 1", body: [.paragraph("Kèm theo việc bồi dưỡng giáo viên")]),
      .test(
        5, number: .test(1640, ["QĐ", "UBND"], year: 2012), issuer: "Phòng Nội vụ huyện Tân Lộc Hạ", on: "2012-09-09",
        subject: "Thi tuyển công chức\ncấp xã"),
      .test(
        6, number: .test(16, ["CV", "TTr"]), issuer: "Thanh tra huyện Tân Lộc Hạ", on: "2010-01-01",
        subject: "Kết luận về nội dung thu hội phí"),
      .test(7, kind: .container, number: .test(164, ["BC", "UBND"]), subject: "Về việc thu hồi đất của tệp"),
    ])
  }

  private func suggestions(_ text: String, limit: Int = 8) async throws -> [Suggestion] {
    try await NoticeIndex(archive: archive.path).suggestions(for: text, limit: limit)
  }

  private func texts(_ text: String, _ kind: Suggestion.Kind, limit: Int = 8) async throws -> [String] {
    try await suggestions(text, limit: limit).filter { $0.kind == kind }.map(\.text)
  }

  @Test("completes a number, the typed ordinal first and the latest use first")
  func numbers() async throws {
    #expect(
      try await suggestions("164").prefix(3) == [
        Suggestion(text: "164/QĐ-UBND", kind: .number, count: 1),
        Suggestion(text: "164/TB-UBND", kind: .number, count: 2),
        Suggestion(text: "1640/2012/QĐ-UBND", kind: .number, count: 1),
      ])
    #expect(
      try await texts("16", .number)
        == ["16/KH-PGDĐT", "16/CV-TTr", "164/QĐ-UBND", "164/TB-UBND", "1640/2012/QĐ-UBND"])
  }

  @Test("completes what stands behind the ordinal, with and without diacritics, and after the type")
  func numbersGoOn() async throws {
    let expected: KeyValuePairs = [
      "164/t": ["164/TB-UBND"], "164/TB-": ["164/TB-UBND"], "164/tb-ub": ["164/TB-UBND"], "164 qđ": ["164/QĐ-UBND"],
      "số 164/q": ["164/QĐ-UBND"], "tb 164": ["164/TB-UBND"], "Thông báo số 164/u": ["164/TB-UBND"],
      "1640/2012/q": ["1640/2012/QĐ-UBND"], "1640/q": ["1640/2012/QĐ-UBND"], "164/qd-ubnd": ["164/QĐ-UBND"],
      "164/xy": [], "165": [], "164/tb-u-": [],
    ]
    for (typed, texts) in expected { #expect(try await self.texts(typed, .number) == texts, "\(typed)") }
  }

  @Test("completes bodies whose names have the words, the last one going on")
  func bodies() async throws {
    let people = ["Ủy ban nhân dân huyện Tân Lộc Hạ", "Ủy ban nhân dân tỉnh Bình Hòa An"]
    for typed in ["u", "ủy b", "uy ban nhan d", "Uỷ Ban", "ubnd", "UBND "] {
      let found = try await suggestions(typed).filter { $0.kind == .issuer }
      #expect(found.map(\.text) == people, "\(typed)")
      #expect(found.map(\.count) == [2, 1], "\(typed)")
    }
    #expect(
      try await texts("ubnd t", .issuer) == ["Ủy ban nhân dân tỉnh Bình Hòa An", "Ủy ban nhân dân huyện Tân Lộc Hạ"])
    #expect(try await texts("phong giao", .issuer) == ["Phòng Giáo dục và Đào tạo huyện Tân Lộc Hạ"])
    #expect(try await texts("phong n", .issuer).first == "Phòng Nội vụ huyện Tân Lộc Hạ")
    #expect(try await texts("ban nhân dâ huyện", .issuer).isEmpty)
  }

  @Test("completes subjects, never bodies of text or containers")
  func subjects() async throws {
    let land = Suggestion(text: "Về việc thu hồi đất để xây dựng trường mầm non", kind: .subject, count: 2)
    for typed in ["thu hồi đ", "thu hoi da", "Thu hồi đất ", "về việc thu h", "trường mầm n", "mam non thu hoi", "đất"]
    {
      #expect(try await suggestions(typed).filter { $0.kind == .subject }.first == land, "\(typed)")
    }
    #expect(try await texts("bồi", .subject) == ["Phê duyệt phương án bồi thường"])
    #expect(try await texts("bồi dưỡng giáo v", .subject).isEmpty)
    #expect(try await texts("công chức c", .subject) == ["Thi tuyển công chức cấp xã"])
    #expect(try await texts("lớp 1", .subject) == ["Tuyển sinh lớp 1"])
  }

  @Test("puts the typed diacritics before others")
  func diacritics() async throws {
    #expect(
      try await texts("thu hội", .subject)
        == ["Kết luận về nội dung thu hội phí", "Về việc thu hồi đất để xây dựng trường mầm non"])
  }

  @Test("keeps to the limit and says nothing to nothing")
  func limits() async throws {
    #expect(try await suggestions("16", limit: 2).map(\.text) == ["16/KH-PGDĐT", "16/CV-TTr"])
    #expect(try await suggestions("huyện", limit: 3).count == 3)
    for text in ["", "   ", "\n", "-", "/", "\u{300}", "\u{0}"] { #expect(try await suggestions(text).isEmpty) }
    #expect(try await suggestions("thu", limit: 0).isEmpty)
    #expect(try await suggestions("thu", limit: -1).isEmpty)
  }

  @Test("survives any text")
  func anyText() async throws {
    let texts = [
      "99999999999999999999999", "164/" + String(repeating: "a", count: 5_000), "0", "0/", "-1/tb", "\"", "' OR 1=1 --",
      "日本",
      String(repeating: "thu hồi ", count: 500), "+thu_hoi", "=thU", "thu_hoi", "12/13/14/15/16/17", "% _ \\",
      "e\u{301}\u{301}",
      "9223372036854775807", "922337203685477580",
    ]
    for text in texts { _ = try await suggestions(text) }
  }

  @Test("finds nothing in an index that was just made")
  func emptyIndex() async throws {
    let empty = try TestArchive([])
    for text in ["164", "ủy", "thu hồi"] {
      #expect(try await NoticeIndex(archive: empty.path).suggestions(for: text, limit: 8).isEmpty)
    }
  }

  @Test("looks numbers and subjects up by index; only the list of names is read through")
  func noScans() throws {
    let caches = SearchCaches()
    try archive.database().write { db in
      var statements: [String] = []
      db.trace { event in
        if case .statement(let statement) = event { statements.append(statement.expandedSQL) }
      }
      try caches.use(db) { cache in
        for text in ["164/t", "16", "ủy ban", "thu hồi đ", "huyện tân"] {
          _ = try Suggestions.list(for: text, limit: 8, cache: cache)
        }
        _ = try DidYouMean.suggestion(for: Query.parse("bồi thườn").query, cache: cache, deadline: .max)
      }
      db.trace(options: [])
      let own = statements.filter {
        $0.hasPrefix("SELECT") && !$0.contains("'main'.") && !$0.contains("FROM search_state")
          && !$0.contains("FROM search_columns")
      }
      #expect(own.count > 10)
      for sql in own {
        let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan) \(sql)")
        guard sql.contains("max(issued_on)") || sql.hasPrefix("SELECT id FROM versions") else { continue }
        #expect(plan.allSatisfy { $0.contains("COVERING INDEX versions_number") }, "\(plan) \(sql)")
      }
    }
  }
}
