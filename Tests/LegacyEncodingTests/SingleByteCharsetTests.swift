import LegacyEncoding
import Testing

@Suite("SingleByteCharset")
struct SingleByteCharsetTests {
  @Test("reads windows-1252 as browsers do, undefined bytes included")
  func readsWindows1252() {
    let decoded = CharsetDecoder.decode([0x80, 0x81, 0x93, 0xE9, 0xFF], declared: "latin1")
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "€\u{81}“éÿ")
    #expect(decoded.encoding == "windows-1252")
    #expect(decoded.warnings.isEmpty)
  }
}
