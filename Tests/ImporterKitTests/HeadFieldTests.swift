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

  @Test("reads a law without number, dated by the sentence that passed it")
  func law() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          LUẬT
          KHUYẾN KHÍCH THỬ NGHIỆM
          ______
          Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
          Quốc hội ban hành Luật Khuyến khích thử nghiệm.
          Chương I
          QUY ĐỊNH CHUNG
          Điều 1. Phạm vi
          “Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2001.”
          Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.
          Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XX thông qua ngày 12 tháng 6 năm 2030.
          CHỦ TỊCH QUỐC HỘI(Đã ký)
                    Trần Văn Mẫu
          SAO Y BẢN CHÍNH
          Hà Nội, ngày 28 tháng 6 năm 2031
          KT. CHỦ NHIỆM
          Lê Thị Ví Dụ
          """)))
    #expect(head.number == nil)
    #expect(head.type?.code == "L")
    #expect(head.subject == "KHUYẾN KHÍCH THỬ NGHIỆM")
    #expect(head.issuedOn == CivilDate(year: 2030, month: 6, day: 12))
    #expect((head.facts.evidence["issued_on"]?.confidence ?? 1) < 0.8)
    #expect(head.facts.effectiveFrom == CivilDate(year: 2031, month: 7, day: 1))
    #expect(head.signer == "Trần Văn Mẫu")
    #expect(head.facts.copyOf == "SAO Y BẢN CHÍNH, Hà Nội, ngày 28 tháng 6 năm 2031")
  }

  @Test("reads a numbered law under the state's name")
  func numberedLaw() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          QUỐC HỘI
          Luật số: 24/2018/QH14\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          LUẬT
          THỬ NGHIỆM ĐỒNG BỘ
          Căn cứ Hiến pháp;
          """)))
    #expect(head.number?.printed == "24/2018/QH14")
    #expect(head.type?.code == "L")
    #expect(head.issuingBody == "Quốc hội")
    #expect(head.subject == "THỬ NGHIỆM ĐỒNG BỘ")
    #expect(head.issuedOn == nil)
  }

  @Test("reads a Party resolution")
  func party() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          HUYỆN ỦY TÂN LỘC HẠ\tĐẢNG CỘNG SẢN VIỆT NAM
          *\tTân Lộc Hạ, ngày 3 tháng 3 năm 2014
          Số 15-NQ/HU
          NGHỊ QUYẾT
          về xây dựng đời sống văn hóa
          -----
          T/M BAN THƯỜNG VỤ
          BÍ THƯ
          Lê Thị Ví Dụ
          """)))
    #expect(head.number?.printed == "15-NQ/HU")
    #expect(head.type?.code == "NQ")
    #expect(head.issuingBody == "Huyện ủy Tân Lộc Hạ")
    #expect(head.subject == "về xây dựng đời sống văn hóa")
    #expect(head.facts.authority == "T/M BAN THƯỜNG VỤ")
    #expect(head.signer == "Lê Thị Ví Dụ")
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

  @Test("keeps stamps, copies and electronic signatures apart from the document's own fields")
  func stamps() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          HỎA TỐC
          UBND HUYỆN TÂN LỘC HẠ
          ĐẾN
          Số: 1234
          Ngày: 25/7/2013
          Số: 345/UBND-TNMT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          V/v xử lý vướng mắc\tTân Lộc Hạ, ngày 09 tháng 7 năm 2013
          Kính gửi:
          - Phòng Tài chính - Kế hoạch;
          - UBND xã Phước Ví.
          Thực hiện ý kiến của Chủ tịch.
          TL. CHỦ TỊCH
          CHÁNH VĂN PHÒNG
          Nguyễn Văn Giả Định
          Người ký: Cổng Thông tin Thử
          Thời gian ký: 07.01.2025 16:32:41 +07:00
          Số: 22/SY-VP
          SAO Y BẢN CHÍNH
          Tân Mẫu, ngày 04 tháng 12 năm 2020
          PHÓ CHÁNH VĂN PHÒNG
          Lê Thị Ví Dụ
          """)))
    #expect(head.number?.printed == "345/UBND-TNMT")
    #expect(head.issuedOn == CivilDate(year: 2013, month: 7, day: 9))
    #expect(head.type?.code == "CV")
    #expect(head.subject == "xử lý vướng mắc")
    #expect(head.signer == "Nguyễn Văn Giả Định")
    #expect(head.facts.authority == "TL. CHỦ TỊCH")
    #expect(head.facts.signerTitle == "CHÁNH VĂN PHÒNG")
    #expect(head.facts.addressees == ["Phòng Tài chính - Kế hoạch", "UBND xã Phước Ví"])
    #expect(head.facts.urgency == "HỎA TỐC")
    #expect(head.facts.received == .init(number: "1234", receivedOn: CivilDate(year: 2013, month: 7, day: 25)))
    #expect(head.facts.copyOf == "Số: 22/SY-VP, SAO Y BẢN CHÍNH, Tân Mẫu, ngày 04 tháng 12 năm 2020")
    #expect(head.facts.signature == "Người ký: Cổng Thông tin Thử, Thời gian ký: 07.01.2025 16:32:41 +07:00")
    #expect(head.warnings.isEmpty)
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

  @Test("takes the first of several documents, and only its signer")
  func several() throws {
    func document(_ number: Int, _ signer: String) -> String {
      """
      UBND XÃ TÂN MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: \(number)/QĐ-UBND\tTân Mẫu, ngày \(number) tháng 2 năm 2012
      QUYẾT ĐỊNH
      Về việc thử lần \(number)
      Căn cứ Luật Thử;
      Điều 1. Thử.
      \(signer)
      """
    }
    let head = try #require(
      HeadReader.read(lines(document(1, "") + "\n" + document(2, "CHỦ TỊCH\nTrần Văn Mẫu"))))
    #expect(head.number?.printed == "01/QĐ-UBND")
    #expect(head.subject == "Về việc thử lần 1")
    #expect(head.signer == nil)
    #expect(head.warnings.isEmpty)
  }

  @Test("reads the one title of a database of law, and not its date")
  func titleHead() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          QUYẾT ĐỊNH
          CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH SỐ 141/1999/QĐ-BTC
          NGÀY 01 THÁNG 11 NĂM 1999 VỀ VIỆC BAN HÀNH
          CHẾ ĐỘ THỬ NGHIỆM
          BỘ TRƯỞNG BỘ TÀI CHÍNH
          Căn cứ Nghị định số 15/CP;
          """)))
    #expect(head.number?.printed == "141/1999/QĐ-BTC")
    #expect(head.type?.code == "QĐ")
    #expect(head.issuingBody == "Bộ trưởng Bộ Tài chính")
    #expect(head.subject == "VỀ VIỆC BAN HÀNH CHẾ ĐỘ THỬ NGHIỆM")
    #expect(head.issuedOn == nil)
  }

  @Test("reads a consolidated text, whose number stands at its end")
  func consolidated() throws {
    let head = try #require(
      HeadReader.read(
        lines(
          """
          NGHỊ ĐỊNH
          Quy định việc thử nghiệm
          Căn cứ Luật Thử;
          Điều 1. Phạm vi
          Nghị định này quy định.
          BỘ TÀI CHÍNH\tXÁC THỰC VĂN BẢN HỢP NHẤT
          Số: 26/VBHN-BTC\tHà Nội, ngày 21 tháng 6 năm 2024
          KT. BỘ TRƯỞNG
          THỨ TRƯỞNG
          Trần Văn Mẫu
          """)))
    #expect(head.number?.printed == "26/VBHN-BTC")
    #expect(head.type?.code == "VBHN")
    #expect(head.subject == "Quy định việc thử nghiệm")
    #expect(head.signer == "Trần Văn Mẫu")
    #expect(head.facts.sections.map(\.label) == ["Điều 1"])
  }

  @Test("reads an effect's day, and none where it has to be counted")
  func effect() throws {
    func read(_ sentence: String) -> CivilDate? {
      HeadReader.read(
        lines("UBND XÃ TÂN MẪU\nSố: 1/QĐ-UBND\nTân Mẫu, ngày 1 tháng 2 năm 2012\nQUYẾT ĐỊNH\nVề việc thử\n\(sentence)"))?
        .facts.effectiveFrom
    }
    #expect(
      read("Quyết định này có hiệu lực thi hành kể từ ngày 15/3/2012.") == CivilDate(year: 2012, month: 3, day: 15))
    #expect(read("Quyết định này có hiệu lực kể từ ngày ký.") == CivilDate(year: 2012, month: 2, day: 1))
    #expect(read("Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.") == nil)
    #expect(read("Nghị định số 5/2011/NĐ-CP hết hiệu lực kể từ ngày 1/1/2013.") == nil)
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

  @Test(
    "labels numbered parts",
    arguments: [
      ("Chương II", ["Chương II"]), ("Mục 1. Thử", ["Mục 1"]), ("Điều 4. Thử", ["Điều 4"]),
      ("ĐIỀU 7a: Thử", ["Điều 7a"]),
      ("Điều 4 Nghị định này áp dụng", ["Điều 4"]), ("Điều 5, Điều 6 được sửa", []), ("II. THỬ", ["II"]),
      ("3.1- Thử", ["3.1"]),
      ("a) Thử", ["a"]), ("đ) Thử", ["đ"]), ("22/7/2013 là ngày", []), ("5.000 đồng", []), ("“Điều 9. Trích”", []),
      ("2013. Một năm", []), ("C. Mác", ["C"]),
    ] as [(String, [String])])
  func labels(line: String, labels: [String]) throws {
    let head = try #require(
      HeadReader.read(
        lines(
          "UBND XÃ TÂN MẪU\nSố: 1/QĐ-UBND\nTân Mẫu, ngày 1 tháng 2 năm 2012\nQUYẾT ĐỊNH\nVề việc thử\nVăn bản.\n\(line)"
        )))
    #expect(head.facts.sections.map(\.label) == labels)
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
}
