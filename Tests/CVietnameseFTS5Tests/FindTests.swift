import CVietnameseFTS5
import Foundation
import Testing

@Suite struct FindTests {
  @Test("finds what a look at every document finds, in small indexes of several pieces", arguments: 1...8)
  func small(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let database = try SearchDatabase(pageSize: random.pick([64, 200, 4_050]))
    if random.once(in: 2) { try database.run("INSERT INTO search (search, rank) VALUES ('automerge', 0)") }
    var corpus = TestCorpus()
    for _ in 0..<4 {
      for _ in 0...random.below(4) { try change(&corpus, database, 1 + random.below(40), &random) }
      try compare(database, corpus, searches: 40, &random)
    }
  }

  @Test("passes over only what cannot be among the best, in larger indexes", arguments: [11, 12])
  func large(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let database = try SearchDatabase(pageSize: random.pick([500, 4_050]))
    var corpus = TestCorpus()
    for _ in 0..<3 { try change(&corpus, database, 900, &random) }
    try compare(database, corpus, searches: 60, isBroad: true, &random)
  }

  @Test("out of time, shows nothing that it has not held against the filters")
  func late() throws {
    let count: UInt32 = 6_000
    let database = try SearchDatabase()
    try database.transaction {
      try database.run(
        """
        WITH RECURSIVE ids (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < \(count))
        INSERT INTO search (rowid, body, subject, others, number) SELECT id, 'a b', '', '', '' FROM ids
        """)
      var column = tracuu_column()
      (column.flags, column.words, column.type) = (UInt8(TRACUU_LIVE), 2, 2)
      database.set(column, at: 1...count)
    }
    try database.refresh()
    var search = TestSearch(hitCount: 20)
    search.terms = [TestSearch.Term(tokens: [TestSearch.Token(text: "a")], clauses: 1)]
    search.required = 1
    search.type = 1
    search.deadline = 1
    let found = try database.find(search)
    #expect(found.isPartial && found.hits.isEmpty)
  }

  @Test("meets a clause by any of its words, however many there are")
  func wideClause() throws {
    let database = try SearchDatabase()
    var column = tracuu_column()
    (column.flags, column.words) = (UInt8(TRACUU_LIVE), 1)
    try database.transaction {
      for rowid in 1...300 as ClosedRange<UInt32> { try database.insert(rowid, ["w\(rowid)", "", "", ""], column) }
    }
    try database.refresh()
    var search = TestSearch(hitCount: 400)
    search.terms = (1...300).map { TestSearch.Term(tokens: [TestSearch.Token(text: "w\($0)")], clauses: 1) }
    search.required = 1
    #expect(try database.find(search).total == 300)
  }

  @Test("looks for a frequent row of words among the best documents only, and puts those that have it first")
  func frequentRow() throws {
    let count: UInt32 = 36_000
    let database = try SearchDatabase()
    try database.transaction {
      // The words stand in 8,500 documents as often, in a row in three.
      try database.run(
        """
        WITH RECURSIVE ids (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < \(count))
        INSERT INTO search (rowid, body, subject, others, number) SELECT id,
          CASE
            WHEN id IN (20, 30, \(TRACUU_CANDIDATES + 9)) THEN 'a b c b x'
            WHEN id <= 8500 THEN 'a b x b c'
            ELSE 'y z y z y'
          END, '', '', ''
        FROM ids
        """)
      var column = tracuu_column()
      (column.flags, column.words) = (UInt8(TRACUU_LIVE), 5)
      database.set(column, at: 1...count)
    }
    try database.refresh()
    var search = TestSearch(hitCount: 4)
    search.terms = ["a", "b", "c"].enumerated().map { bit, word in
      TestSearch.Term(tokens: [TestSearch.Token(text: word)], clauses: 1 << UInt32(bit))
    }
    search.required = 0b111
    let row = [TestSearch.Token(text: "+a_b", offset: 1), TestSearch.Token(text: "+b_c", offset: 2)]
    search.terms.append(TestSearch.Term(tokens: row, isWholeQuery: true))
    let found = try database.find(search)
    #expect(found.hits.map(\.rowid) == [20, 30, 1, 2])
    #expect(found.hits[1].score > 1.1 * found.hits[2].score)
    search.hitCount = 400
    // Hits of later pages are in the order that they have on the first one.
    #expect(try database.find(search).hits.prefix(4).map(\.rowid) == [20, 30, 1, 2])
    #expect(Set(try database.find(search).hits.map(\.rowid)) == Set(1...400))
  }

  private func change(
    _ corpus: inout TestCorpus, _ database: SearchDatabase, _ count: Int, _ random: inout SplitMix
  ) throws {
    try database.transaction {
      try database.insert(corpus.grow(count, &random))
      let gone = corpus.shrink(20, &random)
      try database.remove(gone)
      if random.once(in: 8) { try database.run("INSERT INTO search (search) VALUES ('optimize')") }
    }
  }

  private func compare(
    _ database: SearchDatabase, _ corpus: TestCorpus, searches: Int, isBroad: Bool = false, _ random: inout SplitMix
  ) throws {
    try database.refresh()
    let oracle = FindOracle(corpus.passages)
    for _ in 0..<searches {
      let search = isBroad ? TestSearch.broad(corpus.passages, &random) : .random(corpus.passages, &random)
      let found = try database.find(search)
      let answer = oracle.answer(search)
      let difference = Self.difference(found, answer, search)
      #expect(difference == nil, "\(search)")
      let versions =
        (0..<30).map { _ in corpus.passages.isEmpty ? 7 : random.pick(corpus.passages).version } + [99_999_999]
      let (chosen, counts) = database.choose(versions, search)
      let expected = oracle.choose(versions, search)
      #expect(chosen == expected.chosen, "\(search)")
      #expect(counts == expected.counts, "\(search)")
    }
  }

  /// What is wrong, if anything is. Sums of other order and precision may swap what they cannot tell apart.
  private static func difference(_ found: TestFound, _ answer: FindOracle.Answer, _ search: TestSearch) -> String? {
    let isRelevance = search.sort == TRACUU_RELEVANCE
    let total = answer.matches.count
    if found.isPartial { return "partial without a deadline" }
    if !found.isExact || found.total != total { return "total \(found.total), not \(total)" }
    if search.countsFacets, found.counts != answer.counts { return "facets" }

    let best = answer.matches.prefix(search.hitCount)
    guard found.hits.count == best.count else { return "\(found.hits.count) hits, not \(best.count)" }
    if Set(found.hits.map(\.version)).count != found.hits.count { return "a document twice" }
    let byVersion = Dictionary(uniqueKeysWithValues: answer.matches.map { ($0.version, $0) })
    for (place, (hit, match)) in zip(found.hits, best).enumerated() {
      if !isClose(hit.score, match.score) { return "at \(place) \(hit), not \(match)" }
      if hit.version == match.version && hit.rowid == match.rowid { continue }
      guard let other = byVersion[hit.version] else { return "at \(place) \(hit), which does not match" }
      if other.parts == match.parts || !isRelevance { return "at \(place) \(hit), not \(match)" }
    }
    return nil
  }

  private static func isClose(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-5 * max(abs(left), abs(right), 1e-3)
  }
}
