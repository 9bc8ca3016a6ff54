import VietnameseText

/// Gives capitals back to TCVN3 text whose fonts are lost.
///
/// TCVN3 has no capitals with tones: they were small letters in a `.Vn…H` font. Without its fonts a heading reads
/// `CộNG HòA Xã HộI`; the ASCII letters of a word and its neighbours tell what it was.
enum CapitalRepair {
  /// Works on decoded text in place.
  static func repair(_ scalars: inout [UInt32]) {
    var words: [Word] = []
    var index = 0
    while index < scalars.count {
      guard VietnameseLetters.code(of: scalars[index]) != 0 else {
        index += 1
        continue
      }
      var word = Word(range: index..<index)
      while index < scalars.count, VietnameseLetters.code(of: scalars[index]) != 0 {
        word.add(scalars[index])
        index += 1
      }
      word.range = word.range.lowerBound..<index
      words.append(word)
    }
    guard words.contains(where: { $0.isMixed }) else { return }
    for (place, word) in words.enumerated() where word.isMixed {
      let isAfter = place > 0 && isShouted(words[place - 1], in: scalars) && touch(words[place - 1], word, scalars)
      let isBefore =
        place + 1 < words.count && isShouted(words[place + 1], in: scalars) && touch(word, words[place + 1], scalars)
      guard word.capitals >= 2 || (word.capitals == 1 ? isAfter || isBefore : isAfter && isBefore) else { continue }
      for index in word.range { scalars[index] = VietnameseLetters.uppercased(scalars[index]) }
      words[place].isCapitals = true
    }
  }

  /// True for a syllable in capitals: an abbreviation (`UBND`) stands beside words of any case.
  private static func isShouted(_ word: Word, in scalars: [UInt32]) -> Bool {
    word.isCapitals && SyllableInventory.weight(of: scalars[word.range]) > 0
  }

  /// True where one blank parts two words.
  private static func touch(_ left: Word, _ right: Word, _ scalars: [UInt32]) -> Bool {
    left.range.upperBound + 1 == right.range.lowerBound && scalars[left.range.upperBound] == 0x20
  }

  private struct Word {
    var range: Range<Int>
    var capitals = 0
    private var asciiSmall = 0
    private var toned = 0
    /// Written in capitals as far as the encoding has them.
    var isCapitals = false
    /// May have been written in capitals, and does not look so.
    var isMixed: Bool { asciiSmall == 0 && toned > 0 }

    init(range: Range<Int>) {
      self.range = range
    }

    mutating func add(_ scalar: UInt32) {
      if VietnameseLetters.isUpper(scalar) {
        capitals += 1
      } else if scalar < 0x80 {
        asciiSmall += 1
      } else {
        toned += 1
      }
      isCapitals = capitals >= 2 && asciiSmall == 0
    }
  }
}
