import VietnameseText

/// Reads a text into words, with what stands before each: one walk over the bytes, without a string for a word.
struct CitationWordReader {
  let scalars: [Unicode.Scalar]
  private(set) var words: [CitationWord] = []
  /// Scalars read so far.
  private var scalar = 0
  private var gap: CitationWord.Gap = .line

  init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    words.reserveCapacity(scalars.count / 5)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var line = 0
    while line < bytes.count {
      var end = line
      // Lead bytes of vowels with tones and horns: every line of Vietnamese has some.
      var isPlain = true
      while end < bytes.count, bytes[end] != 0x0A {
        let byte = bytes[end]
        if byte == 0xE1 || byte == 0xC6 || byte == 0xCC { isPlain = false }
        end += 1
      }
      end = min(bytes.count, end + 1)
      read(UnsafeBufferPointer(rebasing: bytes[line..<end]), isPlain: isPlain)
      line = end
    }
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    let vocabulary = CitationVocabulary.shared
    var at = 0
    Folding.forEachWord(in: line) { folded, range in
      pass(line[at..<range.lowerBound])
      at = range.upperBound
      let first = scalar
      var hasSmall = false
      for byte in line[range] {
        if (0x61...0x7A).contains(byte) { hasSmall = true }
        if byte & 0xC0 != 0x80 { scalar += 1 }
      }
      let ids = vocabulary.ids(folded: folded, isPlain: isPlain, word: UnsafeBufferPointer(rebasing: line[range]))
      words.append(
        CitationWord(
          start: Int32(clamping: first), end: Int32(clamping: scalar), word: ids.word, folded: ids.folded, gap: gap,
          look: look(scalars[first], hasSmall: hasSmall, isLong: range.count > 1)))
      gap = []
    }
    pass(line[at...])
  }

  private func look(_ first: Unicode.Scalar, hasSmall: Bool, isLong: Bool) -> CitationWord.Look {
    if (0x30...0x39).contains(first.value) { return .digit }
    guard first.isCapitalLetter else { return [] }
    return hasSmall || !isLong ? .capital : [.capital, .allCapitals]
  }

  /// Passes the bytes between words and keeps what marks they are.
  private mutating func pass(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    for byte in bytes where byte & 0xC0 != 0x80 {
      switch byte {
      case 0x20, 0x2A, 0x5F: gap.insert(.blank)
      case 0x0A, 0x0D: gap.insert(.line)
      case 0x09: gap.insert(.tab)
      case 0x2C: gap.insert(.comma)
      case 0x3B: gap.insert(.semicolon)
      case 0x2E, 0x21, 0x3F: gap.insert(.stop)
      case 0x3A: gap.insert(.colon)
      case 0x28, 0x5B: gap.insert(.opening)
      case 0x29, 0x5D: gap.insert(.closing)
      case 0x2D: gap.insert(.dash)
      case 0x2F: gap.insert(.slash)
      default:
        switch scalars[scalar] {
        case "\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}":
          gap.insert(.blank)
        case "\u{2010}"..."\u{2015}": gap.insert(.dash)
        default: gap.insert(.other)
        }
      }
      scalar += 1
    }
  }
}
