import Testing
import WARC

@Suite struct WARCFieldsTests {
  @Test("finds a field in any case and gives the first of several")
  func anyCase() {
    var fields = WARCFields()
    fields.append("Tracuu-Part", "a.html")
    fields.append("tracuu-part", "b.html")
    #expect(fields["TRACUU-PART"] == "a.html")
    #expect(fields.values("Tracuu-Part") == ["a.html", "b.html"])
    #expect(fields["Tracuu-Par"] == nil)
  }

  @Test(
    "keeps any text of our own fields exactly and on one line",
    arguments: [
      "", "văn bản/tb 164.html", "a\r\nWARC-Type: response", " đầu và cuối ", "tab\tở giữa", "\u{85}", "\u{2028}",
      "100%", "*", "UTF-8''a%20b",
    ])
  func exactValues(value: String) {
    var fields = WARCFields()
    fields.append("Tracuu-Path", value)
    #expect(fields["tracuu-path"] == value)
    #expect(fields.lines.count == 1)
    for line in fields.lines {
      #expect(!line.value.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test("makes blanks of line breaks in the standard's fields, which other tools read")
  func standardFields() {
    var fields = WARCFields()
    fields.append("WARC-Target-URI", "http://a.example/\r\nContent-Length: 5")
    #expect(fields["WARC-Target-URI"] == "http://a.example/  Content-Length: 5")
  }

  @Test("leaves out of a name what no name has, and the field when nothing remains")
  func names() {
    var fields = WARCFields()
    fields.append("Tracuu-\r\nRoot:", "/srv")
    fields.append(":\n", "x")
    #expect(fields.lines.map(\.name) == ["Tracuu-Root"])
  }
}
