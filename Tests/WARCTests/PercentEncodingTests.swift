import Testing
import WARC

@Suite struct PercentEncodingTests {
  @Test(
    "encodes over UTF-8 bytes and decodes to the same text",
    arguments: ["", "tb/164.html", "Cổng cũ 100%\r\n", "🏛\0"])
  func roundTrip(text: String) {
    let encoded = PercentEncoding.encode(text, keeping: PercentEncoding.isUnreserved)
    #expect(encoded.utf8.allSatisfy { PercentEncoding.isUnreserved($0) || $0 == UInt8(ascii: "%") })
    #expect(PercentEncoding.decode(encoded) == text)
  }

  @Test("writes upper-case hex digits")
  func upperCase() {
    #expect(PercentEncoding.encode("ổ", keeping: PercentEncoding.isUnreserved) == "%E1%BB%95")
  }

  @Test("declines broken escapes and bytes that are not UTF-8", arguments: ["%", "a%4", "%zz", "%FF", "%E1%BB"])
  func broken(encoded: String) {
    #expect(PercentEncoding.decode(encoded) == nil)
  }
}
