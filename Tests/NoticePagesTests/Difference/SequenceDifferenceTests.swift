import Testing

@testable import NoticePages

@Suite struct SequenceDifferenceTests {
  /// The common subsequence, and how many comparisons it took.
  private func compare(_ old: [Int], _ new: [Int], limit: Int = 2_000_000) -> (common: [Int], spent: Int) {
    var budget = ComparisonBudget(limit)
    let runs = SequenceDifference(old, new, budget: &budget).runs
    var from = (old: 0, new: 0)
    for run in runs {
      #expect(run.old >= from.old && run.new >= from.new && run.count > 0)
      #expect(old[run.old..<run.old + run.count] == new[run.new..<run.new + run.count])
      from = (run.old + run.count, run.new + run.count)
    }
    return (runs.flatMap { old[$0.old..<$0.old + $0.count] }, limit - budget.left)
  }

  /// The length of a longest common subsequence by the table of all pairs.
  private func longest(_ old: [Int], _ new: [Int]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for token in old {
      var corner = 0
      for (place, other) in new.enumerated() {
        let above = row[place + 1]
        row[place + 1] = token == other ? corner + 1 : max(above, row[place])
        corner = above
      }
    }
    return row[new.count]
  }

  @Test("without anchors the common subsequence is a longest one")
  func longestCommonSubsequence() {
    var random = Generator(state: 7)
    for _ in 0..<300 {
      // Each token twice, so that none is an anchor.
      let old = (0..<Int.random(in: 0...24, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
      let new = (0..<Int.random(in: 0...24, using: &random)).map { _ in Int.random(in: 0...3, using: &random) }
      let doubled = (old.flatMap { [$0, $0] }, new.flatMap { [$0, $0] })
      #expect(compare(doubled.0, doubled.1).common.count == longest(doubled.0, doubled.1))
    }
  }

  @Test("runs are common, in order and without overlap in any two sequences")
  func valid() {
    var random = Generator(state: 11)
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
      let new = (0..<Int.random(in: 0...40, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
      _ = compare(old, new)
    }
  }

  @Test("single tokens anchor the rest: 2,000 changes in 20,000 are found with fewer comparisons than tokens")
  func anchors() {
    let old = Array(0..<20_000)
    let new = old.map { $0.isMultiple(of: 10) ? -$0 - 1 : $0 }
    let result = compare(old, new)
    #expect(result.common.count == 18_000)
    #expect(result.spent < 20_000)
  }

  @Test("two sequences without a common token cost no comparison")
  func disjoint() {
    let result = compare(Array(0..<20_000), Array(20_000..<40_000))
    #expect(result.common.isEmpty && result.spent == 0)
  }

  @Test("the worst sequences cost as much at 20,000 tokens as at 10,000, and keep their common ends")
  func worst() {
    for count in [10_000, 20_000] {
      let result = compare([-1] + noise(count, seed: 3) + [-2], [-1] + noise(count, seed: 5) + [-2], limit: Int.max)
      #expect(result.common.first == -1 && result.common.last == -2 && result.common.count < 20)
      #expect((100_000..<400_000).contains(result.spent))
    }
  }

  @Test("many bad stretches would cost more than the budget: then the rest is coarse, but every anchor stays")
  func budget() {
    // 100 stretches of noise, each behind a token that stands once.
    let old = (0..<100).flatMap { [1_000 + $0] + noise(2_000, seed: UInt64(1 + $0)) }
    let new = (0..<100).flatMap { [1_000 + $0] + noise(2_000, seed: UInt64(500 + $0)) }
    #expect(compare(old, new, limit: Int.max).spent > 10_000_000)
    let bounded = compare(old, new, limit: 2_000_000)
    #expect(bounded.common.filter { $0 >= 1_000 } == Array(1_000..<1_100))
  }

  @Test("without a budget what lies between common ends is not matched")
  func noBudget() {
    #expect(compare([1, 2, 2, 3, 3, 4], [1, 3, 3, 2, 2, 4], limit: 0).common == [1, 4])
    #expect(compare([1, 2, 2, 3, 3, 4], [1, 3, 3, 2, 2, 4], limit: 100).common.count == 4)
  }

  private func noise(_ count: Int, seed: UInt64) -> [Int] {
    var random = Generator(state: seed)
    return (0..<count).map { _ in Int.random(in: 0...40, using: &random) }
  }

  @Test("blocks that changed places: one of them stays")
  func moved() {
    #expect(compare([1, 2, 3, 4, 5], [4, 5, 1, 2, 3]).common == [1, 2, 3])
  }
}

/// A fixed row of numbers (xorshift), so that a failure can be seen again.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
