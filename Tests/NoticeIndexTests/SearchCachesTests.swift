import Foundation
import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct SearchCachesTests {
  private func request(_ text: String) -> SearchRequest {
    SearchRequest(query: Query.parse(text).query, limit: 100, facets: [.year])
  }

  @Test("a reader sees every commit of a writer beside it, and nothing of one that failed")
  func commits() async throws {
    let archive = try TestArchive([])
    let index = try NoticeIndex(archive: archive.path)
    let writer = try IndexWriter(archive: archive.path)
    for number in 1...30 {
      try writer.store(StoredBatch(accessions: [Accession(notice: try .test(number, subject: "Họp \(number)"))]))
      #expect(try await index.search(request("họp")).total == number)
      #expect(try await index.search(request("\"\(number)\"")).hits.map(\.subject) == ["Họp \(number)"])
      let again = [try Notice.test(900, subject: "Họp hoãn"), try Notice.test(number, subject: "Họp \(number)")]
      #expect(throws: SearchError.self) {
        try writer.store(StoredBatch(accessions: again.map { Accession(notice: $0) }))
      }
      #expect(try await index.search(request("hoãn")).total == 0)
    }
    let replaced = try Notice.test(7, subject: "Họp dời")
    try writer.replaceReading(with: replaced, committed: [:], at: "2026-01-02T03:04:05.000000Z")
    #expect(try await index.search(request("dời")).total == 1)
    #expect(try await index.search(request("\"7\"")).total == 0)
    try writer.mergeSearch()
    #expect(try await index.search(request("họp")).total == 30)
  }

  @Test("many readers at once beside a writer each see one state of the index")
  func together() async throws {
    let archive = try TestArchive([])
    let index = try NoticeIndex(archive: archive.path)
    let request = request("họp thôn")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var last = 0
          for _ in 0..<40 {
            let page = try await index.search(request)
            // Batches hold three documents each.
            #expect(page.total % 3 == 0 && page.total >= last && page.hits.count == min(page.total, 100))
            last = page.total
          }
        }
      }
      let path = archive.path
      group.addTask {
        let writer = try IndexWriter(archive: path)
        for number in 1...20 {
          let notices = try (0..<3).map { try Notice.test(3 * number + $0, subject: "Họp thôn \(number)") }
          try writer.store(StoredBatch(accessions: notices.map { Accession(notice: $0) }))
        }
        try writer.mergeSearch()
        try writer.close()
      }
      try await group.waitForAll()
    }
    #expect(try await index.search(request).total == 60)
  }

  @Test("what is remembered of one index does not answer for another file in its place")
  func replacedFile() throws {
    let old = try TestArchive([.test(1, subject: "Họp cũ"), .test(2, subject: "Họp"), .test(3, subject: "đất")])
    let new = try TestArchive([.test(4, subject: "Họp mới"), .test(5, subject: "đất đai")])
    let earlier = try TestArchive([])
    let caches = SearchCaches()
    func subjects(_ archive: TestArchive, _ text: String) throws -> [String] {
      try archive.database().read { db in
        try SearchStatement(request(text)).page(in: db, caches).hits.map(\.subject).sorted()
      }
    }
    for _ in 0..<3 {
      #expect(try subjects(old, "họp") == ["Họp", "Họp cũ"])
      #expect(try subjects(new, "họp") == ["Họp mới"])
      #expect(try subjects(earlier, "họp").isEmpty)
      #expect(try subjects(new, "đất") == ["đất đai"])
      #expect(try subjects(old, "") == ["Họp", "Họp cũ", "đất"])
    }
    // The file as it was before a change, as from a backup.
    let backup = try Data(contentsOf: URL(fileURLWithPath: old.file))
    try old.store([.test(9, subject: "Họp sau")])
    #expect(try subjects(old, "họp") == ["Họp", "Họp cũ", "Họp sau"])
    try backup.write(to: URL(fileURLWithPath: old.file))
    #expect(try subjects(old, "họp") == ["Họp", "Họp cũ"])
  }

  @Test("answers with what it has when there is no time, without an error")
  func deadline() throws {
    let archive = try TestArchive()
    try archive.storeTogether(try (1...3_000).map { try .test($0, on: "2013-07-22", subject: "Họp thôn \($0 % 7)") })
    let caches = SearchCaches()
    try archive.database().read { db in
      for text in ["họp", "họp thôn xã", "họp -thôn", "“họp thôn”", "", "a b c d e họp thôn"] {
        for sort in SearchRequest.Sort.allCases {
          var asked = request(text)
          asked.sort = sort
          var statement = SearchStatement(asked)
          statement.timeLimit = 0
          let page = try statement.page(in: db, caches)
          #expect(page.isPartial && !page.totalIsExact, "\(text) \(sort)")
          #expect(page.facets.allSatisfy { !$0.isExact })
          statement.timeLimit = 100
          #expect(try statement.page(in: db, caches).isPartial == false)
        }
      }
    }
  }

  @Test("counts exactly up to the bound, and says when it did not")
  func bound() throws {
    let archive = try TestArchive()
    try archive.storeTogether(
      try (1...SearchStatement.exactBound + 2_000).map { try .test($0, subject: "họp \($0 % 40)") })
    let caches = SearchCaches()
    try archive.database().read { db in
      func page(_ text: String, facets: Set<Facet.Property> = [], sort: SearchRequest.Sort = .relevance) throws
        -> SearchPage
      {
        let query = Query.parse(text).query
        return try SearchStatement(SearchRequest(query: query, sort: sort, facets: facets)).page(in: db, caches)
      }
      let many = try page("họp")
      #expect(many.total >= SearchStatement.exactBound && many.hits.count == 10)
      #expect(many.total == SearchStatement.exactBound + 2_000 || !many.totalIsExact)
      #expect(try page("họp \"7\"").totalIsExact && page("họp \"7\"").total == 300)
      for facets: Set<Facet.Property> in [[.collection]] {
        let page = try page("họp", facets: facets)
        #expect(page.totalIsExact && page.total == SearchStatement.exactBound + 2_000)
        #expect(page.facets.first?.values.map(\.count) == [page.total])
      }
      #expect(try page("họp", sort: .newest).total == SearchStatement.exactBound + 2_000)
      #expect(try page("").totalIsExact)
    }
  }
}
