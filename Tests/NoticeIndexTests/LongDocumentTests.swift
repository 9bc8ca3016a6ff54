import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct LongDocumentTests {
  /// About 200 KB of lines, with `line` put in after so many of them.
  private func text(_ extra: [Int: String]) -> [Block] {
    (0..<5_000).map { .paragraph(extra[$0] ?? "Các thôn xã Tân Lộc Hạ họp bàn") }
  }

  @Test("is one hit, found by words of any passage, and shows the passage that has them", arguments: [0, 2_500, 4_999])
  func passages(line: Int) async throws {
    let archive = try TestArchive([.test(1, on: "2013-07-22", subject: "Dài", body: text([line: "sửa kè đá ven sông"]))]
    )
    for query in ["kè đá", "“kè đá ven sông”", "ke da", "dài kè", "thôn kè"] {
      let page = try await archive.search(query, facets: [.year, .collection])
      #expect(page.hits.map(\.subject) == ["Dài"], "\(query)")
      #expect(page.total == 1 && page.facets.allSatisfy { $0.values.map(\.count) == [1] })
      #expect(page.hits.first?.snippet.parts.contains { $0.isMatch && $0.text == "kè" } == true, "\(query)")
    }
    #expect(try await archive.search("tân lộc hạ").total == 1)
    #expect(try await archive.search("").total == 1)
  }

  @Test("shows the passage where most of the words stand, though others have some of them")
  func best() async throws {
    let body = text([100: "kè", 2_500: "sửa kè đá ven sông", 4_900: "đá"])
    let archive = try TestArchive([.test(1, subject: "Dài", body: body)])
    let snippet = try #require(try await archive.search("kè đá sông").hits.first?.snippet)
    #expect(snippet.text.contains("sửa kè đá ven sông"))
  }

  @Test("is left out as a whole when any passage has a word that was taken away")
  func excluded() async throws {
    let archive = try TestArchive([
      .test(1, subject: "Dài", body: text([100: "kè", 4_900: "mốc"])), .test(2, subject: "kè"),
    ])
    #expect(try await archive.subjects("kè -mốc") == ["kè"])
    #expect(try await archive.subjects("-mốc") == ["kè"])
  }

  @Test("gives way to a new version, a longer or a shorter one, and to another reading, leaving nothing behind")
  func replaced() async throws {
    let long = try Notice.test(1, bytes: 1, subject: "Dài", body: text([4_900: "mốc"]))
    let short = try Notice.test(
      1, bytes: 2, subject: "Ngắn", body: [.paragraph("kè")], capturedAt: "2014-01-01T00:00:00.000000Z")
    let archive = try TestArchive([long, .test(2, subject: "khác"), short, .test(3, subject: "sau")])
    #expect(try await archive.search("mốc").total == 0)
    #expect(try await archive.search("tân lộc").total == 0)
    let writer = try IndexWriter(archive: archive.path)
    for lines in [5_000, 3, 2_500] {
      var again = short
      again.body = Array(text([lines - 1: "cọc"]).prefix(lines))
      try writer.replaceReading(with: again, committed: [:], at: "2026-01-02T03:04:05.000000Z")
      let page = try await archive.search("cọc")
      #expect(page.hits.map(\.id) == [short.id] && page.hits.first?.snippet.text.contains("cọc") == true, "\(lines)")
      #expect(try await archive.search("tân lộc").total == 1)
      #expect(try await archive.search("").total == 3)
      #expect(try writer.verify().isEmpty)
      #expect(try await NoticeIndex(archive: archive.path).notice(short.id, version: 2) == again)
    }
    #expect(try await archive.subjects("sau") == ["sau"])
  }

  @Test("is one of several with the same bytes and text as any other")
  func duplicates() async throws {
    let body = text([4_900: "mốc"])
    let archive = try TestArchive([
      .test(2, bytes: 9, subject: "Dài", body: body, collection: "b"),
      .test(1, bytes: 9, subject: "Dài", body: body, collection: "a"),
    ])
    #expect(try await archive.search("mốc").total == 1)
    #expect(try await archive.search("mốc", Filters(collection: "b")).total == 1)
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }
}
