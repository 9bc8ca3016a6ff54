import ImporterKit
import NoticeModel
import Testing

/// Blocks of a plain text: each line a paragraph, lines with tabs rows of a table.
func lines(_ text: String) -> [Block] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.contains("\t") ? .tableRow(line.split(separator: "\t").map(String.init)) : .paragraph(String(line))
  }
}

/// What the evidence of a field points at.
func evidence(_ key: String, _ head: DocumentHead, in body: [Block]) -> String? {
  guard let span = head.facts.evidence[key]?.span else { return nil }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: Array(body.plainText.unicodeScalars)[span])
  return String(view)
}

private let sample = """
  UBND HUYỆN TÂN LỘC HẠ
  PHÒNG KINH TẾ
  Số : 164 /TB-PKT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  Độc lập - Tự do - Hạnh phúc
  Tân Lộc Hạ, ngày 22 tháng 7 năm 2013
  THÔNG BÁO
  Về việc nạo vét mương N2
  Căn cứ Kế hoạch số 12/KH-UBND ngày 3/4/2013 của UBND huyện;
  Trưởng phòng Kinh tế thông báo như sau:
  1. Giao Hợp tác xã Tân Mẫu chủ trì nạo vét.
  2. Các phòng, ban: cử người tham gia, xong trước ngày 30/8/2013.
  3. UBND các xã có trách nhiệm huy động nhân lực.
  Thông báo này có hiệu lực kể từ ngày ký.
  Nơi nhận:\tKT. TRƯỞNG PHÒNG
  - Như trên;\tPHÓ TRƯỞNG PHÒNG
  - Lưu: VT.\t(Đã ký)
  \tTrần Văn Mẫu
  """

@Suite("Fields of a head")
struct HeadFieldTests {
  @Test("reads every field of a notice, with the places they stand at")
  func notice() throws {
    let body = lines(sample)
    let head = try #require(HeadReader.read(body))
    #expect(head.number?.printed == "164/TB-PKT")
    #expect(head.type?.code == "TB")
    #expect(head.issuedOn == CivilDate(year: 2013, month: 7, day: 22))
    #expect(head.issuingBody == "Phòng Kinh tế huyện Tân Lộc Hạ")
    #expect(head.facts.inferred == ["issuing_body"])
    #expect(head.facts.parentBody == "Ủy ban nhân dân huyện Tân Lộc Hạ")
    #expect(head.facts.place == "Tân Lộc Hạ")
    #expect(head.subject == "Về việc nạo vét mương N2")
    #expect(head.signer == "Trần Văn Mẫu")
    #expect(head.facts.authority == "KT. TRƯỞNG PHÒNG")
    #expect(head.facts.signerTitle == "PHÓ TRƯỞNG PHÒNG")
    #expect(head.facts.recipients == ["Như trên", "Lưu: VT"])
    #expect(head.facts.legalBases == ["Căn cứ Kế hoạch số 12/KH-UBND ngày 3/4/2013 của UBND huyện;"])
    #expect(head.facts.effectiveFrom == head.issuedOn)
    #expect(head.facts.citations.isEmpty)
    #expect(head.warnings.isEmpty)
    #expect(evidence("number", head, in: body) == "164 /TB-PKT")
    #expect(evidence("issued_on", head, in: body) == "Tân Lộc Hạ, ngày 22 tháng 7 năm 2013")
    #expect(evidence("subject", head, in: body) == "Về việc nạo vét mương N2")
    #expect(evidence("signer", head, in: body) == "Trần Văn Mẫu")
    #expect(evidence("issuing_body", head, in: body) == "PHÒNG KINH TẾ")
    #expect(head.facts.evidence.values.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test("counts spans in the plain text, also behind cells and letters outside of the first plane")
  func spans() throws {
    let body: [Block] = [
      .paragraph("𝕏 trang"),
      .tableRow(["UBND XÃ TÂN MẪU\nSố: 5/QĐ-UBND", "CỘNG HÒA\nTân Mẫu, ngày 1 tháng 2 năm 2012"]),
      .heading(level: 2, "QUYẾT ĐỊNH"), .paragraph("Về việc thử"),
    ]
    let head = try #require(HeadReader.read(body))
    #expect(evidence("number", head, in: body) == "5/QĐ-UBND")
    #expect(evidence("issuing_body", head, in: body) == "UBND XÃ TÂN MẪU")
    #expect(evidence("place", head, in: body) == "Tân Mẫu, ngày 1 tháng 2 năm 2012")
  }

  @Test(
    "spells out the names of bodies",
    arguments: [
      ("BỘ LAO ĐỘNG - THƯƠNG\nBINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"), ("BỘ TÀI CHÍNH", "Bộ Tài chính"),
      ("CHÍNH PHỦ", "Chính phủ"), ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"), ("QUỐC HỘI", "Quốc hội"),
      ("UBND TỈNH TÂN LỘC", "Ủy ban nhân dân tỉnh Tân Lộc"),
      ("HỘI ĐỒNG NHÂN DÂN\nTHỊ TRẤN VÍ DỤ", "Hội đồng nhân dân thị trấn Ví Dụ"),
      ("SỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI\nTỈNH TÂN LỘC", "Sở Lao động - Thương binh và Xã hội tỉnh Tân Lộc"),
      ("BỘ    TÀI    CHÍNH", "Bộ Tài chính"), ("TỈNH ỦY TÂN LỘC", "Tỉnh ủy Tân Lộc"),
      ("UBND THÀNH PHỐ TÂN MẪU", "Ủy ban nhân dân thành phố Tân Mẫu"),
    ])
  func bodies(printed: String, spelled: String) throws {
    let head = try #require(
      HeadReader.read(lines(printed + "\nSố: 1/QĐ-UBND\nTân Mẫu, ngày 1 tháng 2 năm 2012\nQUYẾT ĐỊNH\nVề việc thử")))
    #expect(head.issuingBody == spelled)
  }

  @Test(
    "reads dates of the place-date line only",
    arguments: [
      ("Tân Mẫu, ngày22 tháng 7năm 2013", "2013-07-22"), ("Tân Mẫu, ngày 22/7/2013", "2013-07-22"),
      ("Tân Mẫu ngày 05 tháng 02 năm 2015.", "2015-02-05"),
      ("Tân Mẫu, ngày     18    tháng 1     năm 2001", "2001-01-18"),
      ("TP. Tân Mẫu, ngày 1 tháng 12 năm 2015", "2015-12-01"), ("Hà Nội, ngày … tháng 4 năm 2013", nil),
      ("Tân Mẫu, ngày      tháng      năm 2013", nil),
    ] as [(String, String?)])
  func dates(line: String, date: String?) throws {
    let head = try #require(
      HeadReader.read(
        lines(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nUBND XÃ TÂN MẪU\nSố: 1/QĐ-UBND\n\(line)\nQUYẾT ĐỊNH\nVề việc thử\nngày 3 tháng 4 năm 2001"
        )))
    #expect(head.issuedOn?.description == date)
    #expect(head.facts.place != nil)
  }

  @Test("reads a draft whose number and day are blank")
  func draft() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          UBND HUYỆN TÂN LỘC HẠ     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Số:          /TB-UBND     Tân Lộc Hạ, ngày     tháng     năm 2013
          THÔNG BÁO
          Về việc nghỉ lễ
          """)))
    #expect(head.number == nil)
    #expect(head.issuedOn == nil)
    #expect(head.type?.code == "TB")
    #expect(head.subject == "Về việc nghỉ lễ")
    #expect(head.issuingBody == "Ủy ban nhân dân huyện Tân Lộc Hạ")
  }

  @Test("warns of two numbers or dates and takes the surer")
  func conflicts() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          UBND HUYỆN TÂN LỘC HẠ
          Số: 7/QĐ-UBND
          Số: 164/TB-UBND
          Tân Lộc Hạ, ngày 22 tháng 7 năm 2013
          Ngày 23 tháng 7 năm 2013
          THÔNG BÁO
          Về việc thử
          """)))
    #expect(head.number?.printed == "164/TB-UBND")
    #expect(head.issuedOn == CivilDate(year: 2013, month: 7, day: 22))
    #expect(head.warnings.map(\.code) == [.conflictingNumber, .conflictingDate])
    #expect((head.facts.evidence["number"]?.confidence ?? 1) < 0.8)
  }

  @Test(
    "takes nothing else for a document",
    arguments: [
      "", "Tin trong ngày\nNgày 3 tháng 4 năm 2013, UBND huyện họp.\nSố: 15 phiếu",
      "Căn cứ Thông báo số 5/TB-UBND\nngày 3 tháng 4 năm 2013",
      "TÊN DOANH NGHIỆP\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố:\nTHÔNG BÁO THAY ĐỔI VỐN\n….., ngày….tháng….năm….",
      "Số: ……/QĐ-UBND\n……, ngày … tháng … năm 20…\nQUYẾT ĐỊNH\nVề việc …",
      "Thông tư số 99/1998/TT-BTC ngày 14/7/1998\nHà Nội, ngày 3 tháng 4 năm 2013 trời mưa",
      "LUẬT\nBÓNG ĐÁ\nĐội nào thắng được ba điểm.",
      "Tân Mẫu, ngày 22 tháng 7 năm 2013\nTHÔNG BÁO\nVề việc nghỉ lễ", "BÁO CÁO\nTÌNH HÌNH NĂM 2004\nPhần thứ nhất",
      "SAO Y BẢN CHÍNH\nSố: 22/SY-VP\nTân Mẫu, ngày 04 tháng 12 năm 2020\nPHÓ CHÁNH VĂN PHÒNG",
      "QUYẾT ĐỊNH CỦA TRỌNG TÀI\nSỐ 7 VÀ SỐ 10 RỜI SÂN",
    ])
  func nothing(text: String) {
    #expect(HeadReader.read(lines(text)) == nil)
  }

  @Test("reads sections and assignments")
  func sectionsAndAssignments() throws {
    let body = lines(sample)
    let facts = try #require(HeadReader.read(body)).facts
    #expect(facts.sections.map(\.label) == ["1", "2", "3"])
    #expect(facts.sections.first?.heading == "Giao Hợp tác xã Tân Mẫu chủ trì nạo vét.")
    #expect(facts.assignments.map(\.unit) == ["Hợp tác xã Tân Mẫu", "Các phòng, ban", "UBND các xã"])
    #expect(
      facts.assignments.map(\.task) == [
        "chủ trì nạo vét.", "cử người tham gia, xong trước ngày 30/8/2013.", "huy động nhân lực.",
      ])
    #expect(facts.assignments.map(\.deadline) == [nil, CivilDate(year: 2013, month: 8, day: 30), nil])
  }
}
