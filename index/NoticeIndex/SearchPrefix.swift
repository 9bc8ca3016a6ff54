/// The words that a prefix such as `tuyen*` stands for.
struct SearchPrefix {
  let cache: SearchCache

  /// The rest of a longer list adds little and costs time.
  private static let maximumWords = 64
  private static let visitedWords = 4_096

  /// The words of the index that begin with `prefix`, folded, the most frequent ones first.
  func continuations(of prefix: [UInt8]) throws -> [[UInt8]] {
    var found: [[UInt8]: Int] = [:]
    var visited = 0
    try cache.visitTokens(beginningWith: prefix) { token in
      found[Array(token)] = 0
      visited += 1
      return visited < Self.visitedWords
    }
    for token in found.keys { found[token] = try cache.frequency(token) }
    let frequent = found.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }
    return frequent.prefix(Self.maximumWords).map(\.key)
  }

  /// What `words`, the last of which is a prefix, may be as phrases.
  func phrases(of words: [SearchWord]) throws -> [(last: [UInt8], tokens: [SearchTerms.Token])] {
    guard let last = words.last else { return [] }
    return try continuations(of: last.folded).map { token in
      (token, (words.dropLast() + [SearchWord(folded: token, exact: nil)]).phrase)
    }
  }
}
