/// What characters cost in a word of another language than Vietnamese.
enum WesternLetters {
  /// What a character below U+0100 is in a word as it stands, and what it costs first in a word, inside it and last.
  struct Entry {
    let mark: LetterMark
    let first: Float
    let inside: Float
    let last: Float
  }

  static let entries: [Entry] = (0..<0x100).map { scalar in
    Entry(
      mark: LetterMark(decoded: scalar), first: cost(of: scalar, isFirst: true, isInside: false),
      inside: cost(of: scalar, isFirst: false, isInside: true), last: cost(of: scalar, isFirst: false, isInside: false))
  }

  static func cost(of scalar: UInt32, isFirst: Bool, isInside: Bool) -> Float {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: return Likelihood.letter
    case 0xC0...0xFF where scalar != 0xD7 && scalar != 0xF7: return latin1[Int(scalar - 0xC0)]
    // Hyphens that browsers may break at.
    case 0xAD: return 5
    // ’ parts words of French and English.
    case 0x2019: return isInside ? 4 : 1
    case 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018, 0x201A...0x201E, 0x2022, 0x2026:
      return isInside ? 12 : 1
    // nº, 1ª, Tên®, §5, ¿qué?
    case 0xA1, 0xBF: return isInside ? 14 : isFirst ? 3 : 12
    case 0xAA, 0xBA, 0xAE, 0xA9, 0xB0, 0x2122: return isInside ? 14 : isFirst ? 7 : 3
    // Œ œ Š š Ž ž Ÿ
    case 0x152, 0x153, 0x160, 0x161, 0x17D, 0x17E, 0x178: return 9
    case ..<0xC0: return isInside ? 14 : 6
    // The letters of Vietnamese.
    case 0x102...0x103, 0x110...0x111, 0x128...0x129, 0x168...0x169, 0x1A0...0x1A1, 0x1AF...0x1B0, 0x1EA0...0x1EF9:
      return 8
    default:
      guard let value = Unicode.Scalar(scalar), value.properties.isAlphabetic else {
        return isInside ? Likelihood.signInside : Likelihood.signAtEdge
      }
      return scalar < 0x250 || scalar >= 0x1E00 && scalar < 0x1F00 ? 8 : Likelihood.noText
    }
  }

  /// À to ÿ: the letters of French, Spanish, German, Portuguese and the Nordic languages cheapest; capitals beside
  /// small letters are dear, as ð, þ, ÿ are.
  private static let latin1: [Float] = [
    9, 9, 9, 9, 8, 9, 10, 9, 9, 8, 9, 10, 11, 9, 10, 10, 12, 9, 11, 9, 9, 9, 8, 14, 10, 11, 9, 10, 8, 11, 13, 7,
    6, 6, 7, 7, 6, 7, 8, 6, 6, 5.5, 7, 8, 8, 6, 8, 8, 12, 6, 7, 6, 7, 7, 6, 14, 8, 7, 6, 8, 6, 9, 13, 12,
  ]
}
