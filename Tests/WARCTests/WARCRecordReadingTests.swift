import Testing
import WARC

@Suite struct WARCRecordReadingTests {
  private func read(_ text: String) throws(WARCError) -> WARCRecord {
    try Array(text.utf8).span.bytes.withUnsafeBytes { (bytes) throws(WARCError) in try WARCRecord(reading: bytes) }
  }

  private static let fields = "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2013-07-22T00:00:00Z\r\n"
  private static let whole = "WARC/1.1\r\nWARC-Type: resource\r\n\(fields)Content-Length: 3\r\n\r\nabc\r\n\r\n"

  @Test("reads what it wrote, field for field and byte for byte", arguments: [0, 1, 3000])
  func roundTrip(count: Int) throws {
    let record = sampleRecord(noticeText(count))
    let bytes = record.header + record.block + Array("\r\n\r\n".utf8)
    #expect(try bytes.withUnsafeBytes { try WARCRecord(reading: $0) } == record)
  }

  @Test("reads WARC 1.0, names in any case, and blanks around values")
  func lenient() throws {
    let text = WARCRecordReadingTests.whole.replacing("WARC/1.1", with: "WARC/1.0")
      .replacing("Content-Length: 3", with: "CONTENT-LENGTH: \t 3 ")
    let record = try read(text)
    #expect(record.kind == .resource)
    #expect(record.block == Array("abc".utf8))
    #expect(record["warc-date"] == "2013-07-22T00:00:00Z")
  }

  @Test(
    "refuses every header that two readers could understand differently",
    arguments: [
      ("WARC/1.1", "WARC/2.0"), ("WARC/1.1\r\n", ""), ("WARC-Type: resource\r\n", ""), ("Content-Length: 3\r\n", ""),
      ("WARC-Record-ID: <urn:uuid:1>\r\n", ""), ("WARC-Date: 2013-07-22T00:00:00Z\r\n", ""),
      ("Content-Length: 3", "Content-Length: 2"), ("Content-Length: 3", "Content-Length: 4"),
      ("Content-Length: 3", "Content-Length: -3"), ("Content-Length: 3", "Content-Length: +3"),
      ("Content-Length: 3", "Content-Length: 9223372036854775807"),
      ("Content-Length: 3", "Content-Length: 99999999999999999999"),
      ("Content-Length: 3", "Content-Length: 3\r\nContent-Length: 4"),
      ("WARC-Type: resource", "WARC-Type: resource\r\nWARC-Type: revisit"), ("WARC-Type: ", "WARC-Type "),
      ("WARC-Type: ", ": "), ("abc\r\n\r\n", "abc\r\n"), ("abc\r\n\r\n", "abc"), ("\r\n\r\nabc", "\r\n"),
    ])
  func refusals(part: String, replacement: String) throws {
    let broken = WARCRecordReadingTests.whole.replacing(part, with: replacement)
    #expect(broken != WARCRecordReadingTests.whole)
    let error = #expect(throws: WARCError.self) { try read(broken) }
    #expect(error?.code == .header)
  }

  @Test("refuses a second record behind the first, no bytes at all, and endless headers")
  func extremes() {
    let whole = WARCRecordReadingTests.whole
    let manyFields = String(repeating: "A: b\r\n", count: WARCLimits.fields + 1)
    let texts = [
      whole + whole, "", "\r\n", String(repeating: "a", count: WARCLimits.header + 10),
      "WARC/1.1\r\n" + manyFields + "\r\n",
    ]
    for text in texts {
      #expect(throws: WARCError.self) { try read(text) }
    }
  }

  @Test("replaces bytes that are not UTF-8 and keeps the record")
  func notUTF8() throws {
    var bytes = Array(WARCRecordReadingTests.whole.utf8)
    bytes.insert(contentsOf: Array("Tracuu-Path: ".utf8) + [0xFF, 0x0D, 0x0A], at: 10)
    #expect(try bytes.withUnsafeBytes { try WARCRecord(reading: $0) }["Tracuu-Path"] == "\u{FFFD}")
  }
}
