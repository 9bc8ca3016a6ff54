/// The words of a changed paragraph as they are read: of long stretches that did not change only the ends.
///
/// Old pages often are one paragraph of thousands of words; without folding a changed figure in it is not found.
struct FoldedWords {
  enum Part: Hashable {
    case run(WordDifference.Run)
    /// So many words that did not change.
    case folded(Int)
  }

  /// Words shown before and after a change.
  static let context = 20

  let parts: [Part]

  init(_ difference: WordDifference, context: Int = FoldedWords.context) {
    let runs = difference.runs
    parts = runs.enumerated().flatMap { place, run -> [Part] in
      guard run.fate == .kept else { return [.run(run)] }
      return Self.folded(
        run, head: place == 0 ? 0 : context, tail: place == runs.count - 1 ? 0 : context)
    }
  }

  private static func folded(_ run: WordDifference.Run, head: Int, tail: Int) -> [Part] {
    let scalars = run.text.unicodeScalars
    let words = scalars.split(whereSeparator: \.properties.isWhitespace)
    let hidden = words.count - head - tail
    guard hidden > context else { return [.run(run)] }
    var parts: [Part] = []
    if head > 0 {
      let end = words[head - 1].endIndex
      parts.append(.run(.init(fate: .kept, text: String(run.text[..<end]), blank: run.blank)))
    }
    parts.append(.folded(hidden))
    if tail > 0 {
      let start = words[words.count - tail].startIndex
      parts.append(.run(.init(fate: .kept, text: String(run.text[start...]), blank: " ")))
    }
    return parts
  }
}
