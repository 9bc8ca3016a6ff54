import ImporterKit
import NoticeModel
import Testing

@Suite("Normaliser")
struct NormaliserTests {
  private func notice(_ extraction: Extraction) throws -> Notice {
    let zeros = [UInt8](repeating: 0, count: 32)
    let digest = try #require(ContentDigest(bytes: zeros))
    return Normaliser.notice(
      from: extraction, id: NoticeID(truncating: digest),
      provenance: Provenance(
        source: Source(collection: "tan-loc-ha", path: "tin/57.html"), capturedAt: "2014-01-02T03:04:05Z",
        digest: digest,
        byteCount: 1, mediaType: MediaType.html, position: RecordPosition(file: 1, offset: 0, length: 1)))
  }

  @Test("takes a record's fields as they are stated")
  func fields() throws {
    let fields = StatedFields(
      recordID: "7", number: "07/TB-UBND", type: "Thông báo", issuingBody: "UBND huyện Tân Lộc Hạ",
      issuedOn: CivilDate(year: 2013, month: 7, day: 22), signer: "Lê Thị Mẫu", extra: ["do_mat": "thường"])
    let notice = try notice(Extraction(title: "Nạo vét", body: [.paragraph("Nội dung")], fields: fields))
    #expect(notice.kind == .notice)
    #expect(notice.number?.printed == "07/TB-UBND" && notice.type?.code == "TB")
    #expect(notice.issuingBody == "Ủy ban nhân dân huyện Tân Lộc Hạ" && notice.signer == "Lê Thị Mẫu")
    #expect(notice.subject == "Nạo vét")
    #expect(notice.extra == ["do_mat": "thường"])
  }

  @Test("reads the text of a record that gives the head in fields of its own")
  func headless() throws {
    let fields = StatedFields(
      recordID: "7", number: "07/QĐ-UBND", type: "Quyết định", issuedOn: CivilDate(year: 2013, month: 7, day: 22))
    let lines = [
      "Kính gửi: Phòng Nội vụ", "Căn cứ Luật Mẫu ngày 01/7/2012;", "QUYẾT ĐỊNH:",
      "Điều 1. Quyết định này có hiệu lực kể từ ngày ký.",
      "Điều 2. UBND các xã tổ chức thực hiện./.", "Nơi nhận:", "- Như Điều 2;", "- Lưu: VT.",
    ]
    let notice = try notice(Extraction(title: "Nạo vét", body: lines.map { .paragraph($0) }, fields: fields))
    let facts = notice.facts
    #expect(facts.sections.map(\.label) == ["Điều 1", "Điều 2"])
    #expect(facts.legalBases == ["Căn cứ Luật Mẫu ngày 01/7/2012;"] && facts.addressees == ["Phòng Nội vụ"])
    #expect(facts.recipients == ["Như Điều 2", "Lưu: VT"] && facts.effectiveFrom == fields.issuedOn)
    #expect(facts.assignments.map(\.unit) == ["UBND các xã"])
    let text = Array(notice.body.plainText.unicodeScalars)
    let spans = facts.sections.map { String(String.UnicodeScalarView(text[$0.span])) }
    #expect(spans == [lines[3], lines[4]])
    #expect(notice.subject == "Nạo vét" && notice.number?.printed == "07/QĐ-UBND")
  }

  @Test("a record without a number, of a kind that is no official document, is a page")
  func petition() throws {
    let fields = StatedFields(recordID: "7", type: "Đơn", issuedOn: CivilDate(year: 2013, month: 7, day: 22))
    let page = try notice(Extraction(title: "Đơn", body: [.paragraph("1. Giao UBND xã kiểm tra.")], fields: fields))
    #expect(page.kind == .page && page.facts.assignments.isEmpty)
  }

  @Test("keeps an unreadable number and says so")
  func unreadableNumber() throws {
    let fields = StatedFields(recordID: "7", number: "không số")
    let notice = try notice(Extraction(title: "T", body: [.paragraph("Nội dung")], fields: fields))
    #expect(notice.number == nil)
    #expect(notice.extra["number"] == "không số")
    #expect(notice.provenance.warnings == ["field_unreadable"])
  }

  @Test("puts a title into the text that lacks it, once")
  func title() throws {
    #expect(
      try notice(Extraction(title: "Tin", body: [.paragraph("Nội dung")])).body == [
        .heading(level: 1, "Tin"), .paragraph("Nội dung"),
      ])
    #expect(try notice(Extraction(title: "Tin", body: [.paragraph("Tin mới")])).body == [.paragraph("Tin mới")])
  }

  @Test("takes what turns text around out of a title")
  func bidi() throws {
    let notice = try notice(Extraction(title: "Tin\u{202E} \u{2066}mới", body: [.paragraph("Nội dung")]))
    #expect(notice.subject == "Tin mới")
    #expect(notice.provenance.warnings == ["bidi_control"])
  }

  @Test("says that a page of a heading alone has no text")
  func noText() throws {
    let notice = try notice(Extraction(title: "Ảnh", body: [.heading(level: 1, "Ảnh"), .paragraph("---")]))
    #expect(notice.provenance.warnings == ["no_text"])
    #expect(notice.kind == .page)
  }

  @Test("names a page without title after its first line or its file")
  func untitled() throws {
    let lined = try notice(Extraction(body: [.paragraph("***"), .paragraph("Dòng một\nDòng hai")]))
    #expect(lined.subject == "Dòng một" && lined.provenance.warnings == ["no_title"])
    #expect(try notice(Extraction()).subject == "57.html")
  }

  @Test("brings text, titles and extra fields to composed form")
  func composed() throws {
    let decomposed = "Tie\u{0302}\u{0301}ng"
    let notice = try notice(
      Extraction(title: decomposed, body: [.tableRow([decomposed])], fields: StatedFields(extra: ["a": decomposed])))
    #expect(Array(notice.subject.unicodeScalars).count == 5)
    #expect(Array(notice.body.plainText.unicodeScalars).count == 5)
    #expect(notice.extra["a"].map { Array($0.unicodeScalars).count } == 5)
  }

  @Test("keeps menus apart from the text, unless a page is nothing else, and reads no number from them")
  func surroundings() throws {
    let menu: [Block] = [
      .listItem("Số: 164/TB-UBND"), .paragraph("Tân Lộc Hạ, ngày 22 tháng 7 năm 2013"), .listItem("Trang chủ"),
    ]
    let page = try notice(Extraction(title: "Tin", body: [.paragraph("Kè sông")], surroundings: menu))
    #expect(page.body == [.heading(level: 1, "Tin"), .paragraph("Kè sông")] && page.surroundings == menu)
    #expect(page.kind == .page && page.number == nil && page.issuedOn == nil)
    let bare = try notice(Extraction(title: "Tin", body: [.paragraph("---")], surroundings: menu))
    #expect(bare.body == [.heading(level: 1, "Tin"), .paragraph("---")] + menu && bare.surroundings.isEmpty)
    #expect(bare.kind == .page && bare.number == nil)
  }

  @Test("keeps the page of every block, that of a title put before them too")
  func pages() throws {
    let body: [Block] = [.paragraph("Điều 1"), .paragraph("Điều 2")]
    #expect(try notice(Extraction(title: "Quyết định", body: body, pages: [2, 3])).pages == [2, 2, 3])
    #expect(try notice(Extraction(title: "Điều 1", body: body, pages: [2, 3])).pages == [2, 3])
    #expect(try notice(Extraction(title: "Điều 1", body: body)).pages.isEmpty)
    #expect(try notice(Extraction(title: "Điều 1", body: body, pages: [1])).pages.isEmpty)
  }

  @Test("keeps when and where a portal published a page, from the page or from a record's columns of these names")
  func portalFacts() throws {
    let day = CivilDate(year: 2013, month: 7, day: 22)
    let page = try notice(
      Extraction(
        title: "Tin", body: [.paragraph("Kè")], publishedOn: day, category: [" Tin tức", "Thông báo > Khẩn", ""]))
    #expect(page.publishedOn == day && page.issuedOn == nil && page.sortingDay == day && page.extra.isEmpty)
    #expect(page.category == ["Tin tức", "Thông báo", "Khẩn"])
    var fields = StatedFields(recordID: "7", extra: ["published_on": "2013-07-22", "category": "Tin tức » Họp"])
    let record = try notice(Extraction(title: "T", body: [.paragraph("Kè")], fields: fields))
    #expect(record.publishedOn == day && record.category == ["Tin tức", "Họp"] && record.extra.isEmpty)
    let long = String(repeating: "a", count: 301)
    fields.extra = ["published_on": "hôm qua", "category": long]
    let other = try notice(Extraction(title: "T", body: [.paragraph("Kè")], fields: fields))
    #expect(other.publishedOn == nil && other.category.isEmpty && other.extra == fields.extra)
    fields.extra["category"] = " › "
    #expect(try notice(Extraction(title: "T", body: [.paragraph("Kè")], fields: fields)).category.isEmpty)
  }

  @Test("never takes the day of publication for that of a document")
  func sortingDay() throws {
    let day = CivilDate(year: 2013, month: 7, day: 22)
    let fields = StatedFields(recordID: "7", number: "07/TB-UBND")
    let notice = try notice(Extraction(title: "T", body: [.paragraph("Kè")], fields: fields, publishedOn: day))
    #expect(notice.kind == .notice && notice.publishedOn == day && notice.sortingDay == nil)
  }
}
