import Foundation
import ImporterKit
import NoticeModel
import Testing

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
}
