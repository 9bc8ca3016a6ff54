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
    SyllableInventory.weights.withLookUp { syllables in
      unit.view.withUnsafeBufferPointer { view in
        table.withMarks { marks in
          var word = WordScorer(syllables)
          for range in unit.words {
            var index = range.lowerBound
            while index < range.upperBound {
              let current = view[index]
              guard current < 0x100 else {
                word.end()
                index += 1
                continue
              }
              if index + 1 < range.upperBound, let pair = marks.pair(current, view[index + 1]) {
                word.add(pair, isInside: true)
                index += 2
                continue
              }
              word.add(
                marks.single(current), isInside: index > range.lowerBound && index + 1 < range.upperBound)
              index += 1
            }
            word.end()
          }
          return (word.total, word.good, word.bad)
        }
      }
    }
  }

  /// The text as it stands: Vietnamese in Unicode, or another language in Latin letters, word by word.
  static func asItStands(_ unit: TextUnit) -> Float {
    SyllableInventory.weights.withLookUp { syllables in
      WesternLetters.entries.withUnsafeBufferPointer { entries in
        unit.scalars.withUnsafeBufferPointer { scalars in
          var total: Float = 0
          for range in unit.words { total += asItStands(scalars, range, entries, syllables) }
          return total
        }
      }
    }
  }

  @inline(__always)
  private static func asItStands(
    _ scalars: UnsafeBufferPointer<UInt32>, _ range: Range<Int>,
    _ entries: UnsafeBufferPointer<WesternLetters.Entry>, _ syllables: SyllableLookUp
  ) -> Float {
    var word = WordScorer(syllables)
    var (foreign, lost): (Float, Float) = (0, 0)
    let last = range.upperBound - 1
    for index in range {
      let scalar = scalars[index]
      let isFirst = index == range.lowerBound
      let isInside = !isFirst && index < last
      if scalar < 0x100 {
        let entry = entries[Int(scalar)]
        word.add(entry.mark, isInside: isInside)
        foreign -= isInside ? entry.inside : isFirst ? entry.first : entry.last
      } else if scalar == 0xFFFD || Escape.byte(of: scalar) != nil {
        word.end()
        lost += noText
      } else {
        word.add(LetterMark(decoded: scalar), isInside: isInside)
        foreign -= WesternLetters.cost(of: scalar, isFirst: isFirst, isInside: isInside)
      }
    }
    word.end()
    return max(word.total, foreign) - lost
  }
}
