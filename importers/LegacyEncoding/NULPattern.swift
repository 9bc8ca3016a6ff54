/// Recognises UTF-16 and UTF-32 without a byte order mark by where the NUL bytes stand.
///
/// Only very strong evidence counts, since 8-bit text with stray NULs must not become Chinese: text in Latin letters,
/// the Vietnamese ones included, no control characters, no lone surrogate. It looks at the first 64 KiB.
enum NULPattern {
  private static let sampleSize = 65_536
  /// The share of units below U+0100. Vietnamese text has 75 to 90 %.
  private static let latinShare = 0.6
  /// The share of units in the blocks that Vietnamese documents use.
  private static let usualShare = 0.98
  /// The high bytes of those blocks: Latin, combining marks, Vietnamese letters, punctuation, symbols, private use of
  /// old symbol fonts, full width.
  private static let usualBlocks: Set<UInt8> = [
    0x00, 0x01, 0x02, 0x03, 0x1E, 0x20, 0x21, 0x22, 0x25, 0x26, 0xF0, 0xFE, 0xFF,
  ]

  static func decision(on bytes: [UInt8]) -> CharsetDecision? {
    let sample = bytes.prefix(min(bytes.count, sampleSize) & ~3)
    guard bytes.count >= 8, sample.containsNUL else { return nil }
    for bigEndian in [false, true] where isUTF32(sample, bigEndian: bigEndian) {
      return CharsetDecision(.utf32(bigEndian: bigEndian), .utf32Pattern)
    }
    for bigEndian in [false, true] where isUTF16(sample, bigEndian: bigEndian) {
      return CharsetDecision(.utf16(bigEndian: bigEndian), .utf16Pattern)
    }
    return nil
  }

  private static func isUTF32(_ sample: ArraySlice<UInt8>, bigEndian: Bool) -> Bool {
    for unit in WideDecoder.units32(sample, bigEndian: bigEndian) {
      guard Unicode.Scalar(unit) != nil, !isControl(unit) else { return false }
    }
    return true
  }

  private static func isUTF16(_ sample: ArraySlice<UInt8>, bigEndian: Bool) -> Bool {
    var (count, latin, usual, pendingSurrogate) = (0, 0, 0, false)
    for unit in WideDecoder.units16(sample, bigEndian: bigEndian) {
      guard !isControl(UInt32(unit)), pendingSurrogate == (0xDC00...0xDFFF).contains(unit) else { return false }
      pendingSurrogate = (0xD800...0xDBFF).contains(unit)
      count += 1
      if unit < 0x100 { latin += 1 }
      if usualBlocks.contains(UInt8(unit >> 8)) { usual += 1 }
    }
    return Double(latin) >= latinShare * Double(count) && Double(usual) >= usualShare * Double(count)
  }

  private static func isControl(_ unit: UInt32) -> Bool {
    unit < 0x20 && !(0x09...0x0D).contains(unit) || unit == 0x7F
  }
}
