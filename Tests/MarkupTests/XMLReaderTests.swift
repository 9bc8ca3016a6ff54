import Markup
import Testing

@Suite("XMLReader")
struct XMLReaderTests {
  private enum Name: String, XMLVocabulary {
    case root = "n:root"
    case item = "n:item"
    case skipped = "n:skipped"
    case other = ""

    static let prefixes = ["urn:one": "n", "urn:two": "n"]
  }

  private struct Log: XMLVisitor {
    var events = ""

    mutating func start(_ element: borrowing XMLElement<Name>) -> Bool {
      events += "<\(element.name.rawValue)\(element.attribute("a").map { " \($0)" } ?? "")>"
      return element.name != .skipped
    }

    mutating func end(_ name: Name) { events += "</>" }
    mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) { events += String(decoding: utf8, as: UTF8.self) }
  }

  private func read(_ xml: String) -> (events: String, reading: XMLReading) {
    var log = Log()
    let reading = XMLReader.read(Array(xml.utf8), visitor: &log)
    return (log.events, reading)
  }

  @Test("gives names by namespace, whatever their prefix")
  func names() {
    let (events, reading) = read("<x:root xmlns:x='urn:one'><item xmlns='urn:two'>ế</item><item/></x:root>")
    #expect(events == "<n:root><n:item>ế</><></></>")
    #expect(reading == XMLReading())
  }

  @Test("undoes references in texts and attributes")
  func references() {
    let (events, _) = read(
      "<r xmlns='urn:one' y:a='1 &amp; 2 &lt;&#38;#38;' xmlns:y='q'>&#7871; &amp;<![CDATA[<b>]]></r>")
    #expect(events == "< 1 & 2 <&#38;>ế &<b></>")
  }

  @Test("skips what the visitor does not want, and no more")
  func skipping() {
    #expect(read("<root xmlns='urn:one'><skipped>a<item/></skipped>b</root>").events == "<n:root><n:skipped>b</>")
  }

  @Test("refuses a document type before anything is read")
  func documentType() {
    let (events, reading) = read("<!DOCTYPE r [<!ENTITY a 'aaa'>]><r>&a;</r>")
    #expect(events.isEmpty)
    #expect(reading == XMLReading(isRefused: true))
  }

  @Test("reads a damaged document as far as it goes")
  func damage() {
    #expect(read("<root xmlns='urn:one'><item>mộ").reading.isDamaged)
    #expect(read("<root xmlns='urn:one'><item>một").events == "<n:root><n:item>một")
    #expect(read("").reading.isDamaged)
  }

  @Test("stops where elements are nested too deep")
  func depth() {
    let open = String(repeating: "<a>", count: 257)
    let (events, reading) = read(open + String(repeating: "</a>", count: 257))
    #expect(reading == XMLReading(isTooDeep: true))
    #expect(events == String(repeating: "<>", count: 256))
  }

  @Test("reads more than libxml2's limit for one text in one go")
  func size() {
    let item = "<item>\(String(repeating: "ấ", count: 1_000))</item>"
    let (events, reading) = read("<root xmlns='urn:one'>\(String(repeating: item, count: 5_000))</root>")
    #expect(reading == XMLReading())
    #expect(events.utf8.count > 15_000_000)
  }
}
