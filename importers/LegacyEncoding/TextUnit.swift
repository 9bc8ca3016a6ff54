import VietnameseText

/// A stretch of text whose encoding is decided as one: scalars with their byte view and the words that can tell.
///
/// A word that can tell has a character beyond ASCII. Its ASCII letters count too, and words of ASCII alone say
/// nothing between encodings; they only say whether the language may be Vietnamese.
struct TextUnit {
  let scalars: [UInt32]
  let view: [UInt16]
  /// The words beyond ASCII, as ranges of `view`.
  let words: [Range<Int>]
  /// A word beyond ASCII has no small ASCII letter, and it or another is written in capitals.
  let mayHaveLostCapitals: Bool
  /// Words of three to seven ASCII letters that are Vietnamese syllables, and words of three or more that are not; words
  /// in capitals are names and abbreviations.
  let asciiSyllables: Int
  let asciiOthers: Int
  /// A letter that the code page does not have stands in the text.
  let hasForeignLetter: Bool

  init(_ scalars: [UInt32], through page: ByteView.Page = .windows1252) {
    self.scalars = scalars
    // Where bytes are left over from UTF-8, what is beyond ASCII and was UTF-8 is no byte of a legacy text.
    let hasLeftovers = scalars.contains { $0 >= Escape.base + 0x80 && Escape.byte(of: $0) != nil }
    view = [UInt16](unsafeUninitializedCapacity: scalars.count) { units, count in
      for (index, scalar) in scalars.enumerated() {
        if scalar < 0x80 || scalar < 0x100 && page == .windows1252 && !hasLeftovers {
          units[index] = UInt16(truncatingIfNeeded: scalar)
        } else if hasLeftovers, scalar > 0xA0, Escape.byte(of: scalar) == nil {
          units[index] = scalar < 0xC0 ? ByteView.sign : ByteView.letter
        } else {
          units[index] = ByteView.unit(scalar, through: page)
        }
      }
      count = scalars.count
    }
    var finder = WordFinder()
    finder.find(in: view)
    words = finder.words
    hasForeignLetter = finder.hasForeignLetter
    (asciiSyllables, asciiOthers) = (finder.asciiSyllables, finder.asciiOthers)
    mayHaveLostCapitals = finder.hasBareCapitals || finder.hasBareWord && finder.hasCapitalWord
  }

  /// True if a word beyond ASCII is a Vietnamese syllable as it stands.
  var hasVietnameseWord: Bool {
    words.contains { SyllableInventory.weight(of: scalars[$0]) > 0 }
  }

  /// How much the ASCII words speak against Vietnamese, in bits.
  var foreignLanguage: Float { min(40, 1.5 * Float(max(0, asciiOthers - asciiSyllables))) }
}

/// Finds the words of a byte view.
private struct WordFinder {
  private(set) var words: [Range<Int>] = []
  private(set) var hasForeignLetter = false
  /// A word beyond ASCII without a small ASCII letter; the same with two capitals; any word of capitals alone.
  private(set) var hasBareWord = false
  private(set) var hasBareCapitals = false
  private(set) var hasCapitalWord = false
  private(set) var asciiSyllables = 0
  private(set) var asciiOthers = 0

  mutating func find(in view: [UInt16]) {
    SyllableInventory.weights.withLookUp { syllables in
      WordFinder.kinds.withUnsafeBufferPointer { kinds in
        view.withUnsafeBufferPointer { view in
          var start = 0
          while start < view.count {
            guard kinds[Int(view[start])] != 0 else {
              start += 1
              continue
            }
            let end = readWord(view, start, kinds, syllables)
            start = end
          }
        }
      }
    }
  }

  @inline(__always)
  private mutating func readWord(
    _ view: UnsafeBufferPointer<UInt16>, _ start: Int, _ kinds: UnsafeBufferPointer<UInt8>, _ syllables: SyllableLookUp
  ) -> Int {
    var (end, seen, capitals, bits): (Int, UInt8, UInt8, UInt64) = (start, 0, 0, 0)
    while end < view.count {
      let unit = view[end]
      let kind = kinds[Int(unit)]
      if kind == 0 { break }
      seen |= kind
      capitals &+= kind >> 1 & 1
      bits = bits << 7 | UInt64(unit & 0x1F)
      end += 1
    }
    if seen & WordFinder.high != 0 {
      words.append(start..<end)
      if seen & WordFinder.small == 0 {
        hasBareWord = true
        if capitals > 1 { hasBareCapitals = true }
      }
      if seen & WordFinder.foreign != 0 { hasForeignLetter = true }
    } else if seen == WordFinder.capital {
      if capitals > 1 { hasCapitalWord = true }
    } else if end - start >= 3, seen & WordFinder.small != 0 {
      if end - start <= 7, syllables.weight(of: bits) > 0 { asciiSyllables += 1 } else { asciiOthers += 1 }
    }
    return end
  }

  private static let small: UInt8 = 1
  private static let capital: UInt8 = 2
  private static let high: UInt8 = 4
  private static let foreign: UInt8 = 8

  /// By unit: ASCII letters, every byte from 0x80 on, those below 0x20 that are letters somewhere, `ByteView.letter`;
  /// 0 for what parts words.
  private static let kinds: [UInt8] = (0...Int(ByteView.letter)).map { unit in
    switch unit {
    case 0x61...0x7A: small
    case 0x41...0x5A: capital
    case 0x01...0x08, 0x0E...0x1F, 0x80...0xFF: high
    case Int(ByteView.letter): high | foreign
    default: 0
    }
  }
}
