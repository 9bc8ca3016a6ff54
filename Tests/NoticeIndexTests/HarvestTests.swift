import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite("Harvesting")
struct HarvestTests {
  private func entry(_ committedAt: String) -> LedgerEntry {
    LedgerEntry(
      startedAt: committedAt, committedAt: committedAt, arguments: "{}", counts: [:], items: [], firstItem: 0)
  }

  private func ids(_ archive: TestArchive, _ request: HarvestRequest) async throws -> [NoticeID] {
    try await NoticeIndex(archive: archive.path).harvest(request).records.map(\.id)
  }

  @Test("records come in the order of their changes, page by page, none twice and none left out")
  func pages() async throws {
    let archive = try TestArchive()
    let notices = try (1...7).map { try Notice.test($0, number: .test($0)) }
    let writer = try IndexWriter(archive: archive.path)
    for (place, group) in [notices[..<3], notices[3...]].enumerated() {
      try writer.store(
        StoredBatch(
          accessions: group.map { Accession(notice: $0) }, ledger: entry("2026-01-0\(place + 1)T03:04:05.678901Z")))
    }
    var seen: [NoticeID] = []
    var request = HarvestRequest(limit: 2)
    while true {
      let page = try await NoticeIndex(archive: archive.path).harvest(request)
      seen += page.records.map(\.id)
      request.after = page.records.last?.position
      if !page.hasMore { break }
    }
    #expect(Set(seen) == Set(notices.map(\.id)) && seen.count == notices.count)
    #expect(Set(seen.prefix(3)) == Set(notices[..<3].map(\.id)))
    let stamp = try #require(Datestamp("2026-01-02T03:04:05Z"))
    #expect(Set(try await ids(archive, HarvestRequest(from: stamp, limit: 9))) == Set(notices[3...].map(\.id)))
    let first = try #require(Datestamp("2026-01-01T03:04:05Z"))
    #expect(Set(try await ids(archive, HarvestRequest(until: first, limit: 9))) == Set(notices[..<3].map(\.id)))
    #expect(try await NoticeIndex(archive: archive.path).earliestDatestamp() == first)
  }

  @Test("a decision and a new version move a document to the end; a clock that went back does not")
  func changes() async throws {
    let archive = try TestArchive()
    let notices = try (1...3).map { try Notice.test($0, number: .test($0)) }
    let writer = try IndexWriter(archive: archive.path)
    try writer.store(
      StoredBatch(accessions: notices.map { Accession(notice: $0) }, ledger: entry("2026-01-01T00:00:00.000000Z")))
    var changed = notices[1]
    changed.subject = "Trích yếu đã sửa"
    try writer.replaceReading(with: changed, committed: [:], at: "2026-02-01T00:00:00.000000Z")
    #expect(try await ids(archive, HarvestRequest(limit: 9)).last == notices[1].id)
    var newer = notices[0]
    newer.provenance.capturedAt = "2027-01-01T00:00:00Z"
    try writer.store(
      StoredBatch(accessions: [Accession(notice: newer)], ledger: entry("2026-01-15T00:00:00.000000Z")))
    let record = try #require(try await NoticeIndex(archive: archive.path).harvestRecord(notices[0].id))
    #expect(record.datestamp.text == "2026-02-01T00:00:00Z")
    #expect(try await ids(archive, HarvestRequest(limit: 9)).first == notices[2].id)
  }

  @Test("what a rebuild stores before the ledger's entry gets the entry's time, and decisions theirs")
  func rebuilt() async throws {
    let archive = try TestArchive()
    let notices = try (1...3).map { try Notice.test($0, number: .test($0)) }
    let writer = try IndexWriter(archive: archive.path)
    try writer.store(StoredBatch(accessions: [Accession(notice: notices[0])]))
    #expect(try await ids(archive, HarvestRequest(limit: 9)).isEmpty)
    try writer.store(StoredBatch(ledger: entry("2026-01-01T00:00:00.000000Z")))
    try writer.store(StoredBatch(accessions: notices[1...].map { Accession(notice: $0) }))
    try writer.markDecided([.document(notices[0].id): "2026-03-01T10:00:00.000000Z"], earliest: "1970-01-01T00:00:00Z")
    let records = try await NoticeIndex(archive: archive.path).harvest(HarvestRequest(limit: 9)).records
    #expect(records.last?.id == notices[0].id && records.last?.datestamp.text == "2026-03-01T10:00:00Z")
    #expect(records.count == 3)
  }

  @Test("sets are the types and years that there are, and a request for one gives its documents only")
  func sets() async throws {
    var other = try Notice.test(2, number: .test(9))
    other.type = DocumentType(code: "QĐ", name: "Quyết định")
    other.issuedOn = CivilDate(year: 2019, month: 3, day: 4)
    let archive = try TestArchive()
    try IndexWriter(archive: archive.path).store(
      StoredBatch(
        accessions: [try Accession(notice: .test(1, number: .test(164))), Accession(notice: other)],
        ledger: entry("2026-01-01T00:00:00.000000Z")))
    let sets = try await NoticeIndex(archive: archive.path).harvestSets()
    #expect(sets.contains(.type(code: "QĐ")) && sets.contains(.year(2019)))
    for set in [HarvestSet.type(code: "QĐ"), .year(2019)] {
      #expect(try await ids(archive, HarvestRequest(set: set, limit: 9)) == [other.id])
    }
    #expect(try await ids(archive, HarvestRequest(set: .types, limit: 9)).contains(other.id))
    #expect(try await ids(archive, HarvestRequest(set: .year(1999), limit: 9)).isEmpty)
  }
}
