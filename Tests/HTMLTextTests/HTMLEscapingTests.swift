import HTMLText
import Testing

@Suite struct HTMLEscapingTests {
  @Test(
    "the five characters with a meaning are escaped",
    arguments: [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ])
  func characters(text: String, escaped: String) {
    #expect(HTML(text: "á\(text)b").render() == "á\(escaped)b")
  }

  @Test("a quote that a combining mark follows is escaped", arguments: ["\u{301}", "\u{20E3}", "\u{FE0F}", "\u{200D}"])
  func combiningMark(mark: String) {
    let attribute: HTML = "<a title=\"\("x\"\(mark) onclick=y '\(mark) <\(mark)b")\">"
    let inner = attribute.render().dropFirst("<a title=\"".count).dropLast(2)
    #expect(!inner.utf8.contains(UInt8(ascii: "\"")))
    #expect(!inner.utf8.contains(UInt8(ascii: "'")))
    #expect(!inner.utf8.contains(UInt8(ascii: "<")))
  }

  @Test("control characters are dropped, tab and line feed stay")
  func controls() {
    let controls = String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init) + ["\u{7F}"]))
    #expect(HTML(text: "a\(controls)b").render() == "a\t\nb")
  }

  @Test("Vietnamese text passes as it is, composed or not", arguments: ["Ủy ban nhân dân", "thu\u{302}e\u{301}"])
  func vietnamese(text: String) {
    #expect(Array(HTML(text: text).render().utf8) == Array(text.utf8))
  }
}
