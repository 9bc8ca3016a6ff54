import NoticeModel
import Testing

@testable import LegacyEncoding

/// What labels, options and damaged bytes do to legacy text.
@Suite("Labels of legacy text")
struct LegacyLabelTests {
  private let text = "ủy ban nhân dân huyện tân lộc hạ thông báo về việc nộp thuế đất"

  private func codes(_ decoded: DecodedText) -> [ImportWarning.Code] { decoded.warnings.map(\.code) }
  private func string(_ decoded: DecodedText) -> String { String(decoding: decoded.utf8, as: UTF8.self) }
  private func bytes(_ encoder: LegacyEncoder) throws -> [UInt8] { try #require(encoder.encode(text)) }

  @Test("a label of another Vietnamese encoding is a conflict", arguments: ["viscii", "x-viet-vps", "windows-1258"])
  func conflict(label: String) throws {
    let decoded = CharsetDecoder.decode(try bytes(.tcvn3), declared: label)
    #expect(string(decoded) == text)
    #expect(decoded.encoding == "tcvn3")
    #expect(codes(decoded) == [.charsetConflict])
  }

  @Test("the label of Western Europe on legacy text is none", arguments: ["windows-1252", "iso-8859-1", "us-ascii"])
  func westernLabel(label: String) throws {
    for encoder in [LegacyEncoder.tcvn3, .vni, .viscii, .vps] {
      let decoded = CharsetDecoder.decode(try bytes(encoder), declared: label)
      #expect(string(decoded) == text)
      #expect(codes(decoded).isEmpty)
    }
  }

  @Test("the label `utf-8` on legacy bytes is a conflict and does no harm")
  func unicodeLabel() throws {
    let decoded = CharsetDecoder.decode(try bytes(.tcvn3), declared: "utf-8")
    #expect(string(decoded) == text)
    #expect(codes(decoded) == [.charsetConflict])
  }

  @Test("what a person says goes before everything")
  func option() throws {
    let decoded = CharsetDecoder.decode(try bytes(.tcvn3), declared: "tcvn3", override: "viscii")
    #expect(decoded.encoding == "viscii")
    #expect(decoded.evidence == "option")
    #expect(string(decoded) != text)
    #expect(string(CharsetDecoder.decode(try bytes(.viscii), declared: "utf-8", override: "VISCII")) == text)
    // Western: legacy letters stay what they look like.
    let western = CharsetDecoder.decode(try bytes(.tcvn3), override: "windows-1252")
    #expect(string(western) == LegacyEncoder.tcvn3.seenAsWestern(text))
    #expect(western.evidence == "option")
  }

  @Test("bytes that nothing defines become U+FFFD and are counted")
  func undefinedBytes() throws {
    let bytes = try bytes(.tcvn3) + [0x20, 0x81, 0x20, 0x8D]
    let decoded = CharsetDecoder.decode(bytes)
    #expect(string(decoded) == text + " \u{FFFD} \u{FFFD}")
    #expect(decoded.warnings == [ImportWarning(.charsetInvalidBytes, "2 replaced")])
  }

  @Test("private characters of the original become U+FFFD and are counted, never letters")
  func strangers() throws {
    for scalar in ["\u{EF12}", "\u{EF00}", "\u{EFFF}", "\u{EFB8}"] {
      let decoded = CharsetDecoder.decode(Array("Thông \(scalar) báo về đất".utf8))
      #expect(string(decoded) == "Thông \u{FFFD} báo về đất")
      #expect(decoded.warnings == [ImportWarning(.charsetInvalidBytes, "1 replaced")])
    }
    #expect(string(CharsetDecoder.decode(Array("\u{E000}\u{F8FF}".utf8))) == "\u{E000}\u{F8FF}")
  }

  @Test("a byte order mark inside legacy text does no harm")
  func markInside() throws {
    let seen = try #require(LegacyEncoder.tcvn3.seenAsWestern(text))
    let decoded = CharsetDecoder.decode(Array((seen + "\n\u{FEFF}" + seen).utf8))
    #expect(string(decoded).unicodeScalars.elementsEqual((text + "\n\u{FEFF}" + text).unicodeScalars))
  }

  @Test("a legacy word in a page of UTF-8 is read where its bytes stand alone")
  func bytesInUnicode() throws {
    let name = try #require(LegacyEncoder.tcvn3.encode("phòng giáo dục"))
    let line = "Danh sách các đơn vị thuộc Ủy ban nhân dân huyện Tân Lộc Hạ được khen thưởng năm học này:\n"
    let decoded = CharsetDecoder.decode(Array((line + line).utf8) + name, declared: "utf-8")
    #expect(string(decoded) == line + line + "phòng giáo dục")
  }
}
