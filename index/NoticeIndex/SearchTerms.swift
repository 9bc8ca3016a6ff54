import CVietnameseFTS5
import SearchQuery

/// The tokens that a query asks the index for, with what each counts.
///
/// Words count 1 and are found folded; with diacritics typed, it is the exact word that counts, and the folded one only
/// finds. Two words side by side count half as a pair, since each word stands in two pairs. On 284 questions to law
/// texts that is as good as any of the dozen other schemes that were tried, and simpler (docs/decisions/0009).
struct SearchTerms {
  private(set) var terms: [Term] = []
  /// The clauses that a document has to meet, as bits.
  private(set) var required: UInt32 = 0
  /// Those of them that are phrases in quotation marks: they hold also when a search is relaxed.
  private(set) var quoted: UInt32 = 0
  /// The folded words to mark in snippets, each once.
  private(set) var words: [String] = []

  /// From three words on, those that most documents contain are not worth weighing.
  var ignoresCommon: Bool { required.nonzeroBitCount >= 3 }

  struct Term {
    var tokens: [Token]
    var weight: Double
    var clauses: UInt32 = 0
    var excludes = false
    var isWholeQuery = false
  }

  struct Token: Hashable {
    var bytes: [UInt8]
    /// Its place in a phrase.
    var offset = 0
  }

  private static let pairWeight = 0.5
  /// Words that ask (`như thế nào`) stand in some answers all the same: leaving them out was worse.
  private static let askingWeight = 0.5
  /// Up to so many words the diacritics of a row are compared too; a longer row is told well enough by its pairs.
  private static let exactRow = 8
  /// A longer query is looked for by its beginning.
  private static let rowWords = 60
  /// Words that a prefix stands for; the rest of a longer list adds little and costs time.
  private static let prefixWords = 64
  private static let visitedWords = 4_096
  /// RELIABILITY C: a longer phrase is searched by its beginning; left out, it would find nothing or everything.
  private static let phraseWords = 16

  private let cache: SearchCache
  private var weighed: Set<[Token]> = []

  init(_ query: Query, cache: SearchCache) throws {
    self.cache = cache
    for (index, clause) in query.clauses.prefix(32).enumerated() {
      let bit = UInt32(1) << UInt32(index)
      var found = false
      for term in clause.alternatives {
        found = try add(term, weight: clause.isRequired ? 1 : Self.askingWeight, clauses: bit) || found
      }
      guard found, clause.isRequired else { continue }
      required |= bit
      if clause.isQuoted { quoted |= bit }
    }
    for (left, right) in zip(query.clauses, query.clauses.dropFirst()) {
      guard let left = left.onlyWord, let right = right.onlyWord else { continue }
      addPair(left, right)
    }
    addRow(query)
    for expansion in query.expansions {
      let range = expansion.clauses.clamped(to: 0..<32)
      let bits = range.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
      _ = try add(expansion.term, weight: expansion.weight, clauses: bits)
    }
    for term in query.excluded { try exclude(term) }
  }

  // MARK: - Terms

  /// Adds what `term` finds and weighs; false when it has no word.
  private mutating func add(_ term: Query.Term, weight: Double, clauses: UInt32) throws -> Bool {
    let words = Self.words(of: term.text)
    guard let last = words.last else { return false }
    for word in words { mark(word.folded) }
    if case .prefix = term { return try add(prefix: words.dropLast() + [last], weight: weight, clauses: clauses) }
    if words.count == 1 {
      match([Token(bytes: last.folded)], clauses: clauses)
    } else {
      match(Self.phrase(words), clauses: clauses)
    }
    for word in words { try weigh(word, weight: weight) }
    for (left, right) in zip(words, words.dropFirst()) {
      self.weigh([Token(bytes: Self.pair(left.folded, right.folded))], weight: weight * Self.pairWeight)
    }
    return true
  }

  /// A word weighs by its exact form; where that form stands nowhere, as when tones are mistyped, by the folded one.
  private mutating func weigh(_ word: Word, weight: Double) throws {
    if let exact = word.exact, try cache.frequency(exact, isSearched: true) > 0 {
      weigh([Token(bytes: exact)], weight: weight)
    } else {
      weigh([Token(bytes: word.folded)], weight: weight)
    }
  }

  private mutating func weigh(_ tokens: [Token], weight: Double) {
    guard weighed.insert(tokens).inserted else { return }
    if let place = terms.firstIndex(where: { $0.tokens == tokens && !$0.excludes && !$0.isWholeQuery }) {
      terms[place].weight = max(terms[place].weight, weight)
    } else {
      terms.append(Term(tokens: tokens, weight: weight))
    }
  }

  private mutating func match(_ tokens: [Token], clauses: UInt32) {
    if let place = terms.firstIndex(where: { $0.tokens == tokens && !$0.excludes && !$0.isWholeQuery }) {
      terms[place].clauses |= clauses
    } else {
      terms.append(Term(tokens: tokens, weight: 0, clauses: clauses))
    }
  }

  private mutating func add(prefix words: [Word], weight: Double, clauses: UInt32) throws -> Bool {
    guard let last = words.last else { return false }
    let frequent = try continuations(of: last.folded)
    for token in frequent {
      let tokens = Self.phrase(words.dropLast() + [Word(folded: token, exact: nil)])
      match(tokens, clauses: clauses)
      weigh(tokens, weight: weight)
      mark(token)
    }
    // Nothing begins so: the clause stays, and nothing meets it.
    if frequent.isEmpty { match([Token(bytes: last.folded)], clauses: clauses) }
    return true
  }

  /// What `tuyen*` stands for: the words of the index that begin so, the most frequent ones.
  private func continuations(of prefix: [UInt8]) throws -> [[UInt8]] {
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
    return frequent.prefix(Self.prefixWords).map(\.key)
  }

  private mutating func addPair(_ left: String, _ right: String) {
    guard let left = Self.words(of: left).last, let right = Self.words(of: right).first else { return }
    weigh([Token(bytes: Self.pair(left.folded, right.folded))], weight: Self.pairWeight)
  }

  /// The whole query in a row, when it is nothing but words.
  private mutating func addRow(_ query: Query) {
    guard query.clauses.count > 1, query.clauses.allSatisfy({ $0.onlyWord != nil }), query.excluded.isEmpty,
      query.filters.isEmpty
    else { return }
    // From the text: the clauses have a repeated word once.
    let words = Self.words(of: query.text, limit: Self.rowWords)
    let exact = words.count <= Self.exactRow ? Self.exact(words) : []
    terms.append(Term(tokens: Self.phrase(words) + exact, weight: 1, isWholeQuery: true))
  }

  private mutating func exclude(_ term: Query.Term) throws {
    let words = Self.words(of: term.text)
    guard let first = words.first, let last = words.last else { return }
    var phrases: [[Token]]
    if case .prefix = term {
      phrases = try continuations(of: last.folded).map {
        Self.phrase(words.dropLast() + [Word(folded: $0, exact: nil)])
      }
    } else {
      // With diacritics typed, only the word with these diacritics is meant.
      phrases = [
        words.count == 1 ? [Token(bytes: first.exact ?? first.folded)] : Self.phrase(words) + Self.exact(words)
      ]
    }
    terms += phrases.map { Term(tokens: $0, weight: 0, excludes: true) }
  }

  private mutating func mark(_ folded: [UInt8]) {
    let word = String(decoding: folded, as: UTF8.self)
    if !words.contains(word) { words.append(word) }
  }

  // MARK: - Tokens

  private struct Word {
    var folded: [UInt8]
    var exact: [UInt8]?
  }

  private static func words(of text: String, limit: Int = phraseWords) -> [Word] {
    var words: [Word] = []
    Tokens.visitExact(text) { folded, exact in
      words.append(Word(folded: Array(folded), exact: exact.isEmpty ? nil : Array(exact)))
      return words.count < limit
    }
    return words
  }

  /// The pairs of a phrase at one place after the other, and the words that were typed with diacritics at theirs.
  private static func phrase(_ words: [Word]) -> [Token] {
    guard words.count > 1 else { return words.map { Token(bytes: $0.folded) } }
    var tokens: [Token] = []
    for (offset, (left, right)) in zip(words, words.dropFirst()).enumerated() {
      tokens.append(Token(bytes: pair(left.folded, right.folded), offset: offset + 1))
    }
    return tokens
  }

  /// The words of a phrase that were typed with diacritics, at their places.
  private static func exact(_ words: [Word]) -> [Token] {
    words.enumerated().compactMap { offset, word in word.exact.map { Token(bytes: $0, offset: offset) } }
  }

  private static func pair(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "+")] + left + [UInt8(ascii: "_")] + right
  }
}

extension Query.Clause {
  /// The word, when the clause is one word and nothing else.
  fileprivate var onlyWord: String? {
    if alternatives.count == 1, case .word(let text) = alternatives[0] { text } else { nil }
  }
}
