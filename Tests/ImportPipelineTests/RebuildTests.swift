import Foundation
import ImporterKit
import NoticeModel
import Testing
import WARC

@testable import ImportPipeline

@Suite struct RebuildTests {
  @Test("gives the documents, versions, entries, frames and duplicates that the imports gave")
  func same() throws {
    let office = try TestOffice()
    try office.write("web/khung/trai.txt", "Mục lục huyện Tân Lộc Hạ")
    try office.write("web/a.txt", "Trang chủ\nkhung: khung/trai.txt")
    try office.write("web/b.txt", "Bản sao")
    try office.write("web/c.txt", "Bản sao")
    try office.write("web/xuat.jsonl", "1 Một\n2 Hai\n")
    try office.run(office.options(["web"]))
    try office.write("web/b.txt", "Bản mới", at: 1_400_000_000)
    try office.write("web/xuat.jsonl", "1 Một\n2 Hai sửa\n3 Ba\n", at: 1_400_000_000)
    try office.run(office.options(["web"], reading: Reading(encoding: "windows-1258")))
    let (fresh, summary) = try office.rebuilt()
    #expect(summary.damage.isEmpty)
    #expect(summary.documents == office.store.accessions.count)
    #expect(fresh.accessions.map(\.notice) == office.store.accessions.map(\.notice))
    #expect(fresh.accessions.map(\.partDigests) == office.store.accessions.map(\.partDigests))
    #expect(fresh.accessions.map(\.recordID) == office.store.accessions.map(\.recordID))
    #expect(fresh.accessions.map(\.root) == office.store.accessions.map(\.root))
    #expect(fresh.accessions.contains { !$0.partDigests.isEmpty })
    #expect(fresh.accessions.contains { $0.notice.provenance.encoding == "windows-1258" })
    #expect(fresh.batches.compactMap(\.ledger) == office.store.batches.compactMap(\.ledger))
    #expect(fresh.committedLengths() == office.store.committedLengths())
  }

  @Test("gives what was found in known bytes when they were read another way, once for each reading")
  func readings() throws {
    let office = try TestOffice()
    try office.write("web/xuat.jsonl", "1 Một\nBa\n")
    let first = try office.run(office.options(["web"]))
    #expect(first.map(\.outcome) == [.added, .added, .rejected])
    try office.write("web/xuat.jsonl", "1 Một\nBa\n", at: 1_400_000_000)
    let named = office.options(["web"], reading: Reading(fields: ["id": "first"]))
    #expect(try office.run(named).map(\.outcome) == [.unchanged, .unchanged, .added])
    let records = try office.records
    let revisit = try #require(records.first { $0.kind == .revisit })
    #expect(revisit.reading == named.reading)
    #expect(revisit["WARC-Date"] == records.first { $0.kind == .resource }?["WARC-Date"])
    #expect(revisit["WARC-Refers-To"] == records.first { $0.kind == .resource }?["WARC-Record-ID"])
    let (fresh, summary) = try office.rebuilt()
    #expect(summary.damage.isEmpty)
    #expect(fresh.accessions.map(\.notice) == office.store.accessions.map(\.notice))
    #expect(fresh.accessions.map(\.root) == office.store.accessions.map(\.root))
    #expect(try office.run(named).map(\.outcome) == [.unchanged, .unchanged, .unchanged])
    #expect(try office.records.count == records.count)
  }
}
