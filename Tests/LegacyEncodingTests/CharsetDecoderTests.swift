import LegacyEncoding
import NoticeModel
import Testing

@Suite("CharsetDecoder")
struct CharsetDecoderTests {
  private let sentence = "Ủy ban nhân dân huyện Tân Lộc Hạ thông báo về việc nộp thuế đất."

  private func text(_ decoded: DecodedText) -> String { String(decoding: decoded.utf8, as: UTF8.self) }

  private func codes(_ decoded: DecodedText) -> [ImportWarning.Code] { decoded.warnings.map(\.code) }

  @Test("returns valid UTF-8 in the input's own storage")
  func sharesCleanInput() {
    let bytes = Array(sentence.utf8)
    let decoded = CharsetDecoder.decode(bytes, declared: "UTF-8")
    let isShared = bytes.withUnsafeBufferPointer { input in
      decoded.utf8.withUnsafeBufferPointer { $0.baseAddress == input.baseAddress }
    }
    #expect(isShared)
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.evidence == "valid-utf8")
    #expect(decoded.warnings.isEmpty)
  }

  @Test("reads an empty original as empty UTF-8 text")
  func readsNothing() {
    let decoded = CharsetDecoder.decode([])
    #expect(decoded == DecodedText(utf8: [], encoding: "utf-8", evidence: "valid-utf8"))
  }

  @Test("a byte order mark beats the declared charset and says so", arguments: [false, true])
  func markBeatsLabel(bigEndian: Bool) {
    let units = ([0xFEFF] + Array(sentence.utf16)).flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    let decoded = CharsetDecoder.decode(units, declared: "utf-8")
    #expect(text(decoded) == sentence)
    #expect(decoded.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
    #expect(decoded.evidence == "bom")
    #expect(codes(decoded) == [.charsetConflict])
  }

  @Test("drops the UTF-8 mark at the start and keeps one inside the text")
  func dropsLeadingMarkOnly() {
    let decoded = CharsetDecoder.decode(Array("\u{FEFF}Thông\u{FEFF} báo".utf8), declared: "windows-1258")
    #expect(text(decoded).unicodeScalars.elementsEqual("Thông\u{FEFF} báo".unicodeScalars))
    #expect(decoded.evidence == "bom")
    #expect(codes(decoded) == [.charsetConflict])
  }

  @Test("tells the UTF-32 mark from UTF-16 that starts with NUL")
  func tellsUTF32FromUTF16() {
    let wide = ([0xFEFF] + sentence.unicodeScalars.map(\.value)).flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    #expect(CharsetDecoder.decode(wide).encoding == "utf-32le")
    #expect(text(CharsetDecoder.decode(wide)) == sentence)

    let narrow = ([0xFEFF, 0] + Array("Kính gửi".utf16)).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let decoded = CharsetDecoder.decode(narrow)
    #expect(decoded.encoding == "utf-16le")
    #expect(text(decoded) == "\u{FFFD}Kính gửi")
    #expect(codes(decoded) == [.nulBytes])
  }

  @Test("a false iso-8859-1 label on UTF-8 is a conflict, and no one misses it in ASCII text")
  func namesConflicts() {
    #expect(codes(CharsetDecoder.decode(Array(sentence.utf8), declared: "iso-8859-1")) == [.charsetConflict])
    #expect(CharsetDecoder.decode(Array("Thong bao".utf8), declared: "iso-8859-1").warnings.isEmpty)
    #expect(CharsetDecoder.decode(Array("Thong bao".utf8), declared: "us-ascii").encoding == "utf-8")
  }

  @Test("damaged UTF-8 keeps every word after the damage")
  func repairsDamage() {
    let bytes = Array("Thông báo ".utf8) + [0xFF, 0xFE, 0xC3, 0x28, 0xA0, 0xA1] + Array(" còn đây".utf8)
    let decoded = CharsetDecoder.decode(bytes, declared: "utf-8")
    #expect(text(decoded) == "Thông báo \u{FFFD}\u{FFFD}\u{FFFD}(\u{FFFD}\u{FFFD} còn đây")
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.warnings == [ImportWarning(.charsetInvalidBytes, "5 replaced")])
  }

  @Test("one broken byte in an undeclared UTF-8 page does not make it windows-1252")
  func keepsMostlyUTF8() {
    let decoded = CharsetDecoder.decode(Array(sentence.utf8) + [0xFF] + Array(sentence.utf8))
    #expect(text(decoded) == sentence + "\u{FFFD}" + sentence)
    #expect(decoded.evidence == "mostly-utf8")
  }

  @Test("a file cut inside its last letter is still UTF-8")
  func acceptsCutEnd() {
    let decoded = CharsetDecoder.decode(Array("Quyết định về đất đ".utf8.dropLast()))
    #expect(text(decoded) == "Quyết định về đất \u{FFFD}")
    #expect(codes(decoded) == [.charsetInvalidBytes])
  }

  @Test("8-bit text that calls itself utf-8 is read as windows-1252, with a conflict")
  func distrustsFalseUTF8() {
    let decoded = CharsetDecoder.decode(
      Array("Th".utf8) + [0xF4] + Array("ng b".utf8) + [0xE1] + Array("o".utf8), declared: "utf-8")
    #expect(text(decoded) == "Thông báo")
    #expect(decoded.encoding == "windows-1252")
    #expect(decoded.evidence == "fallback")
    #expect(codes(decoded) == [.charsetConflict])
  }

  @Test("TCVN3 text is never taken for damaged UTF-8")
  func leavesLegacyTextAlone() {
    // "Quyết định về đất đai của ủy ban" in TCVN3.
    let bytes: [UInt8] =
      Array("QuyÕt ®Þnh vÒ ®Êt ®ai cña ñy ban".unicodeScalars.map { UInt8($0.value) })
    #expect(CharsetDecoder.decode(bytes).encoding == "tcvn3")
    #expect(CharsetDecoder.decode(bytes, declared: "utf-8").evidence == "syllables")
    #expect(codes(CharsetDecoder.decode(bytes, declared: "utf-8")) == [.charsetConflict])
    #expect(text(CharsetDecoder.decode(bytes)) == "Quyết định về đất đai của ủy ban")
  }

  @Test(
    "an unknown label is named and the bytes decide",
    arguments: ["x-vps-2000", "//TRANSLIT", "utf-7", "../etc", "IBM037"])
  func namesUnknownLabels(label: String) {
    let decoded = CharsetDecoder.decode(Array(sentence.utf8), declared: label)
    #expect(text(decoded) == sentence)
    #expect(codes(decoded) == [.charsetUnknown])
  }

  @Test("an unknown option falls back to the usual order")
  func ignoresUnknownOption() {
    let decoded = CharsetDecoder.decode(Array(sentence.utf8), override: "no-such-charset")
    #expect(decoded.evidence == "valid-utf8")
    #expect(codes(decoded) == [.charsetUnknown])
  }

  @Test("an option beats the mark, the bytes and the label")
  func optionBeatsAll() {
    let decoded = CharsetDecoder.decode(Array("b\u{E1}o".utf8), declared: "utf-8", override: "windows-1252")
    #expect(text(decoded) == "bÃ¡o")
    #expect(decoded.evidence == "option")
    #expect(decoded.warnings.isEmpty)
    let marked = CharsetDecoder.decode([0xEF, 0xBB, 0xBF] + Array("báo".utf8), override: "UTF-8")
    #expect(text(marked) == "báo")
    let bigEndian = CharsetDecoder.decode([0xFE, 0xFF, 0x01, 0x11], override: "utf-16")
    #expect(text(bigEndian) == "đ")
    #expect(bigEndian.encoding == "utf-16be")
  }

  @Test("NULs become U+FFFD and are counted")
  func replacesNULs() {
    let decoded = CharsetDecoder.decode(Array("trước\0\0\0 giữa".utf8))
    #expect(text(decoded) == "trước\u{FFFD}\u{FFFD}\u{FFFD} giữa")
    #expect(decoded.warnings == [ImportWarning(.nulBytes, "3 replaced")])
  }

  @Test("noncharacters and private use stay")
  func keepsNoncharacters() {
    let bytes: [UInt8] = [
      0xEF, 0xB7, 0x90, 0xEF, 0xBF, 0xBE, 0xEF, 0xBF, 0xBF, 0xF0, 0x9F, 0xBF, 0xBF, 0xEE, 0x80, 0x80,
    ]
    #expect(CharsetDecoder.decode(bytes) == DecodedText(utf8: bytes, encoding: "utf-8", evidence: "valid-utf8"))
  }

  @Test("the result is valid UTF-8 without NUL, whatever the bytes and labels are")
  func alwaysGivesUTF8() {
    var generator = SeededGenerator(state: 20_130_722)
    let labels = [
      nil, "utf-8", "windows-1258", "utf-16", "utf-16be", "utf-32", "gbk", "shift_jis", "viscii", "iso-8859-1",
    ]
    for round in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...64, using: &generator)).map { _ -> UInt8 in
        round % 2 == 0
          ? .random(in: 0...255, using: &generator)
          : [0, 0x41, 0xC3, 0xA1, 0xE1, 0xBB, 0xD8, 0xFF].randomElement(using: &generator) ?? 0
      }
      let label = labels[round % labels.count]
      for decoded in [CharsetDecoder.decode(bytes, declared: label), CharsetDecoder.decode(bytes, override: label)] {
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil, "\(bytes) as \(label ?? "-")")
        #expect(!decoded.utf8.contains(0), "\(bytes) as \(label ?? "-")")
      }
    }
  }
}

/// A fixed sequence of numbers (SplitMix64), so that a failure comes again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
