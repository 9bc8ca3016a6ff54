import VietnameseText

/// Finds words that are neither Unicode nor any encoding: left behind by a conversion that went wrong (`vÝi`, `Q§-BTC`).
enum DamagedWords {
  /// True where a sign or U+FFFD stands inside a word, a sign that is a letter in TCVN3 behind it, or a capital between
  /// small letters.
  static func areIn(_ scalars: [UInt32]) -> Bool {
    for index in scalars.indices.dropFirst() where scalars[index] >= 0xA1 {
      let (before, scalar) = (scalars[index - 1], scalars[index])
      guard isWord(before) else { continue }
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0x20
      if isSign(scalar) {
        if isWord(next) || isLetterOfTCVN3(scalar) && !isSign(before) { return true }
      } else if scalar == 0xFFFD {
        if isLetter(before), isLetter(next) { return true }
      } else if (0xC0...0xDD).contains(scalar), isSmall(before), isSmall(next) {
        return true
      }
    }
    return false
  }

  /// True where a letter stands that hardly any other language has.
  static func areVietnamese(_ scalars: [UInt32]) -> Bool {
    scalars.contains { (0x1EA0...0x1EF9).contains($0) || (0x1A0...0x1B0).contains($0) }
  }

  private static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAB, 0xAD, 0xB7, 0xBB: false
    case 0xA1...0xBF, 0x2122: true
    default: false
    }
  }

  /// £ ¤ ¥ ¦ § ¨ ¬ ¶ ¸ (Ê Ô Ơ Ư Đ ă ơ ả á), which no unit, ordinal or trade mark has.
  private static func isLetterOfTCVN3(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA3...0xA8, 0xAC, 0xB6, 0xB8: true
    default: false
    }
  }

  private static func isWord(_ scalar: UInt32) -> Bool { isSign(scalar) || isLetter(scalar) }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x2AF, 0x1E00...0x1EFF: true
    default: false
    }
  }

  private static func isSmall(_ scalar: UInt32) -> Bool {
    VietnameseLetters.code(of: scalar) != 0 && !VietnameseLetters.isUpper(scalar)
  }
}
