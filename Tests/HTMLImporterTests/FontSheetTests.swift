import LegacyEncoding
import Markup
import Testing

@testable import HTMLImporter

@Suite("FontSheet")
struct FontSheetTests {
  private func sheet(_ css: String) -> FontSheet {
    var sheet = FontSheet()
    sheet.read(Array(css.utf8))
    return sheet
  }

  private func name(_ sheet: FontSheet, _ tag: Markup.Tag, _ classes: String? = nil, id: String? = nil) -> String? {
    sheet.evidence(tag: tag, classes: classes, id: id)?.name
  }

  @Test("reads the sheet of a page saved by Excel")
  func excel() {
    let sheet = sheet(
      """
      <!--table {mso-displayed-decimal-separator:"\\.";}
      @page {margin:1.0in; font-family:".VnPage"}
      .font5 {color:windowtext; font-family:"\\.VnTime", sans-serif; mso-font-charset:0;}
      td {mso-style-parent:style0; font-family:Arial, sans-serif; mso-font-charset:163;}
      .xl59 {mso-style-parent:style0; font-weight:700; font-family:"\\.VnTimeH", sans-serif;}
      -->
      """)
    #expect(name(sheet, .font, "font5") == ".VnTime")
    #expect(sheet.evidence(tag: .td, classes: "xl59", id: nil)?.isCapital == true)
    #expect(sheet.evidence(tag: .td, classes: "xl60", id: nil) == FontEvidence.none)
    #expect(sheet.evidence(tag: .p, classes: nil, id: nil) == nil)
  }

  @Test("reads the sheet of a page saved by Word: groups, @font-face, @list, escapes and fonts of other scripts")
  func word() {
    let sheet = sheet(
      """
      <!-- /* Font Definitions */
      @font-face {font-family:"\\.VnTime"; panose-1:2 11 5 2 2 1 1 1 1 1;}
       /* Style { font-family: VNI-Times } */
      p.MsoNormal, li.MsoNormal, div.MsoNormal
        {mso-style-parent:""; font-size:14.0pt; font-family:".VnTime"; mso-fareast-font-family:"Times New Roman";}
      p.MsoTitle {mso-ascii-font-family:VNI-Times;}
      o\\:p {font-family: VNI-Times}
      @list l0:level1 {font-family:Symbol;}
      div.Section1 {page:Section1;}
      -->
      """)
    #expect(name(sheet, .p, "MsoNormal") == ".VnTime")
    #expect(name(sheet, .li, "msonormal") == ".VnTime")
    #expect(name(sheet, .td, "MsoNormal") == nil)
    #expect(name(sheet, .p, "MsoTitle") == nil)
    #expect(name(sheet, .other) == nil)
    #expect(self.sheet("@font-face {font-family:\".VnTime\"}").isEmpty)
  }

  @Test("lets ids win over classes, classes over elements, and the later of two alike")
  func cascade() {
    let sheet = sheet(
      """
      #tin {font-family: VPS-Times} .a {font-family: VNI-Times} .b {font-family: Arial} p {font-family: .VnTime}
      div {font-family: .VnTime} div {font-family: VNI-Helve} * {font-family: VISCII}
      .c {font-family: .VnTime; font-family: VNI-Book} p.b {font-family: .VnArial}
      """)
    #expect(name(sheet, .p) == ".VnTime")
    #expect(name(sheet, .p, "a") == "VNI-Times")
    #expect(name(sheet, .p, "a", id: "tin") == "VPS-Times")
    #expect(name(sheet, .td, "b\na") == "")
    #expect(name(sheet, .p, "a b") == ".VnArial")
    #expect(name(sheet, .div) == "VNI-Helve")
    #expect(name(sheet, .td, "c") == "VNI-Book")
    #expect(name(sheet, .td) == "VISCII")
  }

  @Test("takes the last part of a longer selector for a hint of a legacy font only")
  func hints() {
    let sheet = sheet(
      """
      #menu td {font-family: .VnTime} #menu li {font-family: Arial} .a.b {font-family: VNI-Times}
      td > p {font-family: .VnTime} p {font-family: Arial} .khung * {font-family: VNI-Times}
      """)
    #expect(name(sheet, .td) == ".VnTime")
    #expect(name(sheet, .li) == nil)
    #expect(name(sheet, .span, "b") == "VNI-Times")
    #expect(name(sheet, .p) == "")
  }

  @Test("reads @media, passes over states, statements and what is broken")
  func oddities() {
    let sheet = sheet(
      """
      @import url("a.css"); @charset "x";
      @media screen { .a {font-family: .VnTime} .b {color: red} }
      a:hover {font-family: VNI-Times} a:link {font-family: .VnArial} p[lang] {font-family: VNI-Times}
      } .c {content: "}"; font-family: '.VnTime'} .d {font-family: .VnTime
      """)
    #expect(name(sheet, .p, "a") == ".VnTime")
    #expect(name(sheet, .a) == ".VnArial")
    #expect(name(sheet, .p) == nil)
    #expect(name(sheet, .p, "c") == ".VnTime")
    #expect(name(sheet, .p, "d") == ".VnTime")
  }

  @Test(
    "reads style attributes",
    arguments: [
      ("font-family: .VnTime", ".VnTime"), ("color:red;FONT-FAMILY:'.VnTime',serif;", ".VnTime"),
      ("font-family: .VnTime !important", ".VnTime"), ("font: bold 12pt/14pt \".VnTime H\", serif", ".VnTime H"),
      ("font:italic 700 12px VNI-Times", "VNI-Times"), ("font: medium .VnTime", ".VnTime"),
      ("font: 12pt / 14pt .VnTime", ".VnTime"), ("font: .9em .VnTime", ".VnTime"),
      ("font-family:\"\\.VnTimeH\"", ".VnTimeH"), ("font-family: .VnTime; font-family: Arial", ""),
      ("font-family: '.VnTime; color: red", ".VnTime"), ("font-family:.VnTime;font-family:", ".VnTime"),
      ("font-family: .VnTime; font-weight: bold; font: menu", ".VnTime"),
    ])
  func inline(style: String, name: String) {
    #expect(FontSheet.inline(style: style)?.name == name)
  }

  @Test(
    "finds no font in other declarations",
    arguments: [
      "", ";;", "font", "font:", "font-family", "font-family: inherit", "mso-ascii-font-family: .VnTime",
      "font: .VnTime", "font-size: 12pt", "content: 'a; font-family: .VnTime'", ":", "font-family: ;",
    ])
  func noFont(style: String) {
    #expect(FontSheet.inline(style: style) == nil)
  }

  @Test("stops at its limits, in time that grows with the sheet alone")
  func limits() {
    var many = FontSheet()
    many.read(Array((0..<5_000).map { ".c\($0){font-family:.VnTime}" }.joined().utf8))
    #expect(name(many, .p, "c1999") == ".VnTime")
    #expect(name(many, .p, "c2000") == nil)

    var long = FontSheet()
    long.read([UInt8](repeating: 0x20, count: FontSheet.maximumBytes))
    long.read(Array(".a{font-family:.VnTime}".utf8))
    #expect(long.isEmpty)

    let start = ContinuousClock.now
    for piece in ["@a;", "{", "}", "a{", "@media{", "/*", "\"", "\\", "a,", ".a", ":", "@", "a{font:", "<!--", "* "] {
      var sheet = FontSheet()
      sheet.read(Array(String(repeating: piece, count: FontSheet.maximumBytes / piece.utf8.count + 1).utf8))
      #expect(sheet.isEmpty)
    }
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
