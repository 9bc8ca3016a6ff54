import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct ArchiveCountsTests {
  private func archive() throws -> TestArchive {
    try TestArchive([
      .test(
        1, number: .test(164), type: DocumentType(code: "TB", name: "Thông báo"), issuer: "UBND huyện Mẫu",
        on: "2013-07-22", subject: "Họp"),
      .test(
        2, type: DocumentType(code: "TB", name: "Thông báo"), issuer: "UBND HUYỆN MẪU", on: "2001-01-05", subject: "Cũ"),
      .test(3, type: DocumentType(code: "QĐ", name: "Quyết định"), issuer: "Văn phòng UBND huyện Mẫu", subject: "Khác"),
      .test(4, kind: .page, published: "2012-03-04", subject: "Trang", collection: "moi"),
      .test(5, kind: .container, on: "1999-01-01", subject: "Tệp nén"),
      .test(6, on: "2099-12-31", subject: "Năm đọc sai"),
    ])
  }

  @Test("counts documents by type, body, year and collection, as searches with only that filter find them")
  func counts() async throws {
    let archive = try archive()
    let overview = try await NoticeIndex(archive: archive.path).overview()
    #expect(overview.documents == 5 && overview.notices == 4)
    #expect(overview.earliest == CivilDate(iso: "2001-01-05") && overview.latest == CivilDate(iso: "2013-07-22"))
    #expect(overview.newest.map(\.subject) == ["Họp", "Cũ"])
    #expect(overview.years.map(\.value) == ["2099", "2013", "2012", "2001"] && overview.undated == 1)
    #expect(overview.types.map { "\($0.value) \($0.label) \($0.count)" } == ["QĐ Quyết định 1", "TB Thông báo 2"])
    #expect(overview.collections.map { "\($0.value) \($0.count)" } == ["cu 4", "moi 1"])
    #expect(overview.versions == 6)
    for body in overview.issuers {
      #expect(try await archive.search("", Filters(body: body.value)).total == body.count)
    }
    for type in overview.types {
      #expect(try await archive.search("", Filters(type: type.value)).total == type.count)
    }
  }

  @Test("a body is found by its whole name in any spelling, never by a part of it, and beside other filters")
  func wholeName() async throws {
    let archive = try archive()
    func found(_ filters: Filters) async throws -> [String] {
      try await archive.subjects("", filters, sort: .newest)
    }
    #expect(try await found(Filters(body: "Ubnd huyện mẫu")) == ["Họp", "Cũ"])
    #expect(try await found(Filters(body: "UBND huyện")).isEmpty)
    #expect(try await found(Filters(body: "UBND huyện Mậu")).isEmpty)
    #expect(try await found(Filters(body: "\u{301}' OR 1 --")).isEmpty)
    #expect(try await found(Filters(issuer: "văn phòng", body: "UBND huyện Mẫu")).isEmpty)
    #expect(try await found(Filters(from: CivilDate(iso: "2010-01-01"), body: "UBND huyện Mẫu")) == ["Họp"])
  }

  @Test("lists every body, also more than a search counts")
  func manyBodies() async throws {
    let archive = try TestArchive()
    try archive.storeTogether(try (1...150).map { try .test($0, issuer: "UBND xã số \($0)", subject: "Họp \($0)") })
    #expect(try await NoticeIndex(archive: archive.path).overview().issuers.count == 150)
  }

  @Test("remembers its figures while the archive is the same, and sees each change")
  func memory() async throws {
    let archive = try archive()
    let index = try NoticeIndex(archive: archive.path)
    #expect(try await index.overview() == index.overview())
    try archive.store([.test(9, on: "2014-01-01", subject: "Sau")])
    #expect(try await index.overview().documents == 6)
    let writer = try IndexWriter(archive: archive.path)
    let entry = LedgerEntry(
      startedAt: "2026-01-01T00:00:00Z", finishedAt: "2026-01-01T00:01:00Z", arguments: "{}", counts: [:], items: [],
      firstItem: 1)
    try writer.store(StoredBatch(ledger: entry))
    try writer.close()
    #expect(try await index.overview().lastImport == "2026-01-01T00:01:00Z")
  }

  @Test("an empty archive has no figures and no error")
  func empty() async throws {
    let archive = try TestArchive([])
    #expect(try await NoticeIndex(archive: archive.path).overview() == ArchiveOverview())
  }
}
