/// Which encoding bytes are read with, on what evidence, and where the text starts.
///
/// Pure and linear. The order is fixed: option, byte order mark, NUL pattern, valid UTF-8, damaged UTF-8, legacy
/// encodings.
struct CharsetDecision {
  let charset: Charset
  let evidence: CharsetEvidence
  /// The length of the byte order mark.
  var start = 0
  /// Bytes of some 8-bit encoding, taken as windows-1252 for now.
  var isEightBit = false

  init(_ charset: Charset, _ evidence: CharsetEvidence, start: Int = 0) {
    self.charset = charset
    self.evidence = evidence
    self.start = start
  }

  static func decide(_ bytes: [UInt8], declared: Charset?, override: Charset?) -> CharsetDecision {
    let mark = ByteOrderMark(bytes)
    if let override {
      // "utf-16" leaves the byte order to the mark.
      guard let mark, mark.charset.isSister(of: override) else { return CharsetDecision(override, .option) }
      return CharsetDecision(mark.charset, .option, start: mark.length)
    }
    if let mark { return CharsetDecision(mark.charset, .byteOrderMark, start: mark.length) }
    if let pattern = NULPattern.decision(on: bytes) { return pattern }

    let tally = UTF8Tally(bytes)
    if tally.isValid { return CharsetDecision(.utf8, .validUTF8) }
    if declared == .utf8, tally.agrees(atLeast: UTF8Tally.declaredShare) { return CharsetDecision(.utf8, .declared) }
    if tally.agrees(atLeast: UTF8Tally.undeclaredShare) { return CharsetDecision(.utf8, .mostlyUTF8) }
    return LegacyCharsets.decide(bytes, declared: declared)
  }
}

/// What bytes that are not UTF-8 are taken as.
enum LegacyCharsets {
  /// A declared encoding of another script or region is believed unless the bytes are Vietnamese words; everything else
  /// is taken byte by byte, which loses nothing, and read run by run later.
  static func decide(_ bytes: [UInt8], declared: Charset?) -> CharsetDecision {
    var eightBit = CharsetDecision(.singleByte(.windows1252), .fallback)
    eightBit.isEightBit = true
    switch declared {
    case .singleByte?:
      eightBit = CharsetDecision(.singleByte(.windows1252), .declared)
      eightBit.isEightBit = true
    case .system?:
      if let declared, !VietnameseBytes.areLikely(in: bytes) { return CharsetDecision(declared, .declared) }
    case .utf16?, .utf32?:
      // Pages saved as 8-bit text keep the "unicode" label of their editor, so the label alone is not believed.
      if let declared, bytes.contains(0), declared.decode(bytes[...]).invalid == 0 {
        return CharsetDecision(declared, .declared)
      }
    case .utf8?, nil: break
    }
    return eightBit
  }
}

/// Whether bytes are Vietnamese words in one of its encodings, whatever a label says.
enum VietnameseBytes {
  private static let sampleSize = 16_384
  /// By how many bits, and at what share a word, the best reading must win.
  private static let threshold: Float = 24

  static func areLikely(in bytes: [UInt8]) -> Bool {
    let judge = EncodingJudge(prior: PagePrior(isEightBit: true, declared: nil))
    var text: [UInt32] = []
    var isTag = false
    for byte in bytes.prefix(sampleSize) {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag {
        let isHigh = byte >= 0x80 && byte < 0xA0
        text.append(isHigh ? UInt32(Windows1252.scalars[Int(byte - 0x80)]) : UInt32(byte))
      }
      if byte == UInt8(ascii: ">") {
        isTag = false
        text.append(0x20)
      }
    }
    let verdict = judge.verdict(on: TextUnit(text), font: nil)
    return verdict.encoding != nil && verdict.gain > threshold && verdict.gain > 2 * Float(verdict.words)
  }
}
