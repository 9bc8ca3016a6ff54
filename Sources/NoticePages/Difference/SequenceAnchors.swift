/// Places where two sequences surely meet: tokens that each of them has exactly once, in an order that both share.
enum SequenceAnchors {
  typealias Pair = (old: Int, new: Int)

  /// The longest such list, rising in both places; n·log n.
  static func pairs(_ old: [Int], _ new: [Int]) -> [Pair] {
    let oldPlaces = singlePlaces(of: old)
    let newPlaces = singlePlaces(of: new)
    let candidates: [Pair] = old.indices.compactMap { place in
      guard oldPlaces[old[place]] == .some(place), let other = newPlaces[old[place]] ?? nil else { return nil }
      return (place, other)
    }
    return longestRising(candidates)
  }

  /// Where a token stands; nil within for one that stands there twice.
  private static func singlePlaces(of tokens: [Int]) -> [Int: Int?] {
    var places: [Int: Int?] = [:]
    places.reserveCapacity(tokens.count)
    for (place, token) in tokens.enumerated() {
      places.updateValue(places.keys.contains(token) ? nil : place, forKey: token)
    }
    return places
  }

  /// Patience sorting: `ends[n]` is the candidate with the lowest new place that ends a rising list of n + 1.
  private static func longestRising(_ candidates: [Pair]) -> [Pair] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: candidates.count)
    for index in candidates.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[ends[middle]].new < candidates[index].new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var rising: [Pair] = []
    var at = ends.last ?? -1
    while at >= 0 {
      rising.append(candidates[at])
      at = before[at]
    }
    return rising.reversed()
  }
}
