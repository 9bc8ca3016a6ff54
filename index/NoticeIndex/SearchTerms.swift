import SearchQuery

/// The tokens that a query asks the index for, with what each counts.
///
/// Words count 1 and are found folded; with diacritics typed, it is the exact word that counts, and the folded one only
/// finds. Two words side by side count half as a pair, since each word stands in two pairs. On 284 questions to law
/// texts that is as good as any of the dozen other schemes that were tried, and simpler (docs/decisions/0009).
struct SearchTerms {
  /// The clauses that a document has to meet, as bits.
  private(set) var required: UInt32 = 0
  /// Those of them that are phrases in quotation marks: they hold also when a search is relaxed.
  private(set) var quoted: UInt32 = 0
  /// The folded words to mark in snippets, each once.
  private(set) var words: [String] = []

  var terms: [Term] { list.terms }

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

  private let cache: SearchCache
  private var list = SearchTermList()

  init(_ query: Query, cache: SearchCache) throws {
    self.cache = cache
    let bits = Self.bits(of: query.clauses)
    for (clause, bit) in zip(query.clauses, bits) where clause.repeats == nil && bit != 0 {
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
      let met = bits[expansion.clauses.clamped(to: bits.indices)].reduce(0, |)
      _ = try add(expansion.term, weight: expansion.weight, clauses: met)
    }
    for term in query.excluded { try exclude(term) }
  }

  /// One bit for each clause that asks for something new; what repeats it is met with it. Without one, 0, are those
  /// beyond the 32 that a parsed query has at most.
  private static func bits(of clauses: [Query.Clause]) -> [UInt32] {
    var bits: [UInt32] = []
    var next: UInt32 = 1
    for clause in clauses {
      if let first = clause.repeats, bits.indices.contains(first) {
        bits.append(bits[first])
      } else {
        bits.append(next)
        next <<= 1
      }
    }
    return bits
  }

  /// Adds what `term` finds and weighs; false when it has no word.
  private mutating func add(_ term: Query.Term, weight: Double, clauses: UInt32) throws -> Bool {
    let words = SearchWord.words(of: term.text)
    guard !words.isEmpty else { return false }
    for word in words { mark(word.folded) }
    if case .prefix = term {
      try add(prefix: words, weight: weight, clauses: clauses)
      return true
    }
    list.match(words.phrase, clauses: clauses)
    for word in words { try weigh(word, weight: weight) }
    for (left, right) in zip(words, words.dropFirst()) {
      list.weigh([SearchWord.pair(left, right)], weight: weight * Self.pairWeight)
    }
    return true
  }

  /// A word weighs by its exact form; where that form stands nowhere, as when tones are mistyped, by the folded one.
  private mutating func weigh(_ word: SearchWord, weight: Double) throws {
    if let exact = word.exact, try cache.frequency(exact, isSearched: true) > 0 {
      list.weigh([Token(bytes: exact)], weight: weight)
    } else {
      list.weigh([Token(bytes: word.folded)], weight: weight)
    }
  }

  private mutating func add(prefix words: [SearchWord], weight: Double, clauses: UInt32) throws {
    let phrases = try SearchPrefix(cache: cache).phrases(of: words)
    for phrase in phrases {
      list.match(phrase.tokens, clauses: clauses)
      list.weigh(phrase.tokens, weight: weight)
      mark(phrase.last)
    }
    // Nothing begins so: the clause stays, and nothing meets it.
    if phrases.isEmpty { list.match(Array(words.suffix(1)).phrase, clauses: clauses) }
  }

  private mutating func addPair(_ left: String, _ right: String) {
    guard let left = SearchWord.words(of: left).last, let right = SearchWord.words(of: right).first else { return }
    list.weigh([SearchWord.pair(left, right)], weight: Self.pairWeight)
  }

  /// The whole query in a row, when beside filters it is nothing but words.
  private mutating func addRow(_ query: Query) {
    guard query.clauses.count > 1, query.clauses.allSatisfy({ $0.onlyWord != nil }), query.excluded.isEmpty else {
      return
    }
    // From the text: the clauses end at their limit, and have a word typed twice in a row once.
    let words = SearchWord.words(of: query.plainText, limit: Self.rowWords)
    list.addRow(words.phrase + (words.count <= Self.exactRow ? words.exact : []))
  }

  private mutating func exclude(_ term: Query.Term) throws {
    let words = SearchWord.words(of: term.text)
    guard let first = words.first else { return }
    if case .prefix = term {
      for phrase in try SearchPrefix(cache: cache).phrases(of: words) { list.exclude(phrase.tokens) }
    } else {
      // With diacritics typed, only the word with these diacritics is meant.
      list.exclude(words.count == 1 ? [Token(bytes: first.exact ?? first.folded)] : words.phrase + words.exact)
    }
  }

  private mutating func mark(_ folded: [UInt8]) {
    let word = String(decoding: folded, as: UTF8.self)
    if !words.contains(word) { words.append(word) }
  }
}

extension Query.Clause {
  /// The word, when the clause is one word and nothing else.
  fileprivate var onlyWord: String? {
    if alternatives.count == 1, case .word(let text) = alternatives[0] { text } else { nil }
  }
}
