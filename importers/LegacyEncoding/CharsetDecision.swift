/// Which encoding bytes are read with, on what evidence, and where the text starts.
///
/// Pure and linear. The order is fixed: option, byte order mark, NUL pattern, valid UTF-8, damaged UTF-8, legacy
/// encodings.
struct CharsetDecision {
  let charset: Charset
  let evidence: CharsetEvidence
  /// The length of the byte order mark.
  var start = 0

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

/// The one place where text in an 8-bit or multi-byte legacy encoding is told apart.
///
/// A detector that knows the letters of Vietnamese encodings belongs here, before the declared name: old pages name
/// `iso-8859-1` or `utf-8` whatever their bytes are.
enum LegacyCharsets {
  static func decide(_ bytes: [UInt8], declared: Charset?) -> CharsetDecision {
    switch declared {
    case .singleByte?, .system?:
      if let declared { return CharsetDecision(declared, .declared) }
    case .utf16?, .utf32?:
      // Pages saved as 8-bit text keep the "unicode" label of their editor, so the label alone is not believed.
      if let declared, bytes.contains(0), declared.decode(bytes[...]).invalid == 0 {
        return CharsetDecision(declared, .declared)
      }
    case .utf8?, nil: break
    }
    return CharsetDecision(.singleByte(.windows1252), .fallback)
  }
}
