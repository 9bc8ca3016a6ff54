import LegacyEncoding
import NoticeModel
import Testing

@Suite("IconvDecoder")
struct IconvDecoderTests {
  private func read(_ bytes: [UInt8], _ label: String) -> DecodedText { CharsetDecoder.decode(bytes, declared: label) }

  private func text(_ decoded: DecodedText) -> String { String(decoding: decoded.utf8, as: UTF8.self) }

  @Test("joins windows-1258 letters with their marks, at the end too")
  func readsWindows1258() {
    // "Kính báo: lộ đ", each mark behind its letter; then "ế" as the last character.
    let bytes: [UInt8] = [
      0x4B, 0xED, 0x6E, 0x68, 0x20, 0x62, 0x61, 0xEC, 0x6F, 0x3A, 0x20, 0x6C, 0xF4, 0xF2, 0x20, 0xF0, 0x20, 0xEA, 0xEC,
    ]
    for label in ["windows-1258", "CP1258", "x-cp1258"] {
      let decoded = read(bytes, label)
      #expect(text(decoded).unicodeScalars.elementsEqual("Kính báo: lộ đ ế".unicodeScalars))
      #expect(decoded.encoding == "windows-1258")
      #expect(decoded.evidence == "declared")
      #expect(decoded.warnings.isEmpty)
    }
  }

  @Test("a byte that windows-1258 leaves undefined is replaced in its place")
  func replacesUndefinedBytes() {
    let decoded = read([0x62, 0xE1, 0x6F, 0x20, 0x61, 0xD2, 0x8D, 0x61, 0x8D, 0x62], "windows-1258")
    #expect(text(decoded) == "báo ả\u{FFFD}a\u{FFFD}b")
    #expect(decoded.warnings.map(\.detail) == ["2 replaced"])
  }

  @Test("reads East Asian encodings under the names that browsers know")
  func readsEastAsian() {
    #expect(text(read([0xD6, 0xD0, 0xCE, 0xC4, 0x81, 0x30, 0x81, 0x30], "gb2312")) == "中文\u{80}")
    #expect(text(read([0x93, 0xFA, 0x96, 0x7B, 0x87, 0x40], "Shift_JIS")) == "日本①")
    #expect(text(read([0xC7, 0xD1, 0xB1, 0xDB], "euc-kr")) == "한글")
  }

  @Test("a character cut by the end becomes one U+FFFD and nothing before it is lost")
  func replacesCutCharacter() {
    let decoded = read([0xD6, 0xD0, 0xCE], "gbk")
    #expect(text(decoded) == "中\u{FFFD}")
    #expect(decoded.warnings.map(\.code) == [.charsetInvalidBytes])
  }

  @Test("long text crosses the conversion buffer without loss")
  func readsLongText() {
    let words = Array(repeatElement([0x62, 0xE1, 0x6F, 0x20] as [UInt8], count: 25_000).joined())
    let decoded = read(words + [0x8D] + [UInt8](repeating: 0x61, count: 50_000), "iso-8859-2")
    #expect(text(decoded).unicodeScalars.count == 150_001)
    #expect(decoded.encoding == "iso-8859-2")
  }
}
