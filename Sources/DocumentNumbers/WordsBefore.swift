/// The words before a place in a text, from the last to the first, cut and folded as `Folding.words(in:)` does it.
///
/// Reading stops when nobody asks for more words, and no word becomes a string: a hostile text has a number every few
/// letters, and each asks what stands before it.
struct WordsBefore: IteratorProtocol {
  private let scalars: [Unicode.Scalar]
  private let start: Int
  private var at: Int

  /// The words of `scalars[range]`.
  init(_ scalars: [Unicode.Scalar], in range: Range<Int>) {
    self.scalars = scalars
    start = range.lowerBound
    at = range.upperBound
  }

  mutating func next() -> PackedWord? {
    var word = PackedWord.Builder()
    // After the last letter or mark; marks before the first letter belong to no word.
    var end: Int?
    var first = at
    while at > start {
      let scalar = scalars[at - 1]
      switch FoldedScalar(scalar) {
      case .separator:
        if !word.isEmpty { return finish(word, first, end) }
        end = nil
      case .joiner: break
      case .mark: if end == nil { end = at }
      case .letter(let letter):
        word.prepend(letter)
        if end == nil { end = at }
        first = at - 1
      case .letters(let letters):
        for letter in letters.reversed() { word.prepend(letter) }
        if end == nil { end = at }
        first = at - 1
      case .alone:
        // A word by itself.
        if !word.isEmpty { return finish(word, first, end) }
        at -= 1
        return PackedWord(key: 0, range: at..<at + 1)
      }
      at -= 1
    }
    return word.isEmpty ? nil : finish(word, first, end)
  }

  private func finish(_ word: PackedWord.Builder, _ first: Int, _ end: Int?) -> PackedWord {
    PackedWord(key: word.finished, range: first..<(end ?? first))
  }
}
