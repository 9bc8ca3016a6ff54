import VietnameseText

/// A stretch of text whose encoding is decided as one: scalars with their byte view and the words that can tell.
///
/// A word that can tell has a character beyond ASCII. Its ASCII letters count too, and words of ASCII alone say
/// nothing between encodings; they only say whether the language may be Vietnamese.
struct TextUnit {
  let scalars: [UInt32]
  let view: [UInt16]
  /// The words beyond ASCII, as ranges of `view`.
  private(set) var words: [Range<Int>] = []
  /// Words of three or more ASCII letters that are Vietnamese syllables, and that are not.
  private(set) var asciiSyllables = 0
  private(set) var asciiOthers = 0
  /// A letter that the code page does not have stands in the text.
  private(set) var hasForeignLetter = false

  init(_ scalars: [UInt32], through page: ByteView.Page = .windows1252) {
    self.scalars = scalars
    // Where bytes are left over from UTF-8, what is beyond ASCII and was UTF-8 is no byte of a legacy text.
    let hasLeftovers = scalars.contains { $0 >= Escape.base + 0x80 && Escape.byte(of: $0) != nil }
    view = scalars.map { scalar in
      hasLeftovers && scalar > 0xA0 && Escape.byte(of: scalar) == nil
        ? scalar < 0xC0 ? ByteView.sign : ByteView.letter : ByteView.unit(scalar, through: page)
    }
    findWords()
  }

  private mutating func findWords() {
    var start = 0
    while start < view.count {
      guard TextUnit.isWord(view[start]) else {
        start += 1
        continue
      }
      var end = start
      var (isASCII, hasSmall) = (true, false)
      var key = SyllableKey()
      while end < view.count, TextUnit.isWord(view[end]) {
        let unit = view[end]
        if unit < 0x80, unit > 0x40 {
          if end - start < 8 { key.append(UInt8(unit & 0x1F)) }
          if unit >= 0x61 { hasSmall = true }
        } else {
          isASCII = false
          if unit == ByteView.letter { hasForeignLetter = true }
        }
        end += 1
      }
      if !isASCII {
        words.append(start..<end)
      } else if end - start >= 3, hasSmall {
        if end - start <= 7, SyllableInventory.weight(of: key.bits) > 0 {
          asciiSyllables += 1
        } else {
          asciiOthers += 1
        }
      }
      start = end
    }
  }

  /// ASCII letters, every byte from 0x80 on, and those below 0x20 that are letters somewhere.
  @inline(__always)
  private static func isWord(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x61...0x7A, 0x41...0x5A, 0x80...0xFF, ByteView.letter: true
    case 0x01...0x08, 0x0E...0x1F: true
    default: false
    }
  }

  /// True if a word beyond ASCII is a Vietnamese syllable as it stands.
  var hasVietnameseWord: Bool {
    words.contains { word in
      guard word.count <= 7 else { return false }
      var key = SyllableKey()
      for index in word {
        let code = VietnameseLetters.code(of: scalars[index])
        if code == 0 { return false }
        key.append(code)
      }
      return SyllableInventory.weight(of: key.bits) > 0
    }
  }

  /// How much the ASCII words speak against Vietnamese, in bits.
  var foreignLanguage: Float {
    min(40, 1.5 * Float(max(0, asciiOthers - asciiSyllables)))
  }
}
