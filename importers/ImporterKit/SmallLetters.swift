/// Small letters byte by byte: in UTF-8 a capital of Vietnamese differs from its small letter in the last byte only.
enum SmallLetters {
  /// The byte at a place as it stands in the small letter: ASCII and the letters of Vietnamese.
  static func byte(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt8 {
    let byte = bytes[at]
    if byte < 0x80 { return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    switch (at > 1 ? bytes[at - 2] : 0, at > 0 ? bytes[at - 1] : 0, byte) {
    case (_, 0xC3, 0x80...0x9E) where byte != 0x97: return byte | 0x20
    case (_, 0xC4, 0x82), (_, 0xC4, 0x90), (_, 0xC4, 0xA8), (_, 0xC5, 0xA8), (_, 0xC6, 0xA0): return byte | 1
    case (_, 0xC6, 0xAF): return 0xB0
    case (0xE1, 0xBA, 0xA0...0xBF), (0xE1, 0xBB, 0x80...0xB9): return byte | 1
    default: return byte
    }
  }

  /// True for bytes of ASCII and of the blocks that have the letters of Vietnamese, composed: there, equal small letters
  /// are equal bytes. Combining marks and other scripts are not.
  static func isCommon(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for at in word.indices {
      switch word[at] {
      case 0..<0xC0, 0xC3...0xC6: continue
      case 0xE1: guard at + 1 < word.count, word[at + 1] == 0xBA || word[at + 1] == 0xBB else { return false }
      default: return false
      }
    }
    return true
  }

  /// Whether the word is `small` once its letters are small.
  static func equal(_ word: UnsafeBufferPointer<UInt8>, _ small: [UInt8]) -> Bool {
    guard word.count == small.count else { return false }
    for at in word.indices where byte(word, at) != small[at] { return false }
    return true
  }
}
