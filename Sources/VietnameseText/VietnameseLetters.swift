/// The letters of Vietnamese words as small codes, so that a word fits into one integer.
///
/// 1…26 are a–z; 27 is đ; 28…33 are ă â ê ô ơ ư; 34…93 are the vowels with tones, in the order a ă â e ê i o ô ơ u ư y
/// and for each huyền, sắc, hỏi, ngã, nặng (34 à, 35 á, 36 ả, 37 ã, 38 ạ, 39 ằ …). 0 is anything else.
public enum VietnameseLetters {
  /// The number of codes, with 0.
  public static let count = 94

  /// The code of a letter of either case, composed; 0 for any other scalar. Costs a nanosecond or two.
  public static func code(of scalar: UInt32) -> UInt8 {
    if scalar < 0x80 {
      let place = (scalar | 0x20) &- 0x61
      return place < 26 ? UInt8(truncatingIfNeeded: place + 1) : 0
    }
    let place = scalar &- 0x1EA0
    if place < 90 { return extended[Int(place >> 1)] }
    if scalar & ~0x3F == 0xC0 { return latin[Int(scalar & 0x1F)] }
    return switch scalar {
    case 0x102, 0x103: 28  // ă
    case 0x110, 0x111: 27  // đ
    case 0x128, 0x129: 62  // ĩ
    case 0x168, 0x169: 82  // ũ
    case 0x1A0, 0x1A1: 32  // ơ
    case 0x1AF, 0x1B0: 33  // ư
    default: 0
    }
  }

  /// The lower-case scalar of a code; 0 for 0 and for codes that do not exist.
  public static func scalar(of code: UInt8) -> UInt32 {
    code < count ? UInt32(lowercase[Int(code)]) : 0
  }

  /// True for A–Z and the 67 capitals with marks.
  public static func isUpper(_ scalar: UInt32) -> Bool {
    let code = code(of: scalar)
    return code != 0 && lowercase[Int(code)] != scalar
  }

  /// The capital of a Vietnamese letter; any other scalar as it is.
  public static func uppercased(_ scalar: UInt32) -> UInt32 {
    let small = lowercased(scalar)
    // ASCII and Latin-1 have their small letters 32 above the capitals, the later blocks one above.
    return code(of: scalar) == 0 ? scalar : small < 0x100 ? small - 0x20 : small - 1
  }

  /// The small letter of a Vietnamese letter; any other scalar as it is.
  public static func lowercased(_ scalar: UInt32) -> UInt32 {
    let code = code(of: scalar)
    return code == 0 ? scalar : UInt32(lowercase[Int(code)])
  }

  // MARK: Vowels and tones

  /// The tones by their number; 0 is ngang, which is not written.
  static let toneMarks: [UInt32] = [0, 0x300, 0x301, 0x309, 0x303, 0x323]

  /// The vowel of a code (its code without tone) and its tone 0…5; nil for consonants and 0.
  static func vowel(of code: UInt8) -> (plain: UInt8, tone: Int)? {
    if code >= firstToned {
      guard code < count else { return nil }
      let place = Int(code - firstToned)
      return (vowels[place / 5], place % 5 + 1)
    }
    return vowels.contains(code) ? (code, 0) : nil
  }

  /// The code of a vowel without tone with a tone 0…5; nil for other letters.
  static func toned(_ vowel: UInt8, _ tone: Int) -> UInt8? {
    if tone == 0 { return vowel }
    return vowels.firstIndex(of: vowel).map { firstToned + UInt8($0 * 5 + tone - 1) }
  }

  /// The letter that a combining mark makes of the letter before it, in whatever order marks come; nil if there is none.
  static func joined(_ code: UInt8, mark: UInt32) -> UInt8? {
    guard let (plain, tone) = vowel(of: code) else { return nil }
    if let added = toneMarks.firstIndex(of: mark), added > 0 {
      return tone == 0 ? toned(plain, added) : nil
    }
    let marked: UInt32? =
      switch (scalar(of: plain), mark) {
      case (0x61, 0x302): 0xE2  // â
      case (0x65, 0x302): 0xEA  // ê
      case (0x6F, 0x302): 0xF4  // ô
      case (0x61, 0x306): 0x103  // ă
      case (0x6F, 0x31B): 0x1A1  // ơ
      case (0x75, 0x31B): 0x1B0  // ư
      default: nil
      }
    return marked.flatMap { toned(self.code(of: $0), tone) }
  }

  // MARK: Tables

  private static let firstToned: UInt8 = 34
  /// a ă â e ê i o ô ơ u ư y
  private static let vowels: [UInt8] = [1, 28, 29, 5, 30, 9, 15, 31, 32, 21, 33, 25]

  // The tables are literals of numbers, because the compiler then needs no check at each use that they are made.

  /// The codes of U+00C0–U+00DF, and of U+00E0–U+00FF as well.
  private static let latin: [UInt8] = [
    34, 35, 29, 37, 0, 0, 0, 0, 49, 50, 30, 0, 59, 60, 0, 0,
    0, 0, 64, 65, 31, 67, 0, 0, 0, 79, 80, 0, 0, 90, 0, 0,
  ]

  /// The codes of U+1EA0–U+1EF9, one for each pair of capital and small letter.
  private static let extended: [UInt8] = [
    38, 36, 45, 44, 46, 47, 48, 40, 39, 41, 42, 43, 53, 51, 52,
    55, 54, 56, 57, 58, 61, 63, 68, 66, 70, 69, 71, 72, 73, 75,
    74, 76, 77, 78, 83, 81, 85, 84, 86, 87, 88, 89, 93, 91, 92,
  ]

  /// The small letters in the order of their codes.
  private static let lowercase: [UInt16] = [
    0, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D,
    0x6E, 0x6F, 0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A,
    0x111, 0x103, 0xE2, 0xEA, 0xF4, 0x1A1, 0x1B0,
    0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD,
    0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7, 0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB,
    0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3,
    0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1, 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5,
  ]
}
