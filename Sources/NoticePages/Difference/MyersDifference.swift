/// The greedy difference of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), with a bound.
enum MyersDifference {
  /// So many tokens removed and added are looked for; the memory is the square of it in 32-bit numbers, 1 MB.
  static let editLimit = 512

  /// Pairs of equal tokens, by their indices in the slices; of those in the middle none where the budget or the limit
  /// ends before the difference is found. Common ends are always found.
  static func pairs(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, budget: inout ComparisonBudget
  ) -> [SequenceAnchors.Pair] {
    var old = old
    var new = new
    var head: [SequenceAnchors.Pair] = []
    while let left = old.first, left == new.first {
      head.append((old.startIndex, new.startIndex))
      old.removeFirst()
      new.removeFirst()
    }
    var tail: [SequenceAnchors.Pair] = []
    while let left = old.last, left == new.last {
      old.removeLast()
      new.removeLast()
      tail.append((old.endIndex, new.endIndex))
    }
    guard !old.isEmpty, !new.isEmpty else { return head + tail.reversed() }
    return head + middle(old, new, budget: &budget) + tail.reversed()
  }

  private static func middle(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, budget: inout ComparisonBudget
  ) -> [SequenceAnchors.Pair] {
    let limit = min(old.count + new.count, editLimit)
    // For each diagonal the farthest place in `old` that was reached; `rounds[d]` is what round d began with.
    var farthest = [Int32](repeating: 0, count: 2 * limit + 3)
    let centre = limit + 1
    var rounds: [[Int32]] = []
    for edits in 0...limit {
      rounds.append(Array(farthest[centre - edits - 1...centre + edits + 1]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x = start(of: diagonal, edits: edits, in: farthest, centre: centre)
        let begin = x
        while x < old.count, x - diagonal < new.count,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        { x += 1 }
        guard budget.spend(1 + x - begin) else { return [] }
        farthest[centre + diagonal] = Int32(truncatingIfNeeded: x)
        if x >= old.count, x - diagonal >= new.count { return walkBack(rounds, old, new) }
      }
    }
    return []
  }

  /// Where a diagonal is entered: by leaving out a token of `old`, or by putting in one of `new`.
  private static func start(of diagonal: Int, edits: Int, in farthest: [Int32], centre: Int) -> Int {
    let below = farthest[centre + diagonal - 1]
    let above = farthest[centre + diagonal + 1]
    return Int(entersFromAbove(diagonal, edits, below, above) ? above : below + 1)
  }

  private static func entersFromAbove(_ diagonal: Int, _ edits: Int, _ below: Int32, _ above: Int32) -> Bool {
    diagonal == -edits || (diagonal != edits && below < above)
  }

  private static func walkBack(
    _ rounds: [[Int32]], _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [SequenceAnchors.Pair] {
    var pairs: [SequenceAnchors.Pair] = []
    var (x, y) = (old.count, new.count)
    for edits in rounds.indices.reversed() {
      let diagonal = x - y
      let centre = edits + 1
      let begin = start(of: diagonal, edits: edits, in: rounds[edits], centre: centre)
      while x > begin {
        x -= 1
        y -= 1
        pairs.append((old.startIndex + x, new.startIndex + y))
      }
      guard edits > 0 else { break }
      let fromAbove = entersFromAbove(
        diagonal, edits, rounds[edits][centre + diagonal - 1], rounds[edits][centre + diagonal + 1])
      if fromAbove { y -= 1 } else { x -= 1 }
    }
    return pairs.reversed()
  }
}
