import ImporterKit
import NoticeModel
import PDFImporter
import Testing

@Suite("PDFImporter")
struct PDFImporterTests {
  private typealias Page = PopplerPage

  @Test("takes poppler's XML and nothing else")
  func confidence() {
    var original = Original(
      source: Source(collection: "a", path: "a.pdf"), bytes: [], mediaType: "application/vnd.tracuu.poppler+xml")
    #expect(PDFImporter().confidence(in: original) == Confidence(1))
    original.mediaType = "application/pdf"
    #expect(PDFImporter().confidence(in: original) == nil)
  }

  @Test("reads the two columns of an official head as cells, so that number, body and date are found")
  func readsHead() throws {
    var page = PopplerPage()
    let body = "Căn cứ kế hoạch nạo vét kênh năm 2013, Ủy ban nhân dân huyện thông báo đến các xã"
    page.page(
      [
        Page.font(0, "ABCDEF+TimesNewRomanPSMT"),
        Page.text(100, 160, "ỦY BAN NHÂN DÂN "), Page.text(124, 150, "HUYỆN TÂN LỘC HẠ "),
        Page.text(172, 160, "Số: 164/TB-"), Page.text(172, 248, "UBND "),
        Page.text(100, 420, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "), Page.text(124, 460, "Độc lập - Tự do - Hạnh phúc "),
        Page.text(172, 430, "Tân Lộc Hạ, ngày 22 tháng 7 năm 2013 "),
        Page.text(240, 424, "THÔNG BÁO"), Page.text(264, 356, "Về việc nạo vét kênh Ba Xã"),
      ] + Page.lines(312, Array(repeating: body, count: 6)))
    let extraction = try page.extraction()
    #expect(
      extraction.body == [
        .tableRow([
          "ỦY BAN NHÂN DÂN\nHUYỆN TÂN LỘC HẠ\nSố: 164/TB-UBND",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân Lộc Hạ, ngày 22 tháng 7 năm 2013",
        ]),
        .paragraph("THÔNG BÁO\nVề việc nạo vét kênh Ba Xã"),
        .paragraph(Array(repeating: body, count: 6).joined(separator: " ")),
      ])
    let head = try #require(HeadReader.read(extraction.body))
    #expect(head.number?.printed == "164/TB-UBND")
    #expect(head.issuedOn == CivilDate(year: 2013, month: 7, day: 22))
    #expect(head.issuingBody == "Ủy ban nhân dân huyện Tân Lộc Hạ")
    #expect(head.subject == "Về việc nạo vét kênh Ba Xã")
  }

  @Test("joins the lines of a paragraph over the end of a page and says where it begins")
  func joinsParagraphs() throws {
    var page = PopplerPage()
    page.page(
      [
        Page.text(60, 400, "CÔNG BÁO/Số 12/Ngày 01-7-2013"), Page.text(60, 780, "3"),
        Page.text(100, 160, "Điều 1. Phạm vi"),
      ]
        + [Page.text(124, 160, "Tuyến kênh dài 4.250 mét, bắt đầu từ cầu Sắt theo Quyết định số 12/QĐ-", width: 640)]
        + Page.lines(148, Array(repeating: "UBND và chạy qua hai xã, qua các cánh đồng và vườn cây ven", count: 6)))
    page.page([
      Page.text(60, 400, "CÔNG BÁO/Số 12/Ngày 01-7-2013"), Page.text(60, 780, "4"),
      Page.text(100, 120, "kênh đến ngã ba.", width: 130), Page.text(124, 160, "Điều 2. Kinh phí"),
    ])
    page.page([
      Page.text(60, 400, "CÔNG BÁO/Số 12/Ngày 01-7-2013"), Page.text(60, 780, "5"),
      Page.text(100, 160, "Điều 3. Thi hành"),
    ])
    let extraction = try page.extraction()
    #expect(extraction.body.count == 6)
    #expect(extraction.pages == [1, 1, 1, 2, 3, 0])
    #expect(extraction.body[0] == .paragraph("CÔNG BÁO/Số 12/Ngày 01-7-2013"))
    #expect(extraction.body[1] == .paragraph("Điều 1. Phạm vi"))
    let long = extraction.body[2].text
    #expect(long.hasPrefix("Tuyến kênh dài 4.250 mét, bắt đầu từ cầu Sắt theo Quyết định số 12/QĐ-UBND và chạy"))
    #expect(long.hasSuffix("cây ven kênh đến ngã ba."))
    #expect(extraction.body[5] == .paragraph("3\nCÔNG BÁO/Số 12/Ngày 01-7-2013\n4\nCÔNG BÁO/Số 12/Ngày 01-7-2013\n5"))
  }

  @Test("takes no codes of a table for the numbers of pages")
  func keepsCodes() throws {
    var page = PopplerPage()
    for (number, code) in [(7, "51402"), (8, "51408"), (9, "51411"), (10, "514")] {
      page.page([
        Page.text(60, 780, "\(number)"), Page.text(100, 160, "Danh mục nghề học"), Page.text(400, 120, code),
        Page.text(400, 300, ["Thợ hàn", "Thợ mộc", "Thợ tiện", "Thợ nề"][number - 7]),
      ])
    }
    let body = try page.extraction().body
    #expect(body.contains(.tableRow(["51402", "Thợ hàn"])))
    #expect(body.contains(.tableRow(["514", "Thợ nề"])))
    #expect(!body.contains(.paragraph("8")))
  }

  @Test("keeps the rows of a table, whichever cell is centred")
  func readsTable() throws {
    var page = PopplerPage()
    page.page([
      Page.text(100, 120, "STT "), Page.text(100, 200, "Tên công trình "), Page.text(100, 420, "Dài (m) "),
      Page.text(148, 130, "1 "), Page.text(136, 200, "Kênh Ba Xã, đoạn từ cầu"), Page.text(160, 200, "Sắt đến ngã ba "),
      Page.text(148, 430, "4.250 "),
      Page.text(196, 130, "2 "), Page.text(196, 200, "Cống Bờ Đắp "), Page.text(196, 430, "12 "),
    ])
    #expect(
      try page.extraction().body == [
        .tableRow(["STT", "Tên công trình", "Dài (m)"]),
        .tableRow(["1", "Kênh Ba Xã, đoạn từ cầu Sắt đến ngã ba", "4.250"]),
        .tableRow(["2", "Cống Bờ Đắp", "12"]),
      ])
  }

  @Test("decodes text by its font, whose style is glued to its name")
  func decodesLegacyFonts() throws {
    var page = PopplerPage()
    page.page([
      Page.font(0, "GDNPMG+VnTimeHBold"), Page.font(1, "GDNPNI+VnTime"), Page.font(2, "GDNPNH+VnTimeItalic"),
      Page.text(100, 300, "<b>Thñ t</b>", width: 40), Page.text(100, 341, "<b>−</b>", width: 8),
      Page.text(100, 350, "<b>íng ChÝnh phñ </b>", width: 120),
      Page.text(150, 120, "Söa ®æi, bæ sung Quy chÕ thµnh lËp Quü b¶o l", width: 360, font: 1),
      Page.text(150, 480, "∙", width: 8, font: 2), Page.text(150, 488, "nh tÝn dông.", font: 1),
    ])
    let extraction = try page.extraction()
    #expect(
      extraction.body.map(\.text) == [
        "THỦ TƯỚNG CHÍNH PHỦ", "Sửa đổi, bổ sung Quy chế thành lập Quỹ bảo lãnh tín dụng.",
      ])
    #expect(extraction.encoding == "tcvn3")
    #expect(extraction.encodingEvidence?.contains("VnTime") == true)
  }

  @Test("closes up spaced letters, but not the numbers of columns")
  func closesLetters() throws {
    var page = PopplerPage()
    page.page([
      Page.text(100, 120, "T h ủ   t ư ớ n g   C h í n h   p h ủ  "), Page.text(150, 120, "1 2 3 4 5 6 7 8"),
    ])
    #expect(try page.extraction().body.map(\.text) == ["Thủ tướng Chính phủ", "1 2 3 4 5 6 7 8"])
  }

  @Test("turns text that stands upright on its page")
  func turnsText() throws {
    var page = PopplerPage()
    page.page([
      Page.text(1_100, 148, "Chỉ tiêu v", width: 0), Page.text(1_030, 148, "ề", width: 0),
      Page.text(1_020, 148, " độ ẩm ", width: 0), Page.text(1_100, 180, "Mức 1", width: 0),
    ])
    #expect(try page.extraction().body.map(\.text) == ["Chỉ tiêu về độ ẩm", "Mức 1"])
  }

  @Test("sets a signature's stamp apart")
  func readsStamp() throws {
    var page = PopplerPage()
    page.page(
      [Page.font(0, "A"), Page.font(1, "B", size: 9)]
        + Page.lines(100, Array(repeating: "Tuyến kênh dài 4.250 mét, bắt đầu từ cầu Sắt, chạy qua hai xã", count: 6))
        + [
          Page.text(8, 40, "Ký bởi: ỦY BAN NHÂN DÂN HUYỆN TÂN LỘC HẠ", width: 200, font: 1, height: 10),
          Page.text(19, 40, "Ngày ký: 22-7-2013", width: 80, font: 1, height: 10),
        ])
    page.page(Page.lines(100, ["và đi tiếp đến ngã ba."]))
    let extraction = try page.extraction()
    #expect(extraction.body.count == 2)
    #expect(extraction.body.first?.text.hasSuffix("chạy qua hai xã và đi tiếp đến ngã ba.") == true)
    #expect(extraction.body.last == .paragraph("Ký bởi: ỦY BAN NHÂN DÂN HUYỆN TÂN LỘC HẠ\nNgày ký: 22-7-2013"))
    #expect(extraction.pages == [1, 1])
  }

  @Test("says which pages were read from pictures and which hold nothing")
  func warns() throws {
    var page = PopplerPage()
    page.page([Page.text(100, 120, "Thông báo nạo vét kênh")])
    page.page([Page.text(100, 120, "Trang quét")], attributes: " ocr=\"87\"")
    page.page([])
    let warnings = try page.extraction().warnings
    #expect(warnings.contains(ImportWarning(.ocr, "1 of 3 pages, mean confidence 87")))
    #expect(warnings.contains(ImportWarning(.pageWithoutText, "1 of 3 pages: 3")))
  }
}
