import NoticeModel

/// Turns the bytes of an original into UTF-8 text.
public enum CharsetDecoder {
  /// Decodes plain text whole: every line in whichever encoding it is in.
  ///
  /// Never fails, never shortens the text. What no encoding defines becomes U+FFFD and is counted, NUL too.
  /// Noncharacters, control characters and a byte order mark inside the text stay. Linear.
  ///
  /// - Parameters:
  ///   - declared: The label in the document or its HTTP header, as written; believed only where the bytes allow it.
  ///   - override: The label a person gave; goes before everything when it is known.
  public static func decode(_ bytes: [UInt8], declared: String? = nil, override: String? = nil) -> DecodedText {
    var source = open(bytes, declared: declared, override: override)
    var pool = TextPool()
    _ = pool.append(source.utf8)
    var work = PageRestoration(pool, source)
    let restored = work.texts(isTidied: false)
    if let text = restored.texts.first, !work.isUnchanged { source.utf8 = Array(text.utf8) }
    source.encoding = restored.reading.encoding
    source.evidence = restored.reading.evidence
    source.warnings = restored.reading.warnings
    return source
  }

  /// Decodes the bytes of a document whose texts are then read by `TextRestorer`, since markup says where each begins
  /// and in which font it is.
  ///
  /// Linear; clean UTF-8 is checked at memory speed and returned without a copy.
  public static func open(_ bytes: [UInt8], declared: String? = nil, override: String? = nil) -> DecodedText {
    var warnings: [ImportWarning] = []
    let chosen = override.flatMap(VietnameseEncoding.init(label:))
    let named = declared.flatMap(VietnameseEncoding.init(label:))
    let override = chosen == nil ? charset(override, &warnings) : nil
    let declared = named == nil ? charset(declared, &warnings) : nil
    let decision = CharsetDecision.decide(bytes, declared: declared, override: override)

    var (utf8, invalid, hasEscapes): ([UInt8], Int, Bool)
    var body = bytes[decision.start...]
    let strangers = decision.charset == .utf8 ? Escape.replaceStrangers(in: &body) : 0
    if decision.start == 0, strangers == 0, decision.charset == .utf8, decision.evidence == .validUTF8 {
      (utf8, invalid, hasEscapes) = (bytes, 0, false)
    } else if decision.evidence == .validUTF8 {
      (utf8, invalid, hasEscapes) = (Array(body), 0, false)
    } else if decision.charset == .utf8 {
      (utf8, invalid, hasEscapes) = (UTF8Repair.escape(body), 0, true)
    } else {
      (utf8, invalid) = decision.charset.decode(body)
      var decoded = utf8[...]
      let strangers = Escape.replaceStrangers(in: &decoded)
      if strangers > 0 { (utf8, invalid) = (Array(decoded), invalid + strangers) }
      hasEscapes = false
    }
    invalid += strangers
    let nuls = ControlBytes.replace(in: &utf8)
    if nuls > 0 { warnings.append(ImportWarning(.nulBytes, "\(nuls) replaced")) }
    if invalid > 0 { warnings.append(ImportWarning(.charsetInvalidBytes, "\(invalid) replaced")) }
    var text = DecodedText(
      utf8: utf8, encoding: decision.charset.name, evidence: decision.evidence.rawValue, warnings: warnings)
    text.isEightBit = decision.isEightBit
    text.hasEscapes = hasEscapes
    (text.declaredEncoding, text.chosenEncoding) = (named, chosen)
    if let declared, decision.contradicts(declared, bytes) { text.contradicted = declared.name }
    if let named, decision.isEightBit || decision.charset == .utf8 && utf8.contains(where: { $0 >= 0x80 }) {
      text.contradicted = named.rawValue
    }
    text.isChosen = chosen != nil || override != nil
    return text
  }

  private static func charset(_ label: String?, _ warnings: inout [ImportWarning]) -> Charset? {
    guard let label = label?.trimmingBlanks, !label.isEmpty else { return nil }
    if let charset = Charset(label: label) { return charset }
    warnings.append(ImportWarning(.charsetUnknown, Charset.isSafe(label) ? label : "not a charset label"))
    return nil
  }
}

extension CharsetDecision {
  /// True where the declared encoding would have read another text.
  func contradicts(_ declared: Charset, _ bytes: [UInt8]) -> Bool {
    if evidence == .option || declared.isSister(of: charset) { return false }
    return charset != .utf8 || bytes.contains { $0 >= 0x80 }
  }
}
