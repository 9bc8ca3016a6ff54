/// The reading form: text as it is stored and shown once its encoding is understood.
///
/// Never before: in TCVN3 the letter `ư` is the byte of the soft hyphen, which the reading form removes.
public enum ReadingForm {
  /// The text composed, without characters that nobody sees, with plain spaces and with Đ where eth stands for it.
  ///
  /// - Soft hyphens, zero width spaces and joiners, byte order marks and direction marks go, so that words join. A joiner
  ///   stays between characters of scripts and pictures that it shapes (Arabic, Indic, emoji).
  /// - No-break, figure, thin and ideographic spaces become spaces.
  /// - Letters are composed as `Canonical.composed` does it.
  /// - `Ð ð Ɖ ɖ` become `Đ đ` where they begin a word or stand in a word of capitals, as in `QÐ`; the Icelandic "maður"
  ///   stays.
  ///
  /// Doing it twice changes nothing more. Clean text costs one scan and no copy.
  public static func cleaned(_ text: String) -> String {
    var text = text
    if text.withUTF8(isClean) { return text }
    var composed = Canonical.composed(text.withUTF8(withoutInvisible) ?? text)
    return composed.withUTF8(withoutEth) ?? composed
  }

  /// True if the bytes are well-formed UTF-8 that surely is in its reading form; false means that `cleaned` has to look.
  ///
  /// Surely: Latin letters, usual punctuation and symbols. Reads each byte once, more than 1 GB/s.
  public static func isClean(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ReadingScan.isClean(bytes)
  }

  // MARK: Invisible characters and spaces

  /// The text without invisible characters; nil if it has none.
  private static func withoutInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var output: [UInt8] = []
    /// Up to where the input is in the output already.
    var copied = 0
    var at = 0
    while at < bytes.count {
      let (code, size) = scalar(in: bytes, at: at)
      let kind = code < 0xA0 ? .visible : kind(of: code)
      if kind != .visible, kind != .joiner || !isBetweenShaped(bytes, before: at, after: at + size) {
        output.append(contentsOf: bytes[copied..<at])
        if kind == .space { output.append(0x20) }
        copied = at + size
      }
      at += size
    }
    if copied == 0 { return nil }
    output.append(contentsOf: bytes[copied...])
    return String(decoding: output, as: UTF8.self)
  }

  private enum Kind {
    case visible, space, joiner, nothing
  }

  private static func kind(of code: UInt32) -> Kind {
    switch code {
    case 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: .space
    case 0x200C, 0x200D: .joiner
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: .nothing
    default: .visible
    }
  }

  /// True if the nearest visible characters on both sides, marks passed over, are of the scripts that joiners shape.
  private static func isBetweenShaped(_ bytes: UnsafeBufferPointer<UInt8>, before: Int, after: Int) -> Bool {
    var at = before
    var looks = 0
    repeat {
      if at == 0 || looks == lookLimit { return false }
      at -= 1
      while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
      looks += 1
    } while isPassedOver(scalar(in: bytes, at: at).code)
    guard isShaped(scalar(in: bytes, at: at).code) else { return false }
    at = after
    looks = 0
    while at < bytes.count, looks < lookLimit {
      let (code, size) = scalar(in: bytes, at: at)
      if !isPassedOver(code) { return isShaped(code) }
      at += size
      looks += 1
    }
    return false
  }

  /// Marks and joiners that are passed over at most: more stand there only to make a reader slow.
  private static let lookLimit = 32

  private static func isPassedOver(_ code: UInt32) -> Bool {
    if code < 0x300 { return code == 0xAD }
    let kind = kind(of: code)
    if kind == .joiner || kind == .nothing { return true }
    return Unicode.Scalar(code)?.properties.canonicalCombiningClass != .notReordered
  }

  private static func isShaped(_ code: UInt32) -> Bool {
    switch code {
    // Arabic to the Indic scripts and their neighbours, Arabic presentation forms, the ancient and Brahmic scripts.
    case 0x600...0x1CFF, 0xA800...0xAADF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x11FFF: true
    // Arrows, symbols and dingbats, variation selectors, emoji, the tags of flags.
    case 0x2190...0x21FF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0xFE0E...0xFE0F, 0x1F000...0x1FAFF, 0xE0020...0xE007F: true
    default: false
    }
  }

  // MARK: Eth for Đ

  /// The text with Đ for eth; nil if there is nothing to change.
  private static func withoutEth(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard hasEth(bytes) else { return nil }
    var output: [UInt8]?
    var wordStart = 0
    var letters = 0
    var isCapitals = true
    /// Eths within the word that wait for its end.
    var waiting: [Int] = []

    func finish() {
      if isCapitals { for at in waiting { replace(at) } }
      waiting.removeAll(keepingCapacity: true)
      letters = 0
      isCapitals = true
    }
    func replace(_ at: Int) {
      var changed = output ?? Array(bytes)
      output = nil
      let isCapital = bytes[at] == 0xC3 ? bytes[at + 1] == 0x90 : bytes[at] == 0xC6
      changed[at] = 0xC4
      changed[at + 1] = isCapital ? 0x90 : 0x91
      output = changed
    }

    var at = 0
    while at < bytes.count {
      let (code, size) = scalar(in: bytes, at: at)
      let (isLetter, isCapital) = letter(code)
      if isLetter {
        if letters == 0 { wordStart = at }
        if !isCapital { isCapitals = false }
        letters += 1
        if isEth(bytes, at) {
          if at == wordStart { replace(at) } else { waiting.append(at) }
        }
      } else if !isMark(code) {
        finish()
      }
      at += size
    }
    finish()
    return output.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func hasEth(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { isEth(bytes, $0) }
  }

  /// True if Ð, ð, Ɖ or ɖ begins at this byte.
  private static func isEth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch bytes[at] {
    case 0xC3: bytes[at + 1] == 0x90 || bytes[at + 1] == 0xB0
    case 0xC6: bytes[at + 1] == 0x89
    case 0xC9: bytes[at + 1] == 0x96
    default: false
    }
  }

  private static func letter(_ code: UInt32) -> (isLetter: Bool, isCapital: Bool) {
    if code < 0x80 {
      let isCapital = (0x41...0x5A).contains(code)
      return (isCapital || (0x61...0x7A).contains(code), isCapital)
    }
    if VietnameseLetters.code(of: code) != 0 { return (true, VietnameseLetters.isUpper(code)) }
    guard let properties = Unicode.Scalar(code)?.properties, properties.isAlphabetic else { return (false, false) }
    return (true, properties.isUppercase)
  }

  private static func isMark(_ code: UInt32) -> Bool {
    code >= 0x300 && Unicode.Scalar(code)?.properties.canonicalCombiningClass != .notReordered
  }
}
