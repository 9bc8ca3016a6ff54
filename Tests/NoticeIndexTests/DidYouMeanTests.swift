import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct DidYouMeanTests {
  private let archive: TestArchive

  init() throws {
    let texts = [
      "Thông báo về việc bồi thường, hỗ trợ và tái định cư khi giải phóng mặt bằng",
      "Quyết định sử dụng đất, xử lý vi phạm; làm việc với chủ đầu tư; người có công được bồi dưỡng",
      "Chương trình điện tử: kính gửi các xã, sửa chữa và bổ sung để thống nhất; nộp hồ sơ để nào tiện; nào để quên",
      "Chú trọng môi trường xanh; khang trang, sạch đẹp; hoàn thành kế hoạch; quy định về chỗ ở; bỏ phiếu",
      "Thương binh, bệnh binh; bà Đỗ Thị Mẫu; dây chuyền; dòng nước; anh Đặng Văn Thử trú tại xã",
    ]
    archive = try TestArchive(
      texts.enumerated().map { place, text in
        try .test(place + 1, subject: "Văn bản \(place + 1)", body: [.paragraph(text), .paragraph("Nơi nhận: các xã")])
      })
  }

  /// What may have been meant by each text, without synonyms.
  private func meant(_ texts: [String], in archive: TestArchive? = nil) throws -> [String?] {
    let caches = SearchCaches()
    return try (archive ?? self.archive).database().read { db in
      try caches.use(db) { cache in
        try texts.map {
          try DidYouMean.suggestion(for: Query.parse($0, thesaurus: .none).query, cache: cache, deadline: .max)
        }
      }
    }
  }

  private func expect(_ pairs: KeyValuePairs<String, String>, _ location: SourceLocation = #_sourceLocation) throws {
    for (pair, found) in zip(pairs, try meant(pairs.map(\.key))) {
      #expect(found == pair.value, "\(pair.key)", sourceLocation: location)
    }
  }

  @Test("undoes typing that no input method turned into letters")
  func keystrokes() throws {
    try expect([
      "thoong baso": "thông báo", "tho6ng ba1o": "thông báo", "ddieenj tuwr": "điện tử",
      "Thoong baso boofi thuwowfng": "Thông báo bồi thường", "bo62i thu7o72ng": "bồi thường",
    ])
  }

  @Test("knows the usual spelling mistakes, in quotation marks too")
  func mistakes() throws {
    try expect([
      "xử dụng": "sử dụng", "sử lý": "xử lý", "chương chình": "chương trình", "trú trọng": "chú trọng",
      "nàm việc": "làm việc", "hoàn thàn": "hoàn thành", "mặc bằng": "mặt bằng", "khan trang": "khang trang",
      "thống nhứt": "thống nhất", "bổ xung": "bổ sung", "giòng nước": "dòng nước", "giây chuyền": "dây chuyền",
      "qui định": "quy định", "fiếu": "phiếu", "“sử lý vi phạm”": "“xử lý vi phạm”",
    ])
  }

  @Test("mends a slip of one letter in the form that the documents have beside the neighbours")
  func slips() throws {
    try expect([
      "bồi thườn": "bồi thường", "boi thuon": "boi thường", "thương bin": "thương binh",
      "giải pohng mặt bằng": "giải phóng mặt bằng", "THÔNG BAOO": "THÔNG BÁO", "Thông Báoo": "Thông Báo",
      "quyêt dinj": "quyêt định",
    ])
  }

  @Test("puts blanks where words have none, and takes them out of words")
  func blanks() throws {
    try expect([
      "thongbao": "thông báo", "nàođể": "nào để", "ThôngBáo bồi thường": "Thông Báo bồi thường",
      "thô ng báo": "thông báo", "b ỏ phiếu": "bỏ phiếu",
    ])
  }

  @Test("lets words be for which synonyms are searched too")
  func synonyms() throws {
    let archive = try TestArchive([.test(1, body: [.paragraph("bảo vệ nguồn của nước ta, của nước bạn")])])
    #expect(try meant(["cup nuoc"], in: archive) == ["của nuoc"])
    let query = Query.parse("cup nuoc").query
    #expect(query.expansions.contains { $0.origin == .synonym })
    let meant = try archive.database().read { db in
      try SearchCaches().use(db) { try DidYouMean.suggestion(for: query, cache: $0, deadline: .max) }
    }
    #expect(meant == nil)
  }

  @Test("says nothing when all words are there, or nothing better is")
  func nothing() throws {
    let texts = [
      "thong bao", "giãi phóng", "sữa chữa", "chổ ở", "kỷ niệm xyzzy", "lãnh đạo uỷ ban", "quyet dinh", "hoàn thành",
      "",
      "   ", "164/TB-UBND", "loại:TB", "-thườn", "thuon*", "cơ quan:\"thườn\"", "\"", "日本語", "1234567 890", "UBNX",
      "has the house",
    ]
    for (text, found) in zip(texts, try meant(texts)) { #expect(found == nil, "\(text)") }
  }

  @Test("leaves operators, filters, blanks and words that are found as they are")
  func restOfText() throws {
    try expect([
      "  \"bồi thườn\"   OR xanh -thườn loại:TB nă:thườn thườn*":
        "  \"bồi thường\"   OR xanh -thườn loại:TB nă:thườn thườn*"
    ])
  }

  @Test("takes a mistake for one though some documents have it, and a rare pair for what it is")
  func mistakesInDocuments() throws {
    let archive = try TestArchive()
    let writer = try IndexWriter(archive: archive.path)
    let many = try (1...120).map { place in
      Accession(notice: try .test(place, subject: "Xử lý đơn thư", body: [.paragraph("Lần \(place)")]))
    }
    let few = [
      Accession(notice: try .test(501, subject: "Sử lý đơn thư")), Accession(notice: try .test(502, subject: "Sử ký")),
      Accession(notice: try .test(503, subject: "Xử ký")), Accession(notice: try .test(504, subject: "Xử ký đơn")),
    ]
    try writer.store(StoredBatch(accessions: many + few))
    try writer.close()
    #expect(try meant(["sử lý", "sử lý đơn", "sử ký"], in: archive) == ["xử lý", "xử lý đơn", nil])
  }

  @Test("replaces at most three words and survives any text")
  func limits() throws {
    let text = "thườn thườn pohng xanhh phónng bằnng"
    let changed = try #require(try meant([text]).first ?? nil)
    #expect(zip(text.split(separator: " "), changed.split(separator: " ")).count { $0 != $1 } <= 3)
    let texts = [
      String(repeating: "thườn ", count: 500), String(repeating: "a", count: 5_000), "\u{0}\u{301}\u{301}", "đđđ đđđ",
      "+thu_hoi =thU", "\"thườn", "thườn OR", String(repeating: "thongbao", count: 40),
    ]
    #expect(try meant(texts).count == texts.count)
  }
}
