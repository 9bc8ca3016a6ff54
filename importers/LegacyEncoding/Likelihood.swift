import VietnameseText

/// How likely text is under a reading, in bits (log2): a model of words, not of grammar.
///
/// A reading that gives common syllables explains the text best. Each word that is none costs the spelling of its
/// letters and a penalty, and so does every character that nobody writes inside a word. Only words beyond ASCII are
/// weighed: the others are the same in every reading.
enum Likelihood {
  /// The cost of a letter in a word that no inventory knows: about what letters of European languages cost.
  static let letter: Float = 4.5
  static let markedLetter: Float = 6
  /// What Vietnamese text loses with each word that is no syllable: one word in several hundred.
  static let noSyllable: Float = 12
  /// An abbreviation with đ costs this and something for each letter.
  static let abbreviation: Float = 7
  /// A byte that no text can be left with, and a letter of another script inside a word.
  static let noText: Float = 14
  /// A sign inside a word, and one at its edge.
  static let signInside: Float = 14
  static let signAtEdge: Float = 5
  /// A capital behind a small letter of the same word.
  static let oddCase: Float = 5

  /// The text decoded with a table, and how many of its words are words and are not.
  static func decoded(_ unit: TextUnit, with table: LegacyTable) -> (bits: Float, good: Int, bad: Int) {
    var (total, good, bad): (Float, Int, Int) = (0, 0, 0)
    unit.view.withUnsafeBufferPointer { view in
      for range in unit.words {
        var word = WordTally()
        var index = range.lowerBound
        while index < range.upperBound {
          let current = Int(view[index])
          guard current < 0x100 else {
            word.add(.separator, isInside: false)
            index += 1
            continue
          }
          let row = Int(table.rows[current])
          if row > 0, index + 1 < range.upperBound, view[index + 1] < 0x100 {
            let column = Int(table.columns[Int(view[index + 1])])
            let mark = column > 0 ? table.pairMarks[row * table.width + column] : .separator
            if mark != .separator {
              word.add(mark, isInside: true)
              index += 2
              continue
            }
          }
          word.add(table.singleMarks[current], isInside: index > range.lowerBound && index + 1 < range.upperBound)
          index += 1
        }
        word.end()
        total += word.total
        good += word.good
        bad += word.bad
      }
    }
    return (total, good, bad)
  }

  /// The text as it stands: Vietnamese in Unicode, or another language in Latin letters, word by word.
  static func asItStands(_ unit: TextUnit) -> Float {
    var total: Float = 0
    for range in unit.words { total += asItStands(unit, range) }
    return total
  }

  private static func asItStands(_ unit: TextUnit, _ range: Range<Int>) -> Float {
    var word = WordTally()
    var foreign: Float = 0
    var lost: Float = 0
    for index in range {
      let scalar = unit.scalars[index]
      if scalar == 0xFFFD || Escape.byte(of: scalar) != nil {
        word.end()
        lost += noText
        continue
      }
      let isInside = index > range.lowerBound && index + 1 < range.upperBound
      let mark = LetterMark(decoded: scalar)
      word.add(mark, isInside: isInside)
      foreign -= WesternLetters.cost(of: scalar, isFirst: index == range.lowerBound, isInside: isInside)
    }
    word.end()
    return max(word.total, foreign) - lost
  }
}

/// Adds up the likelihood of one stretch of characters under the Vietnamese reading; signs part it into words.
struct WordTally {
  private(set) var total: Float = 0
  /// Words that are syllables or abbreviations, and words that are not.
  private(set) var good = 0
  private(set) var bad = 0
  private var bits: UInt64 = 0
  private var length = 0
  private var spelling: Float = 0
  private var capitals = 0
  private var asciiSmall = false
  private var isOdd = false
  private var hasVowel = false
  private var hasBar = false

  @inline(__always)
  mutating func add(_ mark: LetterMark, isInside: Bool) {
    let code = mark.code
    if code == 0 {
      end()
      if mark.isForeign { total -= isInside ? Likelihood.signInside : Likelihood.signAtEdge }
      return
    }
    if length < 8 { bits = bits << 7 | UInt64(code) }
    length += 1
    hasVowel = hasVowel || code > 27 || WordTally.isPlainVowel(code)
    hasBar = hasBar || code == 27
    spelling += code > 26 ? Likelihood.markedLetter : Likelihood.letter
    if mark.isUpper {
      if asciiSmall { isOdd = true }
      capitals += 1
    } else if code <= 26 {
      // Small letters with marks stand among capitals where a font drew them so (TCVN3).
      if capitals > 1 { isOdd = true }
      asciiSmall = true
    }
  }

  @inline(__always)
  mutating func end() {
    guard length > 0 else { return }
    let weight = length <= 7 ? SyllableInventory.weight(of: bits) : 0
    if weight > 0 {
      total += Float(weight) / 8 - 32
      good += 1
    } else if hasBar, !hasVowel, length <= 6 {
      // QĐ, NĐ-CP, HĐND, 5.000 đ
      total -= Likelihood.abbreviation + 2 * Float(length)
      good += 1
    } else {
      total -= spelling + Likelihood.noSyllable
      bad += 1
    }
    if isOdd { total -= Likelihood.oddCase }
    (bits, length, spelling, capitals, asciiSmall, isOdd) = (0, 0, 0, 0, false, false)
    (hasVowel, hasBar) = (false, false)
  }

  /// a, e, i, o, u, y
  @inline(__always)
  private static func isPlainVowel(_ code: UInt8) -> Bool {
    (UInt32(1) << UInt32(code & 31)) & 0x0220_8222 != 0 && code < 27
  }
}

/// What characters cost in a word of another language than Vietnamese.
enum WesternLetters {
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
