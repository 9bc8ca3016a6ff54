/// What two sequences of tokens share, as runs in the order of both.
///
/// Common ends are trimmed, tokens that only one side has are left out, tokens that both have once are matched first
/// (patience difference), and what lies between these goes to `MyersDifference`. All but the last is linear or
/// n·log n; the last spends of the budget. `CollectionDifference` of the standard library finds the same runs, but
/// knows no bound: for two sequences of n without a common element it was counted to compare n² + 1 times (16,008,001
/// for 4,000), which 20,000 paragraphs pasted from another page make 400 million.
struct SequenceDifference {
  /// `count` tokens of the old sequence from `old` that are those of the new one from `new`.
  struct Run: Hashable {
    var old: Int
    var new: Int
    var count: Int
  }

  private(set) var runs: [Run] = []

  init(_ old: [Int], _ new: [Int], budget: inout ComparisonBudget) {
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }

    append(Run(old: 0, new: 0, count: head))
    compareMiddle(
      old, new, oldRange: head..<old.count - tail, newRange: head..<new.count - tail, budget: &budget)
    append(Run(old: old.count - tail, new: new.count - tail, count: tail))
  }

  private mutating func compareMiddle(
    _ old: [Int], _ new: [Int], oldRange: Range<Int>, newRange: Range<Int>, budget: inout ComparisonBudget
  ) {
    guard !oldRange.isEmpty, !newRange.isEmpty else { return }
    let common = Set(old[oldRange]).intersection(new[newRange])
    let oldPlaces = oldRange.filter { common.contains(old[$0]) }
    let newPlaces = newRange.filter { common.contains(new[$0]) }
    let oldTokens = oldPlaces.map { old[$0] }
    let newTokens = newPlaces.map { new[$0] }

    var from = (old: 0, new: 0)
    let end = (old: oldTokens.count, new: newTokens.count)
    for anchor in SequenceAnchors.pairs(oldTokens, newTokens) + [end] {
      let pairs = MyersDifference.pairs(
        oldTokens[from.old..<anchor.old], newTokens[from.new..<anchor.new], budget: &budget)
      for pair in pairs { append(Run(old: oldPlaces[pair.old], new: newPlaces[pair.new], count: 1)) }
      if anchor.old < end.old, anchor.new < end.new {
        append(Run(old: oldPlaces[anchor.old], new: newPlaces[anchor.new], count: 1))
      }
      from = (anchor.old + 1, anchor.new + 1)
    }
  }

  private mutating func append(_ run: Run) {
    guard run.count > 0 else { return }
    if let last = runs.last, last.old + last.count == run.old, last.new + last.count == run.new {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }
}
