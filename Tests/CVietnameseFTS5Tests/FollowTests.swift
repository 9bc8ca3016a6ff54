import CVietnameseFTS5
import Testing

@Suite("A search that goes on behind a hit")
struct FollowTests {
  /// Without rows of words, whose reward changes the first scores.
  private func search(_ passages: [TestPassage], _ random: inout SplitMix) -> TestSearch {
    var search = random.once(in: 2) ? TestSearch.broad(passages, &random) : .random(passages, &random)
    search.terms.removeAll(where: \.isWholeQuery)
    search.countsFacets = false
    return search
  }

  @Test("page by page gives the hits of one long list, each once, and counts the same", arguments: 21...26)
  func walk(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let database = try SearchDatabase(pageSize: random.pick([200, 4_050]))
    var corpus = TestCorpus()
    try database.transaction { try database.insert(corpus.grow(random.pick([30, 700]), &random)) }
    try database.refresh()
    for _ in 0..<40 {
      var search = search(corpus.passages, &random)
      search.hitCount = 5_000
      let whole = try database.find(search)
      search.hitCount = random.pick([1, 7, 100, 250])
      var walked: [TestFound.Hit] = []
      while true {
        let page = try database.find(search)
        if walked.isEmpty || whole.isExact { #expect(page.total == whole.total, "\(search)") }
        walked += page.hits
        guard page.hits.count == search.hitCount, walked.count <= whole.hits.count else { break }
        search.after = page.hits.last
      }
      #expect(walked == whole.hits, "\(search)")
    }
  }

  @Test("a row of words that is rewarded among the first does not move the hits behind them")
  func rewarded() throws {
    let count: UInt32 = 36_000
    let database = try SearchDatabase()
    try database.transaction {
      try database.run(
        """
        WITH RECURSIVE ids (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < \(count))
        INSERT INTO search (rowid, body, subject, others, number) SELECT id,
          CASE WHEN id IN (20, 150) THEN 'a b c b x' WHEN id <= 8500 THEN 'a b x b c' ELSE 'y z y z y' END, '', '', ''
        FROM ids
        """)
      var column = tracuu_column()
      (column.flags, column.words) = (UInt8(TRACUU_LIVE), 5)
      database.set(column, at: 1...count)
    }
    try database.refresh()
    var search = TestSearch(hitCount: 500)
    search.terms = ["a", "b", "c"].enumerated().map { bit, word in
      TestSearch.Term(tokens: [TestSearch.Token(text: word)], clauses: 1 << UInt32(bit))
    }
    search.required = 0b111
    let row = [TestSearch.Token(text: "+a_b", offset: 1), TestSearch.Token(text: "+b_c", offset: 2)]
    search.terms.append(TestSearch.Term(tokens: row, isWholeQuery: true))
    let whole = try database.find(search).hits
    #expect(whole.first?.rowid == 20)
    search.after = whole[119]
    search.hitCount = 380
    #expect(try database.find(search).hits == Array(whole[120...]))
  }
}
