import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct DocumentStoreTests {
  @Test("lets a newer version take the place of the old one, whichever is stored first", arguments: [false, true])
  func versions(isReversed: Bool) async throws {
    let old = try Notice.test(1, bytes: 10, subject: "Bản cũ", body: [.paragraph("đất ruộng")])
    let new = try Notice.test(
      1, bytes: 11, subject: "Bản mới", body: [.paragraph("đất vườn")], capturedAt: "2014-01-01T00:00:00.000000Z")
    let archive = try TestArchive(isReversed ? [new, old] : [old, new])
    #expect(try await archive.subjects("đất") == ["Bản mới"])
    #expect(try await archive.subjects("ruộng").isEmpty)
    let index = try NoticeIndex(archive: archive.path)
    #expect(try await index.versionCount(old.id) == 2)
    #expect(try await index.notice(old.id, version: nil) == new)
    #expect(try await index.notice(old.id, version: 1) == old)
    #expect(try await index.notice(old.id, version: 2) == new)
    for version in [0, -1, 3, .max] { #expect(try await index.notice(old.id, version: version) == nil) }
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }

  @Test("shows one of several documents with the same bytes and text: the smallest id, in whatever order they came")
  func duplicates() async throws {
    for order in [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] {
      let archive = try TestArchive(
        order.map { try .test($0, bytes: 9, subject: "Họp", body: [.paragraph("xã")], collection: "c\($0)") })
      let page = try await archive.search("họp")
      #expect(page.total == 1)
      #expect(page.hits.map(\.id) == [try Notice.test(1).id])
      #expect(try await archive.search("").total == 1)
      for collection in ["c1", "c2", "c3"] {
        #expect(try await archive.search("họp", Filters(collection: collection)).total == 1)
      }
      #expect(try await archive.search("họp", Filters(collection: "c4")).total == 0)
      #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
    }
  }

  @Test("a collection of thousands of equal documents is searched like any other")
  func manyEqual() async throws {
    let archive = try TestArchive()
    try archive.storeTogether(
      try (1...6_000).map { try .test($0, bytes: 9, subject: "Họp", collection: $0 == 1 ? "cu" : "moi") })
    let page = try await archive.search("họp", Filters(collection: "moi"))
    #expect(page.total == 1 && !page.isPartial)
    #expect(page.hits.map(\.id) == [try Notice.test(1).id])
  }

  @Test("shows the next of the same documents when the shown one gets a new version")
  func succession() async throws {
    let archive = try TestArchive([
      .test(1, bytes: 9, subject: "Họp"), .test(2, bytes: 9, subject: "Họp"),
      .test(1, bytes: 8, subject: "Hoãn", capturedAt: "2014-01-01T00:00:00.000000Z"),
    ])
    #expect(try await archive.search("họp").hits.map(\.id) == [try Notice.test(2).id])
    #expect(try await archive.search("hoãn").hits.map(\.id) == [try Notice.test(1).id])
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }
}
