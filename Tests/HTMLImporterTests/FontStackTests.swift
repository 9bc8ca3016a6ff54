import LegacyEncoding
import Markup
import Testing

@testable import HTMLImporter

@Suite("FontStack")
struct FontStackTests {
  /// Writes every text with the font it stands in: `[.VnTime]Ngµy`.
  private struct Runs: MarkupVisitor {
    var sheet = FontSheet()
    var stack = FontStack()
    var runs: [String] = []
    private var style: [UInt8]?

    mutating func start(_ element: borrowing MarkupElement) -> Bool {
      stack.push(element.tag, style: element.attribute("style"), sheet: sheet) { element.attribute($0) }
      if element.tag == .style { style = [] }
      return true
    }

    mutating func end(_ tag: Markup.Tag) {
      if tag == .style, let style {
        sheet.read(style)
        self.style = nil
      }
      stack.pop()
    }

    mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
      guard style == nil else {
        style?.append(contentsOf: utf8)
        return
      }
      let text = String(decoding: utf8, as: UTF8.self).split(separator: "\n").joined()
      if !text.isEmpty { runs.append("[\(stack.current?.name ?? "")]\(text)") }
    }
  }

  private func runs(_ html: String) -> [String] {
    var visitor = Runs()
    _ = Array(html.utf8).withUnsafeBufferPointer { LibXMLReader.read($0, visitor: &visitor) }
    return visitor.runs
  }

  @Test("follows nested fonts, and an other font ends a legacy one")
  func nesting() {
    #expect(
      runs("<p>a<font face='.VnTime'>b<b>c</b><font face=Arial>d<i>e</i></font>f</font>g")
        == ["[]a", "[.VnTime]b", "[.VnTime]c", "[]d", "[]e", "[.VnTime]f", "[]g"])
  }

  @Test("takes a base font from where it stands, for what has no other font")
  func baseFont() {
    #expect(
      runs("<p>a<basefont face='.VNTime' size=2>b</p><p>c<font face=Arial>d</font><font size=2>e</font><td>f")
        == ["[]a", "[.VNTime]b", "[.VNTime]c", "[]d", "[.VNTime]e", "[.VNTime]f"])
  }

  @Test("reads style attributes at any element, before the font's face")
  func inline() {
    #expect(
      runs("<p style='font-family: .VnTime'>a<font face=Arial style='font-family:VNI-Times'>b</font><u>c</u></p>")
        == ["[.VnTime]a", "[VNI-Times]b", "[.VnTime]c"])
    #expect(runs("<tt style='font:12pt .VnTime'>a</tt>") == ["[.VnTime]a"])
  }

  @Test("gives classes, ids and elements the fonts of the page's style sheets")
  func sheets() {
    let rules = ".xl59 {font-family:\"\\.VnTimeH\"} td {font-family:VNI-Times} #k {font-family:Arial}"
    #expect(
      runs("<style><!-- \(rules) --></style><body>a<table><td>b<td class='x xl59'>c<b id=k>d</b></table>")
        == ["[]a", "[VNI-Times]b", "[.VnTimeH]c", "[]d"])
  }

  @Test("gives equal fonts equal keys")
  func keys() {
    var stack = FontStack()
    stack.setBase(FontEvidence(list: ".VnTime"))
    let first = stack.key
    stack.setBase(FontEvidence(list: "VNI-Times"))
    #expect(stack.key != first)
    stack.setBase(FontEvidence(list: "\\.VnTime, serif"))
    #expect(stack.key == first)
    #expect(stack.evidence(of: first)?.name == ".VnTime")
    stack.setBase(FontEvidence(list: "Arial"))
    #expect(stack.key == FontStack.none)
    #expect(stack.evidence(of: FontStack.none) == nil)
  }

  @Test("takes a font beyond its table for another of the same family")
  func manyFonts() {
    var stack = FontStack()
    for number in 0..<1_000 { stack.setBase(FontEvidence(list: "VNI-Times\(number)")) }
    #expect(stack.current?.encodings.first == .vni)
    stack.setBase(FontEvidence(list: "VPS Times"))
    #expect(stack.current == nil)
  }

  @Test("goes as deep as a page goes, and no end too many harms it")
  func depth() {
    let deep = "<font face='.VnTime'>" + String(repeating: "<div>", count: 10_000) + "a"
    #expect(runs(deep) == ["[.VnTime]a"])
    var stack = FontStack()
    stack.pop()
    #expect(stack.current == nil)
  }
}
