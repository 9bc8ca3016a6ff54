import LegacyEncoding
import NoticeModel
import Testing

@Suite("SingleByteCharset")
struct SingleByteCharsetTests {
  @Test("reads windows-1252 as browsers do, and replaces and counts the bytes it leaves undefined")
  func readsWindows1252() {
    let decoded = CharsetDecoder.decode([0x80, 0x81, 0x93, 0xE9, 0xFF], declared: "latin1")
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "€\u{FFFD}“éÿ")
    #expect(decoded.encoding == "windows-1252")
    #expect(decoded.warnings == [ImportWarning(.charsetInvalidBytes, "1 replaced")])
  }
}
