import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct RelaxedSearchTests {
  private func archive(_ subjects: [String]) throws -> TestArchive {
    let archive = try TestArchive()
    // Beside documents of other matters, so that no word is one that most have.
    let others = (1...80).map { "trường \($0)" }
    try archive.storeTogether(try (subjects + others).enumerated().map { try .test($0 + 1, subject: $1) })
    return archive
  }

  @Test("shows documents with some of the words when too few have all, those with more of them first")
  func some() async throws {
    let archive = try archive(["kè đá sông", "kè đá", "kè", "cầu", "đường"])
    let page = try await archive.search("kè đá sông")
    #expect(page.hits.map(\.subject) == ["kè đá sông", "kè đá", "kè"])
    #expect(page.isRelaxed && page.total == 3)
  }

  @Test("keeps to all words when enough documents have them")
  func enough() async throws {
    let archive = try archive((1...10).map { "kè đá \($0)" } + ["kè", "đá"])
    let page = try await archive.search("kè đá")
    #expect(!page.isRelaxed && page.total == 10)
  }

  @Test("is not relaxed when that finds no more, and never for one word")
  func noMore() async throws {
    let archive = try archive(["kè đá", "cầu"])
    #expect(try await archive.search("kè đá").isRelaxed == false)
    #expect(try await archive.search("kè").isRelaxed == false)
    let nothing = try await archive.search("xyz uvw")
    #expect(nothing.total == 0 && nothing.hits.isEmpty && !nothing.isRelaxed)
  }

  @Test("never lets go of what stands in quotation marks, nor of what is taken away, nor of filters")
  func kept() async throws {
    let archive = try archive(["kè đá sông", "đá kè sông", "kè đá", "sông", "kè đá cầu"])
    #expect(try await archive.search("“kè đá” sông").hits.map(\.subject).first == "kè đá sông")
    #expect(Set(try await archive.subjects("“kè đá” sông")) == ["kè đá sông", "kè đá", "kè đá cầu"])
    #expect(Set(try await archive.subjects("“kè đá” sông -cầu")) == ["kè đá sông", "kè đá"])
    #expect(try await archive.search("kè sông", Filters(type: "QĐ")).total == 0)
  }

  @Test("sorts all that it finds by date", arguments: [SearchRequest.Sort.newest, .oldest])
  func sorted(sort: SearchRequest.Sort) async throws {
    let archive = try TestArchive()
    try archive.storeTogether(
      try (1...150).map {
        try .test($0, on: "2013-\($0 % 2 == 0 ? "03" : "10")-\(10 + $0 % 20)", subject: $0 <= 60 ? "kè \($0)" : "khác")
      })
    let page = try await archive.search("kè đá sông", sort: sort, limit: 60)
    let dates = page.hits.map { $0.issuedOn?.description ?? "" }
    #expect(page.total == 60 && page.isRelaxed && page.totalIsExact)
    #expect(dates == dates.sorted { sort == .newest ? $0 > $1 : $0 < $1 })
    let first = try await archive.search("kè đá sông", sort: sort, limit: 3)
    #expect(first.hits == Array(page.hits.prefix(3)))
  }

  @Test("finds the document that a long description tells of, also when it lacks some of the words")
  func description() async throws {
    let subjects = (1...30).map { "văn bản về việc \($0)" } + ["bồi thường cây trồng khi thu hồi đất nông nghiệp"]
    let page = try await archive(subjects).search("mức bồi thường cây trồng trên đất nông nghiệp bị thu hồi")
    #expect(page.hits.first?.subject == subjects.last)
  }

  @Test("counts facets over what it shows, documents of the asked number among them")
  func facets() async throws {
    let archive = try TestArchive()
    try archive.storeTogether([
      .test(1, number: .test(164), on: "2013-07-22", subject: "Họp"), .test(2, on: "2013-01-01", subject: "về kè"),
      .test(3, on: "2014-01-01", subject: "về đá"),
    ])
    let page = try await archive.search("thông báo 164/TB-UBND kè đá", facets: [.year])
    #expect(page.total == 3)
    #expect(page.facets.first?.values.map(\.count) == [1, 2])
  }
}
