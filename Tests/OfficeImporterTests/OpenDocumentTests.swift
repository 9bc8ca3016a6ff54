import ImporterKit
import NoticeModel
import OfficeImporter
import Testing

@Suite("OpenDocument")
struct OpenDocumentTests {
  private func read(_ body: String, kind: String = "text", before: String = "") -> Extraction {
    OpenDocumentReader.read(Packages.flat(body, kind: kind, before: before))
  }

  @Test("reads paragraphs with blanks, tabs, breaks, links and headings")
  func text() {
    let extraction = read(
      "<text:h text:outline-level=\"2\">Mục <text:span>hai</text:span></text:h>\n"
        + "<text:p>Cộng\n   hòa<text:s text:c=\"3\"/>xã<text:tab/>hội<text:line-break/>Việt Nam"
        + "<text:soft-page-break/></text:p><text:p><text:a xlink:href=\"http://ben-mo.example/\">Cổng</text:a></text:p>"
    )
    #expect(
      extraction.body == [
        .heading(level: 2, "Mục hai"), .paragraph("Cộng hòa   xã\thội\nViệt Nam"), .paragraph("Cổng"),
      ])
    #expect(extraction.links == [Link(target: "http://ben-mo.example/", text: "Cổng")])
  }

  @Test("leaves deletions, comments and hidden text out; puts notes behind and margins around")
  func parts() {
    let before =
      "<office:meta><dc:title>Lịch họp</dc:title></office:meta><office:automatic-styles><style:style style:name=\"T1\" "
      + "style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style></office:automatic-styles>"
      + "<office:master-styles><style:master-page style:name=\"a\"><style:header><text:p>SỞ MÂY TRẮNG</text:p></style:header>"
      + "<style:footer><text:p>Trang cuối</text:p></style:footer><style:header-left style:display=\"false\"><text:p>x"
      + "</text:p></style:header-left></style:master-page><style:master-page style:name=\"b\"><style:header>"
      + "<text:p>SỞ MÂY TRẮNG</text:p></style:header><draw:frame><draw:text-box><text:p>Mẫu</text:p></draw:text-box>"
      + "</draw:frame></style:master-page></office:master-styles>"
    let extraction = read(
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>xóa</text:p></text:deletion>"
        + "</text:changed-region></text:tracked-changes><text:p>Họp<text:note><text:note-citation>1</text:note-citation>"
        + "<text:note-body><text:p>Ghi chú</text:p></text:note-body></text:note> giao<office:annotation><text:p>bình"
        + "</text:p></office:annotation> ban<text:span text:style-name=\"T1\"> ẩn</text:span></text:p>"
        + "<text:p>Sau<draw:frame><draw:text-box><text:p>Khung</text:p></draw:text-box></draw:frame> đó</text:p>",
      before: before)
    #expect(extraction.title == "Lịch họp")
    #expect(
      extraction.body == [
        .paragraph("SỞ MÂY TRẮNG"), .paragraph("Họp giao ban"), .paragraph("Khung"), .paragraph("Sau đó"),
        .paragraph("Ghi chú"), .paragraph("Trang cuối"),
      ])
  }

  @Test("numbers lists, on and anew")
  func lists() {
    let before =
      "<office:automatic-styles><text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" "
      + "style:num-prefix=\"Điều \" style:num-suffix=\".\" style:num-format=\"1\"/><text:list-level-style-number "
      + "text:level=\"2\" style:num-suffix=\")\" style:num-format=\"a\"/></text:list-style></office:automatic-styles>"
    func item(_ text: String, _ inner: String = "", _ more: String = "") -> String {
      "<text:list-item\(more)><text:p>\(text)</text:p>\(inner)</text:list-item>"
    }
    let extraction = read(
      "<text:list text:style-name=\"L1\">\(item("một", "<text:list>\(item("nhỏ"))\(item("nữa"))</text:list>"))"
        + "\(item("hai", "<text:p>tiếp</text:p>"))</text:list><text:p>giữa</text:p>"
        + "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\">\(item("ba"))</text:list>"
        + "<text:list text:style-name=\"L1\">\(item("lại"))\(item("chín", "", " text:start-value=\"9\""))</text:list>",
      before: before)
    #expect(
      extraction.body == [
        .listItem("Điều 1. một"), .listItem("a) nhỏ"), .listItem("b) nữa"), .listItem("Điều 2. hai"), .listItem("tiếp"),
        .paragraph("giữa"), .listItem("Điều 3. ba"), .listItem("Điều 1. lại"), .listItem("Điều 9. chín"),
      ])
  }

  @Test("reads cells as displayed, in the fonts of cell, row, column and table; equal neighbours are bounded")
  func spreadsheet() {
    let before =
      "<office:font-face-decls><style:font-face style:name=\"F1\" svg:font-family=\"VNI-Times\"/></office:font-face-decls>"
      + "<office:styles><style:style style:name=\"Goc\" style:family=\"table-cell\"><style:text-properties "
      + "style:font-name=\"F1\"/></style:style></office:styles><office:automatic-styles><style:style style:name=\"ce1\" "
      + "style:family=\"table-cell\" style:parent-style-name=\"Goc\"/></office:automatic-styles>"
      + "<office:master-styles><style:master-page><style:header><text:p>Sheet ???</text:p></style:header>"
      + "</style:master-page></office:master-styles>"
    func cell(_ text: String, _ more: String = "") -> String {
      "<table:table-cell\(more)>\(text.isEmpty ? "" : "<text:p>\(text)</text:p>")</table:table-cell>"
    }
    let wide = " table:number-columns-repeated=\"16381\""
    let extraction = read(
      "<table:table><table:table-column table:default-cell-style-name=\"ce1\" table:number-columns-repeated=\"3\"/>"
        + "<table:table-column\(wide)/>"
        + "<table:table-row>\(cell("Uyû ban nhaân daân huyeän"))\(cell("", wide))</table:table-row>"
        + "<table:table-row>\(cell("Thu ngaân saùch"))\(cell("5", " table:number-columns-repeated=\"2\""))<table:covered-table-cell>"
        + "<text:p>che</text:p></table:covered-table-cell>\(cell("", wide))</table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1048576\">\(cell("x"))</table:table-row></table:table>",
      kind: "spreadsheet", before: before)
    #expect(extraction.body.count == 2 + 65)
    #expect(
      extraction.body.prefix(3) == [
        .paragraph("Uỷ ban nhân dân huyện"), .tableRow(["Thu ngân sách", "5", "5"]), .paragraph("x"),
      ])
    #expect(extraction.encoding == "vni")
  }

  @Test("stops repeating where the text would become longer than any document")
  func repeated() {
    let text = String(repeating: "a", count: 100_000)
    let row =
      "<table:table-row table:number-rows-repeated=\"60\"><table:table-cell table:number-columns-repeated=\"60\">"
      + "<text:p>\(text)</text:p></table:table-cell></table:table-row>"
    let extraction = read("<table:table>\(row)\(row)</table:table>", kind: "spreadsheet")
    #expect(extraction.body.plainText.utf8.count <= 11 << 20)
    #expect(extraction.warnings.contains { $0.code == .textCut })
  }

  @Test("reads the pages of a presentation, in the font of the shape")
  func presentation() {
    let before =
      "<office:automatic-styles><style:style style:name=\"gr1\" style:family=\"graphic\"><style:text-properties "
      + "fo:font-family=\"'.VnTime'\"/></style:style></office:automatic-styles>"
    let extraction = read(
      "<draw:page draw:name=\"page1\"><draw:frame draw:style-name=\"gr1\"><draw:text-box><text:list><text:list-item>"
        + "<text:p>Uû ban nh©n d©n</text:p></text:list-item></text:list></draw:text-box></draw:frame></draw:page>",
      kind: "presentation", before: before)
    #expect(extraction.body == [.listItem("Uỷ ban nhân dân")])
  }

  @Test("reads a package: margins have the styles of their own part")
  func package() throws {
    func styles(_ font: String) -> String {
      "<office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\"><style:text-properties "
        + "fo:font-family=\"\(font)\"/></style:style></office:automatic-styles>"
    }
    let bytes = Packages.zip([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<office:document-content \(Packages.openDocument)>\(styles("VNI-Times"))<office:body><office:text>"
          + "<text:p text:style-name=\"P1\">Uyû ban nhaân daân xaõ</text:p></office:text></office:body></office:document-content>"
      ),
      (
        "styles.xml",
        "<office:document-styles \(Packages.openDocument)>\(styles(".VnTime"))<office:master-styles><style:master-page>"
          + "<style:header><text:p text:style-name=\"P1\">Uû ban nh©n d©n huyÖn</text:p></style:header></style:master-page>"
          + "</office:master-styles></office:document-styles>"
      ),
    ])
    let extraction = try Packages.read(bytes, "cong-van.odt")
    #expect(extraction.body == [.paragraph("Uỷ ban nhân dân huyện"), .paragraph("Uỷ ban nhân dân xã")])
  }
}
