import NoticeModel

/// Turns the bytes of an original into UTF-8 text.
public enum CharsetDecoder {
  /// Decodes `bytes`; never fails, never shortens the text.
  ///
  /// What the encoding does not define becomes U+FFFD and is counted, NUL too. Noncharacters, control characters and a
  /// byte order mark inside the text stay. Linear; clean UTF-8 is checked at memory speed and returned without a copy.
  ///
  /// - Parameters:
  ///   - declared: The label in the document or its HTTP header, as written; believed only where the bytes allow it.
  ///   - override: The label a person gave; goes before everything when it is known.
  public static func decode(_ bytes: [UInt8], declared: String? = nil, override: String? = nil) -> DecodedText {
    var warnings: [ImportWarning] = []
    let override = charset(override, &warnings)
    let declared = charset(declared, &warnings)
    let decision = CharsetDecision.decide(bytes, declared: declared, override: override)
    if let declared, decision.contradicts(declared, bytes) {
      warnings.append(
        ImportWarning(.charsetConflict, "declared \(declared.name), read as \(decision.charset.name)"))
    }

    var (utf8, invalid) =
      if decision.start == 0, decision.charset == .utf8, decision.evidence == .validUTF8 {
        (bytes, 0)
      } else {
        decision.charset.decode(bytes[decision.start...])
      }
    if invalid > 0 { warnings.append(ImportWarning(.charsetInvalidBytes, "\(invalid) replaced")) }
    let nuls = replaceNULs(in: &utf8)
    if nuls > 0 { warnings.append(ImportWarning(.nulBytes, "\(nuls) replaced")) }
    return DecodedText(
      utf8: utf8, encoding: decision.charset.name, evidence: decision.evidence.rawValue, warnings: warnings)
  }

  private static func charset(_ label: String?, _ warnings: inout [ImportWarning]) -> Charset? {
    guard let label = label?.trimmingBlanks, !label.isEmpty else { return nil }
    if let charset = Charset(label: label) { return charset }
    warnings.append(ImportWarning(.charsetUnknown, Charset.isSafe(label) ? label : "not a charset label"))
    return nil
  }

  /// Replaces each NUL by U+FFFD; gives their number.
  private static func replaceNULs(in utf8: inout [UInt8]) -> Int {
    guard utf8.containsNUL else { return 0 }
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count + 64)
    var count = 0
    for byte in utf8 {
      if byte == 0 {
        output.appendReplacement()
        count += 1
      } else {
        output.append(byte)
      }
    }
    utf8 = output
    return count
  }
}

extension CharsetDecision {
  /// True where the declared encoding would have read another text.
  func contradicts(_ declared: Charset, _ bytes: [UInt8]) -> Bool {
    if evidence == .option || declared.isSister(of: charset) { return false }
    return charset != .utf8 || bytes.contains { $0 >= 0x80 }
  }
}
