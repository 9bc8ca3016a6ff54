import LegacyEncoding
import NoticeModel
import Testing

@Suite("NULPattern")
struct NULPatternTests {
  private let page =
    "<html><body><p>Ủy ban nhân dân xã Bình Hòa Đông thông báo về việc nộp thuế đất.</p></body></html>\r\n"

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  @Test("recognises Vietnamese UTF-16 without a mark", arguments: [false, true])
  func recognisesUTF16(bigEndian: Bool) {
    let decoded = CharsetDecoder.decode(utf16(page, bigEndian: bigEndian), declared: "utf-16")
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == page)
    #expect(decoded.evidence == "utf16-pattern")
    #expect(decoded.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
    #expect(decoded.warnings.isEmpty)
  }

  @Test("recognises UTF-16 whose last byte is missing")
  func recognisesCutUTF16() {
    let decoded = CharsetDecoder.decode(utf16(page, bigEndian: false).dropLast())
    #expect(decoded.encoding == "utf-16le")
    #expect(decoded.warnings.map(\.code) == [.charsetInvalidBytes])
  }

  @Test("recognises UTF-32 without a mark")
  func recognisesUTF32() {
    let bytes = page.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (24 - 8 * UInt32($0))) }
    }
    let decoded = CharsetDecoder.decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == page)
    #expect(decoded.encoding == "utf-32be")
    #expect(decoded.evidence == "utf32-pattern")
  }

  @Test("stray NULs in 8-bit text are no UTF-16")
  func leavesStrayNULs() {
    for text in ["Thông báo\0\0\0 số 5", "a\0b", "\0\0\0\0\0\0\0\0\0\0", "Số:\0 164/TB-UBND\0 ngày\0 22\0"] {
      #expect(CharsetDecoder.decode(Array(text.utf8)).encoding == "utf-8", "\(text.debugDescription)")
    }
  }
}
