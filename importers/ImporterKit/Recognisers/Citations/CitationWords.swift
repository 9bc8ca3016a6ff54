/// A text as words with their phrases: what all scanners of citations read. Linear in the text, about 20 bytes a word.
struct CitationWords {
  let scalars: [Unicode.Scalar]
  private(set) var words: [CitationWord]

  /// `scalars` are the text's.
  init(_ text: String, scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var reader = CitationWordReader(scalars: scalars)
    var text = text
    text.withUTF8 { reader.read($0) }
    words = reader.words
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
