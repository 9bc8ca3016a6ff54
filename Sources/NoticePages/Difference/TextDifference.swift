public import NoticeModel

/// What became of the paragraphs of a text between two versions, in reading order.
///
/// Blanks, line breaks and what a block is (heading, row) do not count; cells of a row are parted by a tab. Cost: linear
/// in both texts but for sorting, plus at most `comparisonLimit` comparisons, whatever the texts are; what these do not
/// reach is all removed and all added. A paragraph that moved is removed and added.
public struct TextDifference: Sendable, Hashable {
  public enum Paragraph: Sendable, Hashable {
    /// As in the new text.
    case kept(String)
    case removed(String)
    case added(String)
    case changed(WordDifference)

    var isKept: Bool { if case .kept = self { true } else { false } }
  }

  public let paragraphs: [Paragraph]
  /// How many comparisons were spent.
  let comparisons: Int

  /// Some ten milliseconds' work at most.
  static let comparisonLimit = 2_000_000

  public init(from old: [Block], to new: [Block]) {
    var comparison = TextComparison()
    paragraphs = comparison.paragraphs(from: old.map(\.text), to: new.map(\.text))
    comparisons = Self.comparisonLimit - comparison.budget.left
  }

  /// True where nothing that can be read changed.
  public var isEmpty: Bool { paragraphs.allSatisfy(\.isKept) }
}

/// One comparison of two texts, paragraph by paragraph, then word by word.
private struct TextComparison {
  private var lines = TokenNumbers()
  private var words = TokenNumbers()
  private(set) var budget = ComparisonBudget(TextDifference.comparisonLimit)

  mutating func paragraphs(from old: [String], to new: [String]) -> [TextDifference.Paragraph] {
    let old = numbered(old)
    let new = numbered(new)
    let kept = SequenceDifference(old.map(\.number), new.map(\.number), budget: &budget).runs
    var paragraphs: [TextDifference.Paragraph] = []
    var from = (old: 0, new: 0)
    for run in kept + [SequenceDifference.Run(old: old.count, new: new.count, count: 0)] {
      paragraphs += replaced(old[from.old..<run.old].map(\.text), by: new[from.new..<run.new].map(\.text))
      paragraphs += new[run.new..<run.new + run.count].map { .kept($0.text) }
      from = (run.old + run.count, run.new + run.count)
    }
    return paragraphs
  }

  /// The texts that are not blank, each with what it is equal by.
  private mutating func numbered(_ texts: [String]) -> [(text: String, number: Int)] {
    texts.compactMap { text in
      let line = text.onOneLine
      return line.isEmpty ? nil : (text, lines.number(of: line[...]))
    }
  }

  private mutating func replaced(_ old: [String], by new: [String]) -> [TextDifference.Paragraph] {
    guard !old.isEmpty, !new.isEmpty else { return old.map { .removed($0) } + new.map { .added($0) } }
    let oldWords = old.map { WordTokens($0, numbers: &words) }
    let newWords = new.map { WordTokens($0, numbers: &words) }
    var paragraphs: [TextDifference.Paragraph] = []
    var from = (old: 0, new: 0)
    for pair in ParagraphPairs.pairs(oldWords, newWords, budget: &budget) + [(old.count, new.count)] {
      paragraphs += old[from.old..<pair.old].map { .removed($0) }
      paragraphs += new[from.new..<pair.new].map { .added($0) }
      from = (pair.old + 1, pair.new + 1)
      guard pair.old < old.count, pair.new < new.count else { break }
      let difference = WordDifference(oldWords[pair.old], newWords[pair.new], budget: &budget)
      paragraphs.append(difference.isChange ? .changed(difference) : .kept(new[pair.new]))
    }
    return paragraphs
  }
}
