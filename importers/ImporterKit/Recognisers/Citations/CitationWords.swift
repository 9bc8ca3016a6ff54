import VietnameseText

/// A word of a document's text, with what stands before it and the phrase it belongs to.
struct CitationWord {
  /// Unicode scalars of the text.
  var start: Int32
  var end: Int32
  var word: CitationVocabulary.ID
  var folded: CitationVocabulary.ID
  /// What stands between the word before and this one.
  var gap: Gap
  var look: Look
  /// The phrase that begins here.
  var term: CitationTerm = .none
  /// Words of that phrase.
  var size: UInt8 = 1
  /// Words back to the phrase's first one.
  var offset: UInt8 = 0

  struct Gap: OptionSet {
    let rawValue: UInt16
    static let line = Gap(rawValue: 1)
    static let tab = Gap(rawValue: 2)
    static let comma = Gap(rawValue: 4)
    static let semicolon = Gap(rawValue: 8)
    static let stop = Gap(rawValue: 16)
    static let colon = Gap(rawValue: 32)
    static let opening = Gap(rawValue: 64)
    static let closing = Gap(rawValue: 128)
    static let dash = Gap(rawValue: 256)
    static let slash = Gap(rawValue: 512)
    static let blank = Gap(rawValue: 1024)
    static let other = Gap(rawValue: 2048)

    /// Nothing but blanks, maybe a line's end.
    var isPlain: Bool { isSubset(of: [.blank, .line]) }
    /// The dot of "33.13", without a blank.
    var isInner: Bool { self == .stop }
  }

  struct Look: OptionSet {
    let rawValue: UInt8
    /// Begins with a capital; all its letters are.
    static let capital = Look(rawValue: 1)
    static let allCapitals = Look(rawValue: 2)
    static let digit = Look(rawValue: 4)
  }

  var length: Int { Int(end - start) }

  /// Does a sentence end before this word? A line that goes on with a small letter was only broken.
  var beginsClause: Bool {
    if !gap.isDisjoint(with: [.semicolon, .stop]) { return !gap.isInner }
    return gap.contains(.line) && (!gap.isPlain || look != [] || length == 1)
  }
}

/// A text as words with their phrases: what all scanners of citations read. Linear in the text, about 20 bytes a word.
struct CitationWords {
  let scalars: [Unicode.Scalar]
  private(set) var words: [CitationWord] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    words.reserveCapacity(scalars.count / 5)
    var text = text
    text.withUTF8 { bytes in
      var line = 0
      var scalar = 0
      while line < bytes.count {
        let end = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        add(bytes[line..<end], from: &scalar)
        line = end
      }
    }
    markTerms()
  }

  subscript(index: Int) -> CitationWord { words[index] }
  var count: Int { words.count }

  func term(_ index: Int) -> CitationTerm { words.indices.contains(index) ? words[index].term : .none }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  /// The text of words, line ends and runs of blanks as one blank.
  func text(words range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, last < words.count else { return "" }
    return text(Int(words[first].start)..<Int(words[last].end)).split { $0 == " " || $0 == "\n" || $0 == "\t" }
      .joined(separator: " ")
  }

  /// The phrase that ends with the word: its meaning and first word.
  func phrase(endingAt index: Int) -> (term: CitationTerm, start: Int) {
    guard words.indices.contains(index) else { return (.none, index) }
    let start = index - Int(words[index].offset)
    let isWhole = start + Int(words[start].size) == index + 1
    return (isWhole ? words[start].term : .none, start)
  }

  /// The first word at or behind a scalar, from `index` on.
  func index(ofScalar scalar: Int, from index: Int) -> Int {
    var index = index
    while index < words.count, words[index].start < scalar { index += 1 }
    return index
  }

  private mutating func add(_ line: Slice<UnsafeBufferPointer<UInt8>>, from scalar: inout Int) {
    let vocabulary = CitationVocabulary.shared
    let text = String(decoding: line, as: UTF8.self)
    // Lead bytes of vowels with tones and horns: every line of Vietnamese has some.
    let isPlain = !line.contains { $0 == 0xE1 || $0 == 0xC6 || $0 == 0xCC }
    var at = line.startIndex
    for word in Folding.words(in: text) {
      let start = line.startIndex + word.range.lowerBound
      let end = line.startIndex + word.range.upperBound
      while at < start { advance(line[at], &at, &scalar) }
      let first = scalar
      var hasSmall = false
      while at < end {
        hasSmall = hasSmall || (0x61...0x7A).contains(line[at])
        at += 1
        if at >= line.endIndex || line[at] & 0xC0 != 0x80 { scalar += 1 }
      }
      let bytes = line[start..<end]
      let ids = vocabulary.ids(folded: word.folded, isPlain: isPlain) {
        String(decoding: bytes, as: UTF8.self).lowercased()
      }
      var look: CitationWord.Look = []
      let leading = scalars[first]
      if (0x30...0x39).contains(leading.value) {
        look = .digit
      } else if leading.properties.isUppercase {
        look = hasSmall || word.range.count < 2 ? .capital : [.capital, .allCapitals]
      }
      words.append(
        CitationWord(
          start: Int32(clamping: first), end: Int32(clamping: scalar), word: ids.word, folded: ids.folded, gap: gap,
          look: look))
      gap = []
    }
    while at < line.endIndex { advance(line[at], &at, &scalar) }
  }

  private var gap: CitationWord.Gap = .line

  /// Passes one byte between words and keeps what mark it is.
  private mutating func advance(_ byte: UInt8, _ at: inout Int, _ scalar: inout Int) {
    at += 1
    guard byte & 0xC0 != 0x80 else { return }
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

  private mutating func markTerms() {
    let terms = CitationVocabulary.shared.terms
    var at = 0
    while at < words.count {
      let found = terms.longest { step in
        guard at + step < words.count, step == 0 || words[at + step].gap.isPlain else { return nil }
        return words[at + step].word
      }
      guard let found else {
        at += 1
        continue
      }
      words[at].term = found.value
      words[at].size = UInt8(clamping: found.count)
      for step in 1..<max(1, found.count) {
        words[at + step].term = .inside
        words[at + step].offset = UInt8(clamping: step)
      }
      at += found.count
    }
  }
}
