import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

/// The day on which a portal published a page, and its place among the portal's categories.
@Suite struct PortalFactsTests {
  private func archive() throws -> TestArchive {
    let archive = try TestArchive()
    try archive.storeTogether([
      .test(
        1, kind: .page, published: "2013-07-22", subject: "Kè", body: [.paragraph("họp thôn")],
        category: ["Tin tức", "Thông báo"]),
      .test(
        2, kind: .page, published: "2015-01-02", subject: "Cầu", body: [.paragraph("họp thôn")],
        extra: ["ghi chú": "a"], category: ["TIN TỨC"]),
      .test(
        3, kind: .page, published: "2011-01-02", subject: "Chợ", body: [.paragraph("họp thôn")],
        category: ["tin-tuc", "su-kien"]),
      .test(4, on: "2014-05-06", published: "2019-05-06", subject: "Quyết định", body: [.paragraph("họp thôn")]),
      .test(5, published: "2012-05-06", subject: "Không ngày", body: [.paragraph("họp thôn")]),
      .test(6, kind: .page, subject: "Thông báo", body: [.paragraph("họp thôn")], category: ["Thông báo", "Tin tức"]),
      .test(7, kind: .page, subject: "Tin", body: [.paragraph("họp thôn")], category: ["Tin tức khác"]),
    ])
    return archive
  }

  private func subjects(_ archive: TestArchive, category: String) async throws -> Set<String> {
    Set(try await archive.subjects("họp", Filters(category: category)))
  }

  @Test("sorts, filters and counts a page by its day of publication, a document by its own only")
  func day() async throws {
    let archive = try archive()
    let newest = try await archive.subjects("họp", sort: .newest)
    #expect(newest.prefix(4) == ["Cầu", "Quyết định", "Kè", "Chợ"])
    let from = Filters(from: CivilDate(year: 2013, month: 1, day: 1), to: CivilDate(year: 2013, month: 12, day: 31))
    #expect(try await archive.subjects("họp", from) == ["Kè"])
    let years = try await archive.search("họp", facets: [.year]).facets.first?.values.map(\.value)
    #expect(years == ["2015", "2014", "2013", "2011"])
    let hit = try await archive.search("kè").hits.first
    #expect(hit?.issuedOn == nil && hit?.publishedOn == CivilDate(year: 2013, month: 7, day: 22))
    #expect(hit?.permalink.year == "khong-nam")
  }

  @Test("finds what stands in a category and below it, in any spelling, and nothing that only begins alike")
  func filter() async throws {
    let archive = try archive()
    for spelling in ["Tin tức", "tin tuc", "TIN-TỨC", " tin tức ›"] {
      #expect(try await subjects(archive, category: spelling) == ["Kè", "Cầu", "Chợ"], "\(spelling)")
    }
    for spelling in ["Tin tức › Thông báo", "tin tuc > thong bao", "Tin tức » Thông báo"] {
      #expect(try await subjects(archive, category: spelling) == ["Kè"], "\(spelling)")
    }
    #expect(try await subjects(archive, category: "Thông báo") == ["Thông báo"])
    for spelling in ["", "›", "***", "Tin", "Tin tức › Thông", "Tin tức › Thông báo › Khẩn"] {
      #expect(try await subjects(archive, category: spelling).isEmpty, "\(spelling)")
    }
    #expect(try await archive.search("họp chuyên mục:\"tin tức\"").total == 3)
  }

  @Test("counts each category with those below it, spellings of one together")
  func counts() async throws {
    let archive = try archive()
    let values = try await archive.search("họp", facets: [.category]).facets.first?.values ?? []
    #expect(values.map(\.count) == [3, 1, 1, 1, 1, 1])
    #expect(values.first?.value == "TIN TỨC")
    #expect(
      Set(values.dropFirst().map(\.value)) == [
        "Tin tức › Thông báo", "tin-tuc › su-kien", "Thông báo", "Thông báo › Tin tức", "Tin tức khác",
      ])
    for value in values {
      #expect(try await archive.search("họp", Filters(category: value.value)).total == value.count)
    }
    // Its own filter leaves the others in sight.
    let chosen = try await archive.search("họp", Filters(category: "tin tức"), facets: [.category, .year])
    #expect(chosen.facets.last?.values == values && chosen.facets.first?.values.count == 3)
  }

  @Test("comes back as it was stored, from rows of earlier versions too, and is indexed the same from there")
  func stored() async throws {
    let notice = try Notice.test(
      8, bytes: 1, kind: .page, published: "2013-07-22", subject: "Kè", body: [.paragraph("họp")],
      extra: ["k": "v", "category_": "x"], category: ["Tin tức", "Thông báo"])
    let archive = try TestArchive([notice])
    let index = try NoticeIndex(archive: archive.path)
    #expect(try await index.notice(notice.id, version: nil) == notice)
    let stored = try await archive.database().read { db in try String.fetchOne(db, sql: "SELECT extra FROM versions") }
    #expect(
      stored == #"{"category":"Tin tức › Thông báo","category_":"x","k":"v","published_on":"2013-07-22"}"#)
    // A document of the same bytes with a smaller id is shown from its stored row.
    var twin = try Notice.test(3, bytes: 1)
    (twin.kind, twin.publishedOn, twin.subject, twin.body) = (notice.kind, notice.publishedOn, "Kè", notice.body)
    (twin.extra, twin.category) = (notice.extra, notice.category)
    try archive.store([twin])
    let page = try await archive.search("họp", Filters(from: notice.publishedOn, category: "tin tuc"))
    #expect(page.hits.map(\.id) == [twin.id])
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }
}
