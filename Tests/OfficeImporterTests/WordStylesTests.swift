import NoticeModel
import Testing

@Suite("DOCX styles and lists")
struct WordStylesTests {
  private func styles(_ inner: String) -> (name: String, text: String) {
    ("word/styles.xml", "<w:styles \(Packages.word)>\(inner)</w:styles>")
  }

  private func styled(_ style: String, _ text: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(Packages.r(text))</w:p>"
  }

  @Test("finds headings by outline level and by the names of Word in both languages")
  func headings() throws {
    let inner =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"Đề mục 2\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"O\"><w:name w:val=\"Mục\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>"
      + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"Con\"/><w:basedOn w:val=\"O\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"C1\"><w:basedOn w:val=\"C2\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"C2\"><w:basedOn w:val=\"C1\"/></w:style>"
    let body =
      styled("H1", "một") + styled("H2", "hai") + styled("O", "ba") + styled("B", "bốn") + styled("C1", "vòng")
      + "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:outlineLvl w:val=\"9\"/></w:pPr>\(Packages.r("chữ"))</w:p>"
    let extraction = try Packages.read(Packages.docx(body, parts: [styles(inner)]))
    #expect(
      extraction.body == [
        .heading(level: 1, "một"), .heading(level: 2, "hai"), .heading(level: 3, "ba"), .heading(level: 3, "bốn"),
        .paragraph("vòng"), .paragraph("chữ"),
      ])
  }

  @Test("writes the numbers of lists, which texts refer to")
  func numbers() throws {
    func level(_ place: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(place)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:numbering \(Packages.word)><w:abstractNum w:abstractNumId=\"4\">\(level(0, "decimal", "Điều %1."))"
      + "\(level(1, "lowerLetter", "%2)"))\(level(2, "decimal", "%1.%3"))</w:abstractNum>"
      + "<w:abstractNum w:abstractNumId=\"5\">\(level(0, "bullet", "-"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>"
      + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/>"
      + "</w:lvlOverride></w:num></w:numbering>"
    func item(_ list: Int, _ level: Int, _ text: String) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(Packages.r(text))</w:p>"
    }
    let body =
      item(1, 0, "Phạm vi") + item(1, 1, "một") + item(1, 1, "hai") + item(1, 0, "Hiệu lực") + item(1, 1, "lại")
      + item(1, 2, "sâu") + item(2, 0, "gạch") + item(0, 0, "không") + item(3, 0, "bảy")
    let extraction = try Packages.read(Packages.docx(body, parts: [("word/numbering.xml", numbering)]))
    #expect(
      extraction.body == [
        .listItem("Điều 1. Phạm vi"), .listItem("a) một"), .listItem("b) hai"), .listItem("Điều 2. Hiệu lực"),
        .listItem("a) lại"), .listItem("2.1 sâu"), .listItem("gạch"), .paragraph("không"), .listItem("Điều 7. bảy"),
      ])
  }

  @Test("decodes TCVN3 and VNI by the fonts of runs, styles and defaults")
  func fonts() throws {
    let inner =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:rPrDefault>"
      + "</w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Hoa\"><w:rPr><w:rFonts w:ascii=\".VnTimeH\" "
      + "w:hAnsi=\".VnTimeH\"/></w:rPr></w:style>"
    let body =
      styled("Hoa", "th«ng b¸o") + Packages.p(Packages.r("Uû ban nh©n d©n x· BÕn M¬ th«ng b¸o lÞch tiÕp d©n th¸ng 5"))
      + Packages.p(
        Packages.r("Uyû ban nhaân daân xaõ thoâng baùo", "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>"))
    let extraction = try Packages.read(Packages.docx(body, parts: [styles(inner)]))
    #expect(
      extraction.body == [
        .paragraph("THÔNG BÁO"), .paragraph("Uỷ ban nhân dân xã Bến Mơ thông báo lịch tiếp dân tháng 5"),
        .paragraph("Uỷ ban nhân dân xã thông báo"),
      ])
    #expect(extraction.encoding == "tcvn3")
    #expect(extraction.encodingEvidence?.hasPrefix("font .VnTime") == true)
  }

  @Test("reads letters of a legacy font that Word put into the private-use area, and no other private characters")
  func privateUse() throws {
    let font = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
    let moved = "Uû ban nh©n d©n x·".unicodeScalars.map { $0.value >= 0x80 ? "&#\($0.value + 0xF000);" : String($0) }
    let body =
      Packages.p(Packages.r(moved.joined(), font)) + Packages.p(Packages.r("a&#61441;b"))
      + Packages.p(Packages.r("c&#61185;"))
    #expect(
      try Packages.read(Packages.docx(body)).body == [
        .paragraph("Uỷ ban nhân dân xã"), .paragraph("a\u{F001}b"), .paragraph("c\u{FFFD}"),
      ])
  }
}
