import VietnameseText

/// What one decoded character is to a word: a Vietnamese letter, another letter, or something that ends the word.
///
/// Two bytes, so that the table of an encoding stays in the first cache and one look decides.
struct LetterMark: Equatable {
  private let bits: UInt16

  /// The code of a Vietnamese letter (`VietnameseLetters`), 127 for another letter, 0 for anything else.
  var code: UInt8 { UInt8(truncatingIfNeeded: bits) }
  var isUpper: Bool { bits & 0x100 != 0 }
  /// The encoding has nothing at this place, or nothing that belongs beside letters.
  var isForeign: Bool { bits & 0x200 != 0 }

  static let separator = LetterMark(bits: 0)

  private init(bits: UInt16) {
    self.bits = bits
  }

  /// A character that the encoding defines.
  init(decoded scalar: UInt32) {
    let code = VietnameseLetters.code(of: scalar)
    if code != 0 {
      self.init(bits: UInt16(code) | (VietnameseLetters.isUpper(scalar) ? 0x100 : 0))
    } else {
      self.init(undefined: scalar)
    }
  }

  /// A byte that the encoding leaves out and that stands for its windows-1252 character.
  init(undefined scalar: UInt32) {
    self.init(bits: LetterMark.partsWords(scalar) ? 0 : LetterMark.isLetter(scalar) ? LetterMark.otherLetter : 0x200)
  }

  /// A letter that Vietnamese does not have: it belongs to its word, which is no syllable then.
  private static let otherLetter: UInt16 = 0x7F

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x100 { return scalar >= 0xC0 && scalar != 0xD7 && scalar != 0xF7 || scalar == 0xAA || scalar == 0xBA }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  /// Blanks, ASCII signs, and the quotation marks and dashes that word processors set.
  private static func partsWords(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018...0x201E, 0x2022, 0x2026: true
    default: false
    }
  }
}
