import Foundation
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct NumberedSearchTests {
  /// `count` documents of number 12, one for each of as many bodies or days.
  private func archive(_ count: Int, _ more: [Notice] = []) throws -> TestArchive {
    let archive = try TestArchive()
    try archive.storeTogether(
      try (1...count).map { place in
        try .test(
          place, number: .test(12), on: "20\(10 + place % 10)-03-\(10 + place % 18)", subject: "họp thôn \(place)")
      } + more)
    return archive
  }

  @Test("finds what a long description with a frequent number in it tells of")
  func description() async throws {
    let wanted = try Notice.test(900, on: "2014-01-01", subject: "bồi thường cây trồng khi thu hồi đất nông nghiệp")
    let archive = try archive(12, [wanted])
    let page = try await archive.search("12/TB-UBND bồi thường cây trồng khi thu hồi đất nông nghiệp", limit: 20)
    #expect(page.hits.contains { $0.subject == wanted.subject })
    #expect(page.total == 13)
  }

  @Test("counts every document of the number once, those too that a filter keeps from being hits")
  func facets() async throws {
    let archive = try archive(12)
    let page = try await archive.search(
      "12/TB-UBND họp thôn", Filters(from: CivilDate(iso: "2015-01-01")), facets: [.year])
    let counts = page.facets.first?.values.map(\.count).reduce(0, +)
    #expect(counts == 12)
    #expect(page.total < 12 && page.total > 0)
  }

  @Test("looks for the other restrictions among all documents of a number, however many")
  func many() async throws {
    let wanted = try Notice.test(5_000, number: .test(12), on: "1999-01-01", subject: "họp cũ")
    let archive = try archive(1_100, [wanted])
    let filtered = try await archive.search("số:12 năm:1999")
    #expect(filtered.hits.map(\.subject) == ["họp cũ"] && filtered.total == 1)
    let spelled = try await archive.search("12/TB-UBND", Filters(to: CivilDate(iso: "1999-12-31")))
    #expect(spelled.hits.map(\.subject) == ["họp cũ"])
  }

  @Test("answers an offset or a limit beyond everything with nothing or all", arguments: [Int.max, 1 << 40])
  func huge(number: Int) async throws {
    let archive = try archive(3)
    let beyond = try await archive.search("họp", limit: 10, offset: number)
    #expect(beyond.hits.isEmpty && beyond.total == 3)
    #expect(try await archive.search("họp", limit: number, offset: number).total == 3)
  }
}
