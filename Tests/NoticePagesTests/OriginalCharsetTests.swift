import NoticePages
import Testing

@Suite struct OriginalCharsetTests {
  @Test(
    "a browser is told the encoding that the bytes are in",
    arguments: [
      ("utf-8", [0x61, 0xC3, 0xA0], "utf-8"), ("utf-8", [0x61, 0xFF], "utf-8"), (nil, [0x61], "utf-8"),
      ("tcvn3", [0x61, 0xB5], "windows-1252"), ("vni", [0x61, 0xF8], "windows-1252"), (nil, [0xFF], "windows-1252"),
      // Letters of an old font that somebody saved as UTF-8.
      ("tcvn3", [0xC2, 0xB5], "utf-8"), ("utf-8-as-windows-1252", [0xC3, 0x83], "utf-8"),
      ("windows-1258", [0x61, 0xCC], "windows-1258"), ("shift_jis", [0x83, 0x41], "shift_jis"),
      ("utf-16le", [0x61, 0x00], "utf-16le"), ("utf-16be", [0x00, 0x61], "utf-16be"),
      ("x\r\nSet-Cookie: a", [0xFF], "windows-1252"), ("utf-16\r\nx", [0xFF], "utf-8"),
      ("utf-7", [0xFF], "windows-1252"),
    ] as [(String?, [UInt8], String)])
  func label(encoding: String?, bytes: [UInt8], label: String) {
    #expect(OriginalCharset(encoding: encoding).label(for: bytes) == label)
  }

  @Test("a stored type is known in any case and with any parameters, and by its whole name only")
  func types() {
    #expect(ViewableType(mediaType: " Text/HTML ;charset=\"a;b\"") == .html)
    #expect(ViewableType(mediaType: "text/csv") == .text && ViewableType(mediaType: "APPLICATION/PDF;x") == .pdf)
    for type in [
      "text/html\r\nx", "text /html", "text/html,image/png", "image/svg+xml", "image/svg+xml;image/png", "x",
    ] {
      #expect(ViewableType(mediaType: type) == nil)
    }
    for type in ViewableType.allCases { #expect(ViewableType(mediaType: type.mediaType) == type) }
  }
}
