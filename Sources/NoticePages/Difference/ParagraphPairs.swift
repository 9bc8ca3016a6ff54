/// Which paragraphs of a replaced stretch are new wordings of which.
enum ParagraphPairs {
  /// Of so many pairs the best arrangement is sought; in longer stretches paragraphs are tried in their order only.
  private static let pairLimit = 1_024
  /// The share of equal words from which on a paragraph counts as changed rather than replaced.
  private static let likeness = 0.5

  /// Pairs rising in both places, as places in the two lists.
  static func pairs(
    _ old: [WordTokens], _ new: [WordTokens], budget: inout ComparisonBudget
  ) -> [SequenceAnchors.Pair] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    let left = old.map { $0.numbers.sorted() }
    let right = new.map { $0.numbers.sorted() }
    let cost = left.reduce(0) { $0 + $1.count } * right.count + right.reduce(0) { $0 + $1.count } * left.count
    guard left.count * right.count <= pairLimit, budget.spend(cost) else {
      return zip(left, right).enumerated().compactMap { place, sides in
        share(sides.0, sides.1) >= likeness ? (place, place) : nil
      }
    }
    return best(left.map { words in right.map { share(words, $0) } })
  }

  /// The arrangement with the greatest sum of likenesses; `likenesses` is a table of old by new.
  private static func best(_ likenesses: [[Double]]) -> [SequenceAnchors.Pair] {
    let (rows, columns) = (likenesses.count, likenesses.first?.count ?? 0)
    // sums[row][column]: the best of what is left from there on.
    var sums = [[Double]](repeating: [Double](repeating: 0, count: columns + 1), count: rows + 1)
    func paired(_ row: Int, _ column: Int) -> Double {
      likenesses[row][column] < likeness ? -1 : likenesses[row][column] + sums[row + 1][column + 1]
    }
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        sums[row][column] = max(sums[row + 1][column], sums[row][column + 1], paired(row, column))
      }
    }
    var pairs: [SequenceAnchors.Pair] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      if paired(row, column) == sums[row][column] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if sums[row + 1][column] == sums[row][column] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// The words that two sorted lists share, of all their words: 0 to 1.
  private static func share(_ left: [Int], _ right: [Int]) -> Double {
    var (i, j, common) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        common += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = left.count + right.count
    return all == 0 ? 0 : Double(2 * common) / Double(all)
  }
}
