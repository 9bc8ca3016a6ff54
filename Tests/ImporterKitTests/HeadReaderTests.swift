import ImporterKit
import NoticeModel
import Testing

@Suite("HeadReader")
struct HeadReaderTests {
  @Test("reads a head of two columns in a table row")
  func tableRow() throws {
    let head = try #require(
      HeadReader.read([
        .tableRow([
          "ỦY BAN NHÂN DÂN\nHUYỆN TÂN LỘC HẠ\nSố: 164/TB-UBND",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân Lộc Hạ, ngày 22 tháng 7 năm 2013",
        ]),
        .paragraph("THÔNG BÁO"), .paragraph("Về việc nạo vét mương N2"), .paragraph("Căn cứ kế hoạch vụ mùa;"),
        .tableRow(["Nơi nhận:\n- Như trên;", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn Giả Định"]),
      ]))
    #expect(head.number?.printed == "164/TB-UBND")
    #expect(head.issuedOn == CivilDate(year: 2013, month: 7, day: 22))
    #expect(head.type?.code == "TB")
    #expect(head.issuingBody == "Ủy ban nhân dân huyện Tân Lộc Hạ")
    #expect(head.subject == "Về việc nạo vét mương N2")
    #expect(head.signer == "Nguyễn Văn Giả Định")
  }

  @Test("reads columns made with blanks and a subject over two lines")
  func plainText() throws {
    let text = """
           ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
             XÃ AN PHỎNG                Độc lập - Tự do - Hạnh phúc
            Số: 09/TB-UBND         An Phỏng, ngày 05 tháng 02 năm 2015
      """
    let head = try #require(
      HeadReader.read([
        .paragraph(text), .paragraph("THÔNG BÁO\nTuyển dụng lao động làm công tác vệ sinh môi trường\nvà đội tuần tra"),
        .paragraph("Căn cứ nhu cầu công việc"),
      ]))
    #expect(head.issuingBody == "Ủy ban nhân dân xã An Phỏng")
    #expect(head.subject == "Tuyển dụng lao động làm công tác vệ sinh môi trường và đội tuần tra")
    #expect(head.signer == nil)
  }

  @Test("reads a letter's subject beside V/v")
  func letter() throws {
    let head = try #require(
      HeadReader.read([
        .tableRow([
          "UBND HUYỆN TÂN LỘC HẠ\nSố: 345/UBND-TNMT\nV/v xử lý vướng mắc\ntuyến mương N2",
          "Tân Lộc Hạ, ngày 09 tháng 7 năm 2008",
        ]), .paragraph("Kính gửi: UBND xã Phước Ví"),
      ]))
    #expect(head.type?.code == "CV")
    #expect(head.subject == "xử lý vướng mắc tuyến mương N2")
  }

  @Test("reads the number of a Party body")
  func party() throws {
    let head = try #require(
      HeadReader.read([
        .tableRow([
          "HUYỆN ỦY TÂN LỘC HẠ\n*\nSố 12-NQ/HU", "ĐẢNG CỘNG SẢN VIỆT NAM\nTân Lộc Hạ, ngày 3 tháng 3 năm 2014",
        ])
      ]))
    #expect(head.number?.printed == "12-NQ/HU")
    #expect(head.issuingBody?.lowercased() == "huyện ủy tân lộc hạ")
  }

  @Test("takes no list of notices for a notice")
  func list() {
    let rows: [Block] = [
      .tableRow(["Số: 164/TB-UBND", "22/7/2013", "Nạo vét mương"]),
      .tableRow(["Số: 165/TB-UBND", "23/7/2013", "Cấp nước"]),
    ]
    #expect(HeadReader.read(rows) == nil)
    #expect(HeadReader.read([.paragraph("Căn cứ Công văn số 5/UBND-VX ngày 3 tháng 4 năm 2012 của UBND huyện")]) == nil)
    #expect(HeadReader.read([]) == nil)
  }

  @Test("takes no day for a date that the calendar lacks")
  func impossibleDate() {
    #expect(HeadReader.read([.paragraph("Số: 1/TB-UBND\nTân Mẫu, ngày 31 tháng 4 năm 2013")]) == nil)
  }
}
