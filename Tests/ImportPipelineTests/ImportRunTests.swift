import Foundation
import ImporterKit
import NoticeModel
import Originals
import Testing
import WARC

@testable import ImportPipeline

@Suite struct ImportRunTests {
  @Test("adds files, then finds them unchanged, and the second run writes not one byte")
  func unchanged() throws {
    let office = try TestOffice()
    try office.write("tan-loc-ha/a.txt", "Họp huyện Tân Lộc Hạ")
    try office.write("tan-loc-ha/so/b.txt", "Lịch tiếp dân tỉnh Bình Hòa An")
    let first = try office.run(office.options(["tan-loc-ha"]))
    #expect(first.map(\.outcome) == [.added, .added])
    let before = try Data(contentsOf: URL(filePath: office.firstFile))
    #expect(try office.run(office.options(["tan-loc-ha"])).map(\.outcome) == [.unchanged, .unchanged])
    #expect(try Data(contentsOf: URL(filePath: office.firstFile)) == before)
  }

  @Test("keeps a changed file as a new version of the same document")
  func updated() throws {
    let office = try TestOffice()
    try office.write("tan-loc-ha/a.txt", "Lần một")
    let first = try office.run(office.options(["tan-loc-ha"]))
    try office.write("tan-loc-ha/a.txt", "Lần hai", at: 1_400_000_000)
    let second = try office.run(office.options(["tan-loc-ha"]))
    #expect(second.map(\.outcome) == [.updated])
    #expect(second.map(\.id) == first.map(\.id))
    #expect(office.store.accessions.count == 2)
  }

  @Test("stores the bytes of a copy once and notes the copy as a revisit", arguments: [true, false])
  func duplicate(inOneRun: Bool) throws {
    let office = try TestOffice()
    try office.write("tan-loc-ha/a.txt", "Cùng một văn bản")
    if !inOneRun { try office.run(office.options(["tan-loc-ha"])) }
    try office.write("tan-loc-ha/b.txt", "Cùng một văn bản")
    let items = try office.run(office.options(["tan-loc-ha"]))
    #expect(items.map(\.outcome) == [inOneRun ? .added : .unchanged, .duplicate])
    #expect(try office.records.filter { $0.kind == .resource }.count == 1)
    #expect(try office.records.filter { $0.kind == .revisit }.compactMap { $0.source?.path } == ["b.txt"])
    #expect(Set(office.store.versions.map(\.position)).count == 1)
  }

  @Test("stores a copy once although a commit came between it and the first", arguments: [490, 499])
  func duplicateAcrossCommit(first: Int) throws {
    let office = try TestOffice()
    for number in 0..<510 {
      let text = number == 505 ? "Văn bản \(first)" : "Văn bản \(number)"
      try office.write("tan-loc-ha/\(1_000 + number).txt", text)
    }
    let items = try office.run(office.options(["tan-loc-ha"]))
    #expect(items[505].outcome == .duplicate)
    #expect(try office.records.filter { $0.kind == .resource }.count == 509)
  }

  @Test("asks which office is meant where two folders of one name differ", arguments: [true, false])
  func ambiguous(inOneRun: Bool) throws {
    let office = try TestOffice()
    try office.write("o1/web/a.txt", "Huyện Tân Lộc Hạ")
    try office.write("o2/web/a.txt", "Huyện Tân Lộc Trung", at: 1_400_000_000)
    if !inOneRun { try office.run(office.options(["o1/web"])) }
    let items = try office.run(office.options(inOneRun ? ["o1/web", "o2/web"] : ["o2/web"]))
    #expect(items.last?.outcome == .rejected)
    #expect(items.last?.error?.code == .sourceAmbiguous)
    #expect(office.store.accessions.count == 1)
    #expect(try office.run(office.options(["o2/web"], collection: "web")).map(\.outcome) == [.updated])
  }

  @Test("takes a file whose bytes are those of one entry of an export")
  func entryBytes() throws {
    let office = try TestOffice()
    try office.write("so/xuat.jsonl", "1 Thông báo một\n2 Thông báo hai\n")
    try office.run(office.options(["so"]))
    try office.write("so/z.txt", "2 Thông báo hai")
    let lookup = FixedLookup(knowledge: try #require(entryKnowledge(office)))
    let items = try office.run(office.options(["so/z.txt"]), lookup: lookup)
    #expect(items.map(\.outcome) == [.duplicate])
    #expect(try office.records.last { $0.kind == .resource }?.source?.path == "z.txt")
  }

  private func entryKnowledge(_ office: TestOffice) -> Knowledge? {
    let entry = office.store.accessions.first { $0.recordID == "2" }?.notice.provenance
    return entry.map {
      Knowledge(record: KnownRecord(source: $0.source, capturedAt: $0.capturedAt, position: $0.position))
    }
  }

  @Test("names a missing path and goes on")
  func missing() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Thông báo")
    let items = try office.run(office.options(["khong-co", "web"]))
    #expect(items.map(\.outcome) == [.rejected, .added])
    #expect(items.first?.error?.code == .pathMissing)
  }

  @Test("delivers items only after the store has their batch, 500 documents a batch")
  func batches() throws {
    let office = try TestOffice()
    for number in 0..<1_001 { try office.write("web/\(10_000 + number).txt", "Số \(number)") }
    let store = office.store
    var delivered = 0
    try office.run(office.options(["web"])) { batch in
      delivered += batch.count
      #expect(store.accessions.count == delivered)
    }
    #expect(delivered == 1_001)
    #expect(store.batches.allSatisfy { $0.accessions.count <= 500 })
    #expect(store.batches.compactMap(\.ledger).reduce(0) { $0 + $1.items.count } == 1_001)
    #expect(store.batches.last?.ledger?.finishedAt != nil)
  }

  @Test("delivers nothing of a batch that could not be stored")
  func refused() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Thông báo")
    office.store.refusesFrom = 0
    var delivered = 0
    #expect(throws: TestStore.Refused.self) {
      try office.run(office.options(["web"])) { delivered += $0.count }
    }
    #expect(delivered == 0)
  }

  @Test("rejects records without an id and with one that came before")
  func entries() throws {
    let office = try TestOffice()
    try office.write("so/xuat.jsonl", "1 Một\n2 Hai\nkhông_id\n1 Lại\n")
    let items = try office.run(office.options(["so"]))
    #expect(items.map(\.outcome) == [.added, .added, .added, .rejected, .rejected])
    #expect(items.compactMap(\.error?.code) == [.recordIdentity, .recordDuplicate])
  }
}

/// Knows one thing of everything.
struct FixedLookup: NoticeLookup {
  let knowledge: Knowledge

  func known(_ arrivals: [Arrival]) -> [Knowledge] { arrivals.map { _ in knowledge } }
}
