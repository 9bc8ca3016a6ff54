import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct ActivityTests {
  private func entry(_ startedAt: String, added: [Notice], rejected: Int = 0, item: Int = 1) throws -> LedgerEntry {
    let lines = added.map { #"{"source":"a\nb","outcome":"added","id":"\#($0.id.hex)","warnings":[]}"# }
    return LedgerEntry(
      startedAt: startedAt, finishedAt: startedAt, arguments: "{}",
      counts: [.added: added.count, .rejected: rejected],
      items: lines + [#"{"source":"c","outcome":"rejected","id":null,"warnings":[]}"#], firstItem: item)
  }

  @Test("what came in a period by the ledger, what was issued in it by the documents; days are those of Việt Nam")
  func period() async throws {
    let type = DocumentType(code: "TB", name: "Thông báo")
    var held = try Notice.test(3, type: type, on: "2013-07-31")
    held.provenance.warnings = ["held"]
    let first = [
      try Notice.test(1, type: type, issuer: "UBND huyện Mẫu", on: "2013-07-01", subject: "Một"),
      try Notice.test(2, type: type, issuer: "Ubnd Huyện Mẫu", on: "2013-08-01", subject: "Hai", collection: "moi"),
      held, try Notice.test(4, kind: .page, subject: "Trang"), try Notice.test(5, kind: .container),
    ]
    let later = [try Notice.test(6, on: "2013-07-15", subject: "Sau")]
    let archive = try TestArchive()
    let writer = try IndexWriter(archive: archive.path)
    // 23:30 on the last of June and 00:30 on the first of August in Việt Nam's July.
    for (notices, startedAt) in [(first, "2026-06-30T17:30:00.000000Z"), (later, "2026-07-31T17:30:00.000000Z")] {
      try writer.store(
        StoredBatch(
          accessions: notices.map { Accession(notice: $0) },
          ledger: try entry(startedAt, added: notices, rejected: 1)))
    }
    try writer.close()
    let index = try NoticeIndex(archive: archive.path)
    func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    let july = try await index.activity(from: day("2026-07-01"), to: day("2026-07-31"))
    #expect(july.imports == 1 && july.outcomes[.added] == 5 && july.outcomes[.rejected] == 1)
    #expect(july.imported.total == 4 && july.imported.held == 1 && july.issued.total == 0)
    #expect(july.imported.types.map(\.count) == [3, 1] && july.imported.types[0].label == "Thông báo")
    #expect(july.imported.issuers.map(\.count) == [2, 2])
    #expect(july.imported.collections.map { [$0.value, "\($0.count)"] } == [["cu", "3"], ["moi", "1"]])
    #expect(july.imported.months.map { [$0.value, "\($0.count)"] } == [["2026-07", "4"]])
    let june = try await index.activity(from: day("2026-06-30"), to: day("2026-06-30"))
    #expect(june == ArchiveActivity(outcomes: Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, 0) })))

    let issued = try await index.activity(from: day("2013-07-01"), to: day("2013-07-31")).issued
    #expect(issued.total == 2 && issued.held == 0 && issued.months.map(\.count) == [2])
    let both = try await index.activity(from: day("2013-01-01"), to: day("2026-12-31"))
    #expect(both.imported.total == 5 && both.imports == 2 && both.issued.total == 3)
    #expect(both.imported.months.map(\.value) == ["2026-07", "2026-08"])
  }

  @Test("an empty archive has no activity and no error")
  func empty() async throws {
    let archive = try TestArchive([])
    let day = try #require(CivilDate(iso: "2013-07-01"))
    let activity = try await NoticeIndex(archive: archive.path).activity(from: day, to: day)
    #expect(activity.imports == 0 && activity.imported.total == 0 && activity.issued.total == 0)
  }
}
