import GRDB
import SearchQuery

/// Subjects of documents that have the typed words.
struct SuggestSubjects {
  let cache: SearchCache

  /// Documents whose subjects are looked at.
  private static let documents = 32
  /// Continuations of the last word that are searched for, and how many are counted to choose them.
  private static let continuations = 8
  private static let weighed = 24
  private static let visited = 4_096
  /// Fewer letters by themselves say nothing: a third of all documents have a word that begins with `th`.
  private static let shortest = 3
  /// Seconds for one search; then the best of what was looked at is shown.
  private static let timeLimit = 0.0025
  /// Scalars; longer ones are no help in a search field.
  private static let longest = 300

  /// Subjects in which the words stand in a row first, then by the weight of their documents.
  func list(_ typed: SuggestTyped, limit: Int) throws -> [Suggestion] {
    guard limit > 0, let last = typed.words.last, typed.words.count > 1 || last.folded.count >= Self.shortest else {
      return []
    }
    var found = try subjects(rowSearch(typed), typed)
    if found.count < limit, typed.words.count > 1 {
      let known = Set(found.map(\.folded))
      found += try subjects(wordsSearch(typed), typed).filter { !known.contains($0.folded) }
    }
    return found.sorted(by: Found.isBetter).prefix(limit).map {
      Suggestion(text: $0.text, kind: .subject, count: $0.count)
    }
  }

  // MARK: - The searches

  /// The words in a row, going on with one of the likely continuations of the last one.
  private func rowSearch(_ typed: SuggestTyped) throws -> SuggestSearch {
    var words = typed.words.map(\.folded)
    guard typed.isGoingOn, let last = words.popLast() else { return SuggestSearch([words]) }
    let next = try words.last.map { try continuations(of: last, after: $0) } ?? continuations(of: last)
    return SuggestSearch(next.map { words + [$0] })
  }

  /// All words wherever they stand, the last one as it is or going on.
  private func wordsSearch(_ typed: SuggestTyped) throws -> SuggestSearch {
    var words = typed.words.map(\.folded)
    var next: [[UInt8]] = []
    if let last = words.popLast() {
      next = !typed.isGoingOn ? [last] : last.count < Self.shortest ? [] : try continuations(of: last)
    }
    var search = SuggestSearch(next.map { [$0] })
    if !next.isEmpty { for word in words { search.add([[word]]) } }
    return search
  }

  /// The commonest syllables of the index that begin so. To count them takes longer than a keystroke may.
  private func continuations(of word: [UInt8]) throws -> [[UInt8]] {
    try tokens(beginningWith: word, skipping: 0, Self.continuations).map(\.word)
  }

  /// Those that stand most often behind the word before: far fewer than all, and better ones.
  private func continuations(of word: [UInt8], after before: [UInt8]) throws -> [[UInt8]] {
    let start = [UInt8(ascii: "+")] + before + [UInt8(ascii: "_")]
    var found = try tokens(beginningWith: start + word, skipping: start.count, Self.weighed)
    for place in found.indices { found[place].weight = try cache.frequency(start + found[place].word) }
    return Self.best(found).prefix(Self.continuations).map(\.word)
  }

  /// The words behind the first `count` bytes of the tokens that begin with `prefix`, the commonest syllables first.
  private func tokens(
    beginningWith prefix: [UInt8], skipping count: Int, _ limit: Int
  ) throws -> [Weighed] {
    var found: Set<[UInt8]> = []
    var visited = 0
    try cache.visitTokens(beginningWith: prefix) { token in
      visited += 1
      found.insert(Array(token.dropFirst(count)))
      return visited < Self.visited
    }
    return Array(Self.best(found.map { ($0, Int(DidYouMeanForms.weight(of: $0))) }).prefix(limit))
  }

  private typealias Weighed = (word: [UInt8], weight: Int)

  private static func best(_ words: [Weighed]) -> [Weighed] {
    words.sorted { left, right in
      left.weight != right.weight ? left.weight > right.weight : left.word.lexicographicallyPrecedes(right.word)
    }
  }

  // MARK: - The subjects

  private struct Found {
    var text: String
    var folded: String
    var fit: SuggestTyped.Fit
    var hasSameDiacritics: Bool
    var place: Int
    var count = 1

    static func isBetter(_ left: Found, _ right: Found) -> Bool {
      if left.hasSameDiacritics != right.hasSameDiacritics { return left.hasSameDiacritics }
      return left.fit != right.fit ? left.fit > right.fit : left.place < right.place
    }
  }

  private func subjects(_ search: SuggestSearch, _ typed: SuggestTyped) throws -> [Found] {
    var search = search
    search.deadline = SuggestSearch.deadline(in: Self.timeLimit)
    let statement = try cache.db.cachedStatement(sql: "SELECT subject FROM versions WHERE id = ?")
    var found: [Found] = []
    for row in try search.rows(Self.documents, cache) {
      guard let text = try String.fetchOne(statement, arguments: [row.version]) else { continue }
      let folded = VersionRow.folded(text)
      if let place = found.firstIndex(where: { $0.folded == folded }) {
        found[place].count += 1
        continue
      }
      guard text.unicodeScalars.count <= Self.longest, let fit = typed.fit(folded) else { continue }
      let isSame = !typed.hasDiacritics || typed.hasSameDiacritics(in: text)
      let oneLine = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init)
        .joined(separator: " ")
      found.append(
        Found(text: oneLine, folded: folded, fit: fit, hasSameDiacritics: isSame, place: found.count))
    }
    return found
  }
}
