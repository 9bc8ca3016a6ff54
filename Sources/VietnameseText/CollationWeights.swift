/// The weights of characters in the order of Vietnamese: tailored letters, common signs, and everything else by code.
struct CollationWeights: Sendable {
  static let shared = CollationWeights()

  /// Ends a level; below every weight.
  static let levelEnd: UInt8 = 1
  /// The second and third weight of a plain small letter.
  static let common: UInt8 = 5
  /// The third weight of a capital.
  static let capital: UInt8 = 6
  /// The second weights of the tones by their numbers: huyền, hỏi, ngã, sắc, nặng is the order of CLDR.
  static let tones: [UInt8] = [common, 6, 9, 7, 8, 10]
  /// Before the code of a mark of another language.
  static let otherMark: UInt8 = 0x20
  /// Before the code of a sign or letter without a weight of its own.
  static let (otherSign, otherLetter): (UInt8, UInt8) = (0x80, 0xF0)

  private static let (firstSign, firstDigit, firstLetter): (UInt8, UInt8, UInt8) = (0x03, 0x90, 0xA0)
  /// White space, punctuation, symbols and currencies in the order of CLDR's root.
  private static let signs = """
    _-‐–—―,;:!¡?¿.…·'‘’‚‹›"“”„«»()[]{}§¶@*/\\&#%‰†‡•′″`´^¯¨¸°©®←→↑↓+±÷×<=>¬|¦~■□○●☐☑✓¤¢$£¥₫€
    """
  private static let letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

  /// By `VietnameseLetters` code without tone.
  private var letters = [UInt8](repeating: 0, count: VietnameseLetters.count)
  private var ascii = [UInt8](repeating: 0, count: 128)
  private var signs: [UInt32: UInt8] = [:]

  private init() {
    for (place, letter) in Self.letters.unicodeScalars.enumerated() {
      letters[Int(VietnameseLetters.code(of: letter.value))] = Self.firstLetter + UInt8(place)
    }
    for (place, sign) in ("\t\n\u{B}\u{C}\r " + Self.signs).unicodeScalars.enumerated() {
      let weight = Self.firstSign + UInt8(place)
      if sign.isASCII { ascii[Int(sign.value)] = weight } else { signs[sign.value] = weight }
    }
    for digit in 0..<10 { ascii[0x30 + digit] = Self.firstDigit + UInt8(digit) }
  }

  /// The first weight of a Vietnamese letter without tone.
  func letter(_ plain: UInt8) -> UInt8 {
    letters[Int(plain)]
  }

  /// The first weight of a digit or sign; 0 if it has none of its own or is a control character.
  func sign(_ code: UInt32) -> UInt8 {
    code < 128 ? ascii[Int(code)] : signs[code] ?? 0
  }
}
