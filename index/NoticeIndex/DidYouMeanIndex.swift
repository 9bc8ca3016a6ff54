import CVietnameseFTS5

/// What the index says of folded words, within a number of looks and a time.
///
/// A look costs microseconds, but milliseconds the first time after an import for a very frequent word.
struct DidYouMeanIndex {
  let cache: SearchCache
  /// Monotonic nanoseconds.
  private let deadline: UInt64
  private(set) var looksLeft = 200
  private var known: [[UInt8]: Int] = [:]

  init(cache: SearchCache, deadline: UInt64) {
    self.cache = cache
    self.deadline = deadline
  }

  /// Passages with a folded word; 0 once there are no looks or no time left.
  mutating func frequency(_ word: [UInt8]) throws -> Int {
    if let count = known[word] { return count }
    guard looksLeft > 0, tracuu_now() < deadline else {
      looksLeft = 0
      return 0
    }
    looksLeft -= 1
    let count = try cache.frequency(word)
    known[word] = count
    return count
  }

  /// Passages with two words side by side.
  mutating func frequency(_ left: [UInt8], _ right: [UInt8]) throws -> Int {
    try frequency(SuggestSearch.pair(left, right))
  }

  /// The pairs that a word makes with the words around it.
  mutating func pairs(of word: [UInt8], between neighbours: Neighbours) throws -> Pairs {
    Pairs(
      before: try neighbours.left.map { try frequency($0, word) },
      after: try neighbours.right.map { try frequency(word, $0) })
  }

  /// How often the neighbours stand at all: what the pairs of any word between them can be at most.
  mutating func frequencies(of neighbours: Neighbours) throws -> Pairs {
    Pairs(before: try neighbours.left.map { try frequency($0) }, after: try neighbours.right.map { try frequency($0) })
  }

  struct Neighbours {
    var left: [UInt8]?
    var right: [UInt8]?
    var isEmpty: Bool { left == nil && right == nil }
  }

  /// Passages with the pairs of a word; nil on a side without neighbour.
  struct Pairs {
    var before: Int?
    var after: Int?
    var sum: Int { (before ?? 0) + (after ?? 0) }

    /// A word is taken for a mistake if what explains it is so many times more likely in its place: mistakes stand in
    /// documents too. Beside two neighbours, which may have come together by chance, it takes more.
    static let farMore = 50
    private static let farMoreBetween = 500

    /// True if a word with these pairs is likely what was meant by one with `other`.
    func explains(_ other: Pairs) -> Bool {
      if other.sum == 0 { return sum >= Self.farMore || sum > 0 && before != 0 && after != 0 }
      let sides = [(before, other.before), (after, other.after)].compactMap { this, other in
        this.map { Double($0 + 1) / Double((other ?? 0) + 1) }
      }
      return sides.reduce(1, *) > Double(sides.count > 1 ? Self.farMoreBetween : Self.farMore)
    }
  }
}
