import SearchQuery
import Testing

@testable import NoticeIndex

/// What becomes of words that are repeated, and of the row in which the words stand.
@Suite struct SearchTermsPlacesTests {
  private let archive: TestArchive

  init() throws {
    archive = try TestArchive([.test(1, subject: "thu hoi dat")])
  }

  private func terms(_ text: String) throws -> SearchTerms { try archive.terms(Query.parse(text).query) }

  @Test("asks for every one of 32 words, though words before them are repeated")
  func repeated() throws {
    let text = "thu hoi thu dat thu tuyen thu dung " + (1...27).map { "tu\($0)" }.joined(separator: " ")
    let terms = try terms(text)
    #expect(terms.required == .max)
    #expect(said(terms).filter { $0.hasPrefix("thu ") } == ["thu *1.0 1"])
    #expect(said(terms).contains("tu27 *1.0 1" + String(repeating: "0", count: 31)))
    for pair in ["+hoi_thu", "+thu_dat", "+thu_tuyen", "+dung_tu1"] { #expect(said(terms).contains("\(pair) *0.5 0")) }
  }

  @Test("pairs only words that were typed side by side")
  func typedPairs() throws {
    let pairs = try said(terms("nhà đất nhà đất ở")).filter { $0.hasPrefix("+") }
    #expect(pairs == ["+nha_dat *0.5 0", "+dat_nha *0.5 0", "+dat_o *0.5 0"])
  }

  @Test("an expansion of a repeated word meets the clause that the word met first")
  func repeatedExpansion() throws {
    var query = Query.parse("thu dat thu hoi").query
    query.expansions = [
      Query.Expansion(clauses: 2..<4, term: .word("ubnd"), weight: 0.5, origin: .synonym)
    ]
    #expect(try said(archive.terms(query)).contains("ubnd *0.5 101"))
  }

  @Test("the row is the words without the filters, a word typed twice in it twice")
  func row() throws {
    func row(_ text: String) throws -> [String] { try said(terms(text)).filter { $0.hasPrefix("row") } }
    #expect(try row("loại:TB thu dat thu dat") == ["row +thu_dat@1 +dat_thu@2 +thu_dat@3 *1.0 0"])
    #expect(try row("thu dat năm:2013 dat") == ["row +thu_dat@1 +dat_dat@2 *1.0 0"])
    #expect(try row("cơ quan:\"tân lộc hạ\" thu").isEmpty && row("thu dat -hoi loại:TB").isEmpty)
  }
}
