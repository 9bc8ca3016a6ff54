import CVietnameseFTS5

extension TestSearch {
  /// A search for a few of very many documents, most of which need not be looked at.
  static func broad(_ passages: [TestPassage], _ random: inout SplitMix) -> TestSearch {
    var search = TestSearch()
    for bit in 0...random.below(3) {
      let word = TestWord.vocabulary[random.below(12)]
      let isRequired = !random.once(in: 3)
      let token = Token(text: random.once(in: 3) ? word.exact ?? word.folded : word.folded)
      search.terms.append(Term(tokens: [token], weight: 1, clauses: isRequired ? 1 << UInt32(bit) : 0))
      if isRequired { search.required |= 1 << UInt32(bit) }
    }
    if random.once(in: 2) { search.terms.append(Term(tokens: phrase(passages, &random), weight: 0.5)) }
    if random.once(in: 5) { search.restrict(passages, &random) }
    search.any = search.required == 0
    search.ignoresCommon = random.once(in: 3)
    search.hitCount = random.pick([1, 3, 10, 40])
    search.exactBound = random.pick([1, 20, 300])
    if random.once(in: 4) { search.year = Int32(2000 + random.below(26)) }
    return search
  }

  /// A search as nobody would type it, for words of `passages`.
  static func random(_ passages: [TestPassage], _ random: inout SplitMix) -> TestSearch {
    var search = TestSearch()
    let clauses = random.below(4)
    for bit in 0..<clauses {
      // Several terms to a clause are alternatives.
      for _ in 0...random.below(3) {
        var term = Term(tokens: tokens(passages, &random), clauses: 1 << UInt32(bit))
        if random.once(in: 6) { term.clauses |= 1 << UInt32(random.below(4)) }
        term.weight = random.pick([0, 0, 0.3, 1, 1])
        search.terms.append(term)
      }
      if !random.once(in: 5) { search.required |= 1 << UInt32(bit) }
    }
    for _ in 0..<random.below(4) {
      search.terms.append(Term(tokens: tokens(passages, &random), weight: random.pick([0.25, 0.5, 1])))
    }
    if random.once(in: 4) { search.terms.append(Term(tokens: tokens(passages, &random), weight: 0, excludes: true)) }
    if random.once(in: 3) {
      search.terms.append(Term(tokens: phrase(passages, &random), weight: 1, isWholeQuery: true))
    }
    // A clause that nothing meets.
    if random.once(in: 30) { search.required |= 1 << 31 }
    if random.once(in: 3) { (search.any, search.required) = (true, 0) }
    search.ignoresCommon = random.once(in: 3)
    search.restrict(passages, &random)
    search.sort = random.pick([TRACUU_RELEVANCE, TRACUU_RELEVANCE, TRACUU_RELEVANCE, TRACUU_NEWEST, TRACUU_OLDEST])
    if random.once(in: 3) { search.year = Int32(2000 + random.below(26)) }
    search.hitCount = random.pick([0, 1, 3, 10, 10, 10, 50, 250, 1_000])
    search.exactBound = random.pick([1, 20, 300, 10_000])
    search.countsFacets = random.once(in: 4)
    return search
  }

  private mutating func restrict(_ passages: [TestPassage], _ random: inout SplitMix) {
    let versions = passages.filter { $0.column.passage == 0 }.map(\.version)
    func names() -> [UInt8] { (0..<2 + random.below(6)).map { _ in UInt8(random.below(2)) } }
    if random.once(in: 6) { from = UInt32(20_000_101 + random.below(20) * 10_000) }
    if random.once(in: 6) { to = UInt32(20_050_101 + random.below(20) * 10_000) }
    if random.once(in: 8) { flags = UInt8(random.once(in: 2) ? TRACUU_PAGE : TRACUU_NOTICE) }
    if random.once(in: 8) { type = Int32(1 + random.below(5)) }
    if random.once(in: 8) {
      collection = random.pick([1, 2, .max])
      also = versions.filter { _ in random.once(in: 9) }
    }
    if random.once(in: 8) { issuers = names() }
    if random.once(in: 10), issuers == nil { signers = names() }
    if random.once(in: 10), issuers == nil, signers == nil { categories = names() }
    if random.once(in: 10) { only = versions.filter { _ in random.once(in: 3) } }
    if random.once(in: 8) { except = versions.filter { _ in random.once(in: 5) } }
  }

  private static func tokens(_ passages: [TestPassage], _ random: inout SplitMix) -> [Token] {
    if random.once(in: 4) { return phrase(passages, &random) }
    if random.once(in: 25) { return [Token(text: "nowhere")] }
    let vocabulary = TestWord.vocabulary
    let word = vocabulary[random.once(in: 2) ? random.below(vocabulary.count) : random.skewed(vocabulary.count)]
    if random.once(in: 3) { return [Token(text: "+\(vocabulary[random.skewed(20)].folded)_\(word.folded)")] }
    return [Token(text: random.once(in: 2) ? word.exact ?? word.folded : word.folded)]
  }

  /// Two to five words in a row: as pairs, as words or both, mostly such as stand somewhere.
  private static func phrase(_ passages: [TestPassage], _ random: inout SplitMix) -> [Token] {
    let vocabulary = TestWord.vocabulary
    let length = 2 + random.below(4)
    var words = (0..<length).map { _ in vocabulary[random.skewed(vocabulary.count)] }
    let field = passages.isEmpty ? [] : random.pick(random.pick(passages).fields)
    if field.count >= 2, !random.once(in: 8) {
      let start = random.below(field.count - 1)
      words = Array(field[start...].prefix(length))
    }
    var tokens: [Token] = []
    let withPairs = !random.once(in: 3)
    for (offset, word) in words.enumerated() {
      if withPairs, offset > 0 {
        tokens.append(Token(text: "+\(words[offset - 1].folded)_\(word.folded)", offset: offset))
      }
      if let exact = word.exact, random.once(in: 2) { tokens.append(Token(text: exact, offset: offset)) }
      if !withPairs { tokens.append(Token(text: word.folded, offset: offset)) }
    }
    return tokens
  }
}
