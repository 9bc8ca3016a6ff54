import ImporterKit
import NoticeModel
import Testing

@Suite("DOCX")
struct WordDocumentTests {
  @Test("is told from a plain zip by its entries")
  func type() {
    let docx = Packages.docx(Packages.p(Packages.r("x")))
    #expect(MediaType.sniff(docx, name: "a.bin") == MediaType.docx)
    #expect(MediaType.sniff(Packages.zip([("thong-bao/1.html", "<p>word/</p>")]), name: "a.docx") == MediaType.zip)
    let odt = Packages.zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")])
    #expect(MediaType.sniff(odt, name: "a") == MediaType.odt)
    #expect(MediaType.sniff(Packages.flat("<text:p>x</text:p>"), name: "a.fods") == MediaType.flatSpreadsheet)
    let late = Packages.zip([
      ("[Content_Types].xml", String(repeating: " ", count: 4_000)), ("word/document.xml", "<x/>"),
    ])
    #expect(MediaType.sniff(late, name: "a") == MediaType.docx)
  }

  @Test("keeps the cells of the two-column head, so that its fields are found")
  func head() throws {
    func cell(_ lines: String...) -> String {
      "<w:tc><w:tcPr><w:tcW w:w=\"3000\"/></w:tcPr>\(lines.map { Packages.p(Packages.r($0)) }.joined())</w:tc>"
    }
    let left = cell("UBND XÃ BẾN MƠ", "Số: 12/TB-UBND")
    let right = cell(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Bến Mơ, ngày 4 tháng 5 năm 2016")
    let body =
      "<w:tbl><w:tblPr/><w:tr>\(left)\(right)</w:tr></w:tbl>"
      + Packages.p(Packages.r("THÔNG BÁO")) + Packages.p(Packages.r("Về việc phát quang đường vào xóm Mộng"))
    let extraction = try Packages.read(Packages.docx(body))
    #expect(
      extraction.body.first
        == .tableRow([
          "UBND XÃ BẾN MƠ\nSố: 12/TB-UBND",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBến Mơ, ngày 4 tháng 5 năm 2016",
        ]))
    let head = HeadReader.read(extraction.body)
    #expect(head?.number?.printed == "12/TB-UBND")
    #expect(head?.issuedOn == CivilDate(year: 2016, month: 5, day: 4))
  }

  @Test("keeps insertions and leaves deletions, moved text, hidden text, instructions and comments out")
  func changes() throws {
    let body = Packages.p(
      Packages.r("Giữ "), "<w:ins w:id=\"1\">\(Packages.r("thêm "))</w:ins>",
      "<w:del w:id=\"2\"><w:r><w:delText>xóa </w:delText></w:r></w:del>",
      "<w:moveFrom w:id=\"3\">\(Packages.r("chuyển "))</w:moveFrom>", Packages.r("ẩn ", "<w:vanish/>"),
      Packages.r("hiện ", "<w:vanish w:val=\"0\"/>"), "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
      "<w:r><w:instrText>REF a \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
      Packages.r("kết quả"), "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
    #expect(try Packages.read(Packages.docx(body)).body == [.paragraph("Giữ thêm hiện kết quả")])
  }

  @Test("joins paragraphs whose mark was deleted")
  func deletedMark() throws {
    let body =
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Packages.r("Ủy ban "))</w:p>"
      + Packages.p(Packages.r("nhân dân"))
      + Packages.p(Packages.r("Xã"))
    #expect(try Packages.read(Packages.docx(body)).body == [.paragraph("Ủy ban nhân dân"), .paragraph("Xã")])
  }

  @Test("writes tabs, breaks, hyphens and symbols as characters")
  func signs() throws {
    let body =
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t>"
      + "<w:br/><w:t>C</w:t><w:noBreakHyphen/><w:t>D</w:t><w:softHyphen/><w:t>E</w:t>"
      + "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>"
    #expect(try Packages.read(Packages.docx(body)).body == [.paragraph("A\tB\nC-DE≥☑")])
  }

  @Test("reads a text box once, before the paragraph it hangs on")
  func textBox() throws {
    let box = "<w:txbxContent>\(Packages.p(Packages.r("Trong khung")))</w:txbxContent>"
    let body = Packages.p(
      Packages.r("Ngoài "),
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice><mc:Fallback>"
        + "<w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
      Packages.r("khung"))
    #expect(try Packages.read(Packages.docx(body)).body == [.paragraph("Trong khung"), .paragraph("Ngoài khung")])
  }

  @Test("reads strict OOXML")
  func strict() throws {
    let body = Packages.p(Packages.r("Điều 1"))
    #expect(try Packages.read(Packages.docx(body, namespace: Packages.strictWord)).body == [.paragraph("Điều 1")])
  }

  @Test("puts headers first, notes and footers last, and leaves page numbers out")
  func regions() throws {
    let parts = [
      Packages.relationships([
        ("rId1", "header", "header1.xml"), ("rId2", "footer", "footer1.xml"), ("rId3", "footnotes", "footnotes.xml"),
        ("rId4", "header", "header2.xml"),
      ]),
      (
        "word/header1.xml",
        "<w:hdr \(Packages.word)>\(Packages.p(Packages.r("SỞ MÂY TRẮNG")))\(Packages.p(Packages.r("2")))</w:hdr>"
      ),
      ("word/header2.xml", "<w:hdr \(Packages.word)>\(Packages.p(Packages.r("SỞ MÂY TRẮNG")))</w:hdr>"),
      ("word/footer1.xml", "<w:ftr \(Packages.word)>\(Packages.p(Packages.r("Lưu: VT")))</w:ftr>"),
      (
        "word/footnotes.xml",
        "<w:footnotes \(Packages.word)><w:footnote w:type=\"separator\" w:id=\"0\">\(Packages.p(Packages.r("---")))</w:footnote>"
          + "<w:footnote w:id=\"1\">\(Packages.p(Packages.r("Chú thích")))</w:footnote></w:footnotes>"
      ),
    ]
    let section =
      "<w:sectPr><w:headerReference r:id=\"rId1\"/><w:headerReference r:id=\"rId4\"/><w:footerReference r:id=\"rId2\"/>"
      + "</w:sectPr>"
    let extraction = try Packages.read(Packages.docx(Packages.p(Packages.r("Nội dung")) + section, parts: parts))
    #expect(
      extraction.body == [
        .paragraph("SỞ MÂY TRẮNG"), .paragraph("Nội dung"), .paragraph("Chú thích"), .paragraph("Lưu: VT"),
      ])
  }

  @Test("gives links of both kinds")
  func links() throws {
    let body = Packages.p(
      "<w:hyperlink r:id=\"rId1\">\(Packages.r("Cổng xã"))</w:hyperlink>", Packages.r(" và "),
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"http://ben-mo.example/tb\" \\o \"x\""
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(Packages.r("bản gốc"))<w:r>"
        + "<w:fldChar w:fldCharType=\"end\"/></w:r>")
    let extraction = try Packages.read(
      Packages.docx(
        body, parts: [Packages.relationships([("rId1", "hyperlink", "http://ben-mo.example/?a=1&amp;b=2")])]))
    #expect(extraction.body == [.paragraph("Cổng xã và bản gốc")])
    #expect(
      extraction.links == [
        Link(target: "http://ben-mo.example/?a=1&b=2", text: "Cổng xã"),
        Link(target: "http://ben-mo.example/tb", text: "bản gốc"),
      ])
  }

  @Test("names a part in another format, and takes the title from the properties")
  func properties() throws {
    let core =
      "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Lịch tiếp dân</dc:title>"
      + "</cp:coreProperties>"
    let extraction = try Packages.read(
      Packages.docx(Packages.p(Packages.r("a")) + "<w:altChunk r:id=\"rId9\"/>", parts: [("docProps/core.xml", core)]))
    #expect(extraction.title == "Lịch tiếp dân")
    #expect(extraction.codes == [.partUnread])
  }
}
