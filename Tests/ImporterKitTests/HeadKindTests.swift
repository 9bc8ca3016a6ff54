import ImporterKit
import NoticeModel
import Testing

@Suite("Heads of laws, Party papers and others")
struct HeadKindTests {
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
}
