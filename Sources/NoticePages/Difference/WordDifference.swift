/// The words that a changed paragraph lost and gained.
public struct WordDifference: Sendable, Hashable {
  /// A run of words of one fate.
  public struct Run: Sendable, Hashable {
    public enum Fate: String, Sendable, Hashable, CaseIterable {
      case kept, removed, added
    }

    public var fate: Fate
    /// As it stands in its paragraph, without blanks at the ends.
    public var text: String
    /// What stands before it in its paragraph: nothing, a blank or a line break.
    public var blank: String
  }

  /// In reading order: where words were replaced, the removed ones stand before the added ones.
  public let runs: [Run]

  /// False where the paragraphs differ in blanks at most.
  public var isChange: Bool { runs.contains { $0.fate != .kept } }

  /// Words kept between two changes are shown as changed with them up to this number, where the changes are as long: a
  /// sentence of which every second word is struck out cannot be read.
  private static let islandLimit = 2

  init(_ old: WordTokens, _ new: WordTokens, budget: inout ComparisonBudget) {
    let kept = SequenceDifference(old.numbers, new.numbers, budget: &budget).runs
    var runs: [Run] = []
    func append(_ fate: Run.Fate, _ tokens: Range<Int>, of text: WordTokens, blank: Substring) {
      guard !tokens.isEmpty else { return }
      runs.append(Run(fate: fate, text: String(text.text(of: tokens)), blank: String(blank)))
    }
    for piece in Self.joined(Self.pieces(kept, old: old.count, new: new.count)) {
      let oldBlank = old.blank(before: piece.old.lowerBound)
      // The first word of the new text has no blank of its own to part it from a removed one.
      let newBlank = piece.new.lowerBound > 0 ? new.blank(before: piece.new.lowerBound) : oldBlank
      if piece.isKept {
        append(.kept, piece.new, of: new, blank: newBlank)
      } else {
        append(.removed, piece.old, of: old, blank: oldBlank)
        let isFirst = piece.new.lowerBound == 0 && !piece.old.isEmpty
        append(.added, piece.new, of: new, blank: isFirst ? " " : newBlank)
      }
    }
    self.runs = runs
  }

  /// A stretch of both texts: all of it equal, or all of it replaced.
  private struct Piece {
    var old: Range<Int>
    var new: Range<Int>
    var isKept: Bool

    var length: Int { max(old.count, new.count) }
  }

  private static func pieces(_ kept: [SequenceDifference.Run], old: Int, new: Int) -> [Piece] {
    var pieces: [Piece] = []
    var from = (old: 0, new: 0)
    for run in kept + [SequenceDifference.Run(old: old, new: new, count: 0)] {
      if from.old < run.old || from.new < run.new {
        pieces.append(Piece(old: from.old..<run.old, new: from.new..<run.new, isKept: false))
      }
      from = (run.old + run.count, run.new + run.count)
      if run.count > 0 {
        pieces.append(Piece(old: run.old..<from.old, new: run.new..<from.new, isKept: true))
      }
    }
    return pieces
  }

  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      if !piece.isKept, let island = joined.last, island.isKept, let before = joined.dropLast().last,
        island.length <= min(islandLimit, before.length, piece.length)
      {
        joined.removeLast(2)
        joined.append(
          Piece(
            old: before.old.lowerBound..<piece.old.upperBound, new: before.new.lowerBound..<piece.new.upperBound,
            isKept: false))
      } else {
        joined.append(piece)
      }
    }
    return joined
  }
}
