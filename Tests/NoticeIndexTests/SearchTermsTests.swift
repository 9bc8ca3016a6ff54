import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct SearchTermsTests {
  /// Words to choose among: three with diacritics that fold alike, two that begin alike.
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive([
      .test(1, subject: "Thu hồi đất", body: [.paragraph("đạt tuyển dụng")]), .test(2, subject: "dat tuyen tuyến"),
    ])
  }

  private func terms(_ query: Query) throws -> SearchTerms { try archive.terms(query) }

  private func terms(_ text: String) throws -> SearchTerms { try terms(Query.parse(text).query) }

  @Test("finds a word folded and weighs it as it was typed")
  func word() throws {
    #expect(try said(terms("dat")) == ["dat *1.0 1"])
    #expect(try said(terms("đất")) == ["dat *0.0 1", "=DBt2 *1.0 0"])
    #expect(try terms("đất").words == ["dat"])
  }

  @Test("weighs a word folded when the index does not have it with these diacritics")
  func mistyped() throws {
    #expect(try said(terms("đặt")) == ["dat *1.0 1"])
  }

  @Test("weighs neighbours as pairs at half, and the whole query in a row")
  func pairs() throws {
    #expect(
      try said(terms("thu hồi dat")) == [
        "thu *1.0 1", "hoi *0.0 10", "=hOi1 *1.0 0", "dat *1.0 100", "+thu_hoi *0.5 0", "+hoi_dat *0.5 0",
        "row +thu_hoi@1 +hoi_dat@2 =hOi1@1 *1.0 0",
      ])
    #expect(try terms("thu hồi dat").required == 0b111)
    #expect(try terms("thu hồi dat").quoted == 0)
  }

  @Test("finds a phrase by its pairs in their places, also when the search is relaxed")
  func phrase() throws {
    let terms = try terms("“thu hoi dat” tuyen")
    #expect(
      said(terms) == [
        "+thu_hoi@1 +hoi_dat@2 *0.0 1", "thu *1.0 0", "hoi *1.0 0", "dat *1.0 0", "+thu_hoi *0.5 0",
        "+hoi_dat *0.5 0", "tuyen *1.0 10",
      ])
    #expect(terms.required == 0b11 && terms.quoted == 0b1)
  }

  @Test("keeps to what stands in quotation marks, one word too, but not to a number, which the index parts")
  func quoted() throws {
    #expect(try terms("tuyen “dat”").quoted == 0b10)
    #expect(try terms("164/TB-UBND dat").quoted == 0)
  }

  @Test("finds what begins so, every such word, and marks those")
  func prefix() throws {
    let terms = try terms("tuy*")
    #expect(Set(said(terms)) == ["tuyen *1.0 1"])
    #expect(terms.words.contains("tuyen"))
    let none = try self.terms("xyz*")
    #expect(said(none) == ["xyz *0.0 1"] && none.required == 1)
  }

  @Test("leaves out a word as typed, a phrase in its order")
  func excluded() throws {
    #expect(try said(terms("hồi -dat")).last == "!dat *0.0 0")
    #expect(try said(terms("hồi -đất")).last == "!=DBt2 *0.0 0")
    #expect(try said(terms("hồi -“thu hồi đất”")).last == "!+thu_hoi@1 +hoi_dat@2 =hOi1@1 =DBt2@2 *0.0 0")
    #expect(try terms("hồi -dat").words == ["hoi"])
    #expect(try said(terms("hồi -tuy*")).filter { $0.hasPrefix("!") } == ["!tuyen *0.0 0"])
    #expect(try said(terms("hồi -xyz*")).filter { $0.hasPrefix("!") }.isEmpty)
  }

  @Test("one of several is enough where OR stands")
  func alternatives() throws {
    let terms = try terms("dat OR thu hoi")
    #expect(said(terms).contains("dat *1.0 1") && said(terms).contains("thu *1.0 1"))
    #expect(said(terms).contains("hoi *1.0 10"))
    #expect(terms.required == 0b11)
    // Alternatives have no neighbours, and no row.
    #expect(!said(terms).contains { $0.hasPrefix("+") || $0.hasPrefix("row") })
  }

  @Test("an expansion meets the clauses that it stands for, at its own weight")
  func expansions() throws {
    var query = Query.parse("thu ubnd").query
    query.expansions = [
      Query.Expansion(clauses: 1..<2, term: .phrase("dat tuyen"), weight: 0.6, origin: .abbreviation),
      Query.Expansion(clauses: 0..<2, term: .word("hoi"), weight: 0.25, origin: .synonym),
    ]
    let terms = try said(terms(query))
    #expect(terms.contains("+dat_tuyen@1 *0.0 10") && terms.contains("dat *0.6 0") && terms.contains("hoi *0.25 11"))
  }

  @Test("words that are not required weigh half and need not stand")
  func notRequired() throws {
    let query = Query(
      text: "dat the nao",
      clauses: [.init([.word("dat")]), .init([.word("thu")], isRequired: false)])
    let terms = try terms(query)
    #expect(terms.required == 0b1)
    #expect(said(terms).contains("thu *0.5 10"))
  }

  @Test("ignores common words from three on", arguments: [("dat", false), ("dat thu", false), ("dat thu hoi", true)])
  func common(text: String, ignores: Bool) throws {
    #expect(try terms(text).ignoresCommon == ignores)
  }

  @Test("has nothing to find without a letter or digit", arguments: ["", "  ", "\"\"", "-- ** ()", "…"])
  func nothing(text: String) throws {
    let terms = try terms(text)
    #expect(terms.terms.isEmpty && terms.required == 0 && terms.words.isEmpty)
  }

  @Test("searches a phrase that is too long by its beginning")
  func longPhrase() throws {
    let terms = try terms("\"" + (1...70).map { "tu\($0)" }.joined(separator: " ") + "\"")
    #expect(terms.words == (1...16).map { "tu\($0)" })
    #expect(terms.required == 1)
  }

  @Test("answers whatever was typed")
  func valid() async throws {
    let archive = try TestArchive([try .test(1, subject: "Về việc họp")])
    let texts = [
      "\"", "\"\"\"", "'; DROP TABLE versions; --", "a AND", "AND", "NOT", "a NOT b", "(", ")", "((a)", "*", "a*", "^a",
      "-a", "{subject body}: a", "subject:", "NEAR(a b, 5)", "a+b", "a\0b", "\0", "\u{301}", "\u{FFFD}",
      "\u{202E}đất", "%", "_", "?1", ":x", "@x", "$x", "漢字", "👩‍👩‍👧", "\\", "\u{AD}", "a\u{AD}", "+a_b", "=hop5",
      String(repeating: "đất-", count: 3_000), String(repeating: "\"a b\" ", count: 2_000),
      (1...200).map { "x\($0)" }.joined(separator: " "), (1...70).map { "x\($0)*" }.joined(separator: " OR "),
      String(repeating: "x", count: 20_000), "-" + String(repeating: "x ", count: 4_000),
    ]
    let index = try NoticeIndex(archive: archive.path)
    for text in texts {
      let query = Query.parse(text).query
      for sort in SearchRequest.Sort.allCases {
        let request = SearchRequest(query: query, sort: sort, facets: Set(Facet.Property.allCases))
        #expect(try await index.search(request).total <= 1, "\(text.prefix(40))")
      }
    }
    #expect(try await archive.search("họp").total == 1)
  }
}
