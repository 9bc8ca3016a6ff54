import Foundation
import ImporterKit
import NoticeModel
import Originals
import Testing
import WARC

@testable import ImportPipeline

@Suite struct CorrectorTests {
  private let time = "2020-05-06T07:08:09.000000Z"

  /// Corrects the newest version at `path` and gives what is now stored.
  @discardableResult
  private func correct(
    _ office: TestOffice, _ path: String, _ encoding: String, at time: String = "2020-05-06T07:08:09.000000Z"
  ) throws -> Notice {
    let notice = try #require(office.store.accessions.last { $0.notice.provenance.source.path == path }?.notice)
    let corrector = Corrector(
      reader: DocumentReader(registry: ImporterRegistry([TestImporter()])), containers: [TestContainerReader()],
      store: office.store,
      originals: office.originals, temporaryFolder: office.temporaryFolder)
    let rereading = try corrector.reread(notice, encoding: encoding, reason: "sai dấu", by: "Trần Văn Mẫu", at: time)
    let writer = try OriginalsWriter(
      folder: office.originals, committed: office.store.committedLengths(), indexIsNew: false, software: "tracuu",
      openedAt: time)
    try corrector.store(rereading, originals: writer)
    return rereading.notice
  }

  private func expectRebuilt(_ office: TestOffice) throws {
    let (fresh, summary) = try office.rebuilt()
    #expect(summary.damage.isEmpty)
    #expect(fresh.accessions.map(\.notice) == office.store.accessions.map(\.notice))
    #expect(fresh.accessions.map(\.recordID) == office.store.accessions.map(\.recordID))
    #expect(fresh.committedLengths() == office.store.committedLengths())
  }

  @Test("reads the original with the named encoding, keeps the decision as a record, and a rebuild follows it")
  func corrects() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    try office.write("web/b.txt", "Hai")
    try office.run(office.options(["web"]))
    let new = try correct(office, "a.txt", "tcvn3")
    #expect(new.body.plainText.contains("tcvn3: Một"))
    #expect(new.provenance.encoding == "tcvn3" && new.provenance.encodingEvidence == "correction")
    #expect(new.provenance.encodingScore == nil && new.provenance.warnings.isEmpty)
    #expect(office.store.accessions.first?.notice == new)
    let record = try #require(try office.records.last)
    let resource = try #require(try office.records.first { $0.source?.path == "a.txt" })
    #expect(record.kind == .metadata && record["WARC-Target-URI"] == resource["WARC-Target-URI"])
    #expect(record["WARC-Refers-To"] == resource["WARC-Record-ID"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(record.block)) as? [String: Any])
    let said = [
      "action": "correct_encoding", "document": new.id.hex, "sha256": new.provenance.digest.hex,
      "captured_at": new.provenance.capturedAt, "encoding": "tcvn3", "previous_encoding": "utf-8",
      "reason": "sai dấu", "by": "Trần Văn Mẫu", "at": time,
    ]
    #expect(json as? [String: String] == said)
    try expectRebuilt(office)
  }

  @Test("takes a decision back, and of several on one document the last one holds")
  func takesBack() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    try office.run(office.options(["web"]))
    let before = try #require(office.store.accessions.first?.notice)
    try correct(office, "a.txt", "tcvn3")
    try correct(office, "a.txt", "vni", at: "2020-05-06T07:08:10.000000Z")
    try expectRebuilt(office)
    #expect(try correct(office, "a.txt", Correction.automatic, at: "2020-05-06T07:08:11.000000Z") == before)
    try expectRebuilt(office)
  }

  @Test("leaves the decision alone when the same bytes come again, and decides changed bytes anew")
  func later() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    try office.run(office.options(["web"]))
    let corrected = try correct(office, "a.txt", "tcvn3")
    #expect(try office.run(office.options(["web"])).map(\.outcome) == [.unchanged])
    try office.write("web/a.txt", "Một khác", at: 1_400_000_000)
    #expect(try office.run(office.options(["web"])).map(\.outcome) == [.updated])
    #expect(office.store.accessions.map(\.notice.provenance.encoding) == ["tcvn3", "utf-8"])
    #expect(office.store.accessions.first?.notice == corrected)
    try expectRebuilt(office)
  }

  @Test("corrects one of two documents with the same bytes, each with the frames of its own folder")
  func duplicates() throws {
    let office = try TestOffice()
    for name in ["mot", "hai"] {
      try office.write("\(name)/khung.txt", "Khung \(name)")
      try office.write("\(name)/trang.txt", "khung: khung.txt")
    }
    try office.run(office.options(["mot"]))
    try office.run(office.options(["hai"]))
    let new = try correct(office, "trang.txt", "tcvn3")
    #expect(new.provenance.source.collection == "hai")
    #expect(new.body.plainText.contains("Khung hai"))
    #expect(office.store.accessions.count { $0.notice.provenance.encoding == "tcvn3" } == 1)
    try expectRebuilt(office)
  }

  @Test("corrects a record of an export alone")
  func entries() throws {
    let office = try TestOffice()
    try office.write("web/xuat.jsonl", "1 Một\n2 Hai\n3 Ba\n")
    try office.run(office.options(["web"]))
    let new = try correct(office, "xuat.jsonl!/2", "tcvn3")
    #expect(new.provenance.encodingEvidence == "correction" && new.subject == "Hai")
    #expect(office.store.accessions.map(\.notice.provenance.encoding) == [nil, "utf-8", "tcvn3", "utf-8"])
    try expectRebuilt(office)
    try correct(office, "xuat.jsonl!/3", "vni", at: "2020-05-06T07:08:10.000000Z")
    try expectRebuilt(office)
  }

  @Test("refuses a container, and stores nothing")
  func container() throws {
    let office = try TestOffice()
    try office.write("web/xuat.jsonl", "1 Một\n")
    try office.run(office.options(["web"]))
    let records = try office.records.count
    #expect(throws: Corrector.Refusal.self) { try correct(office, "xuat.jsonl", "tcvn3") }
    #expect(try office.records.count == records)
  }

  @Test("leaves the decision to the next opening's cut where the index does not take it")
  func notCommitted() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    try office.run(office.options(["web"]))
    let stored = office.store.accessions.map(\.notice)
    let records = try office.records.count
    office.store.refusesFrom = 0
    #expect(throws: TestStore.Refused.self) { try correct(office, "a.txt", "tcvn3") }
    office.store.refusesFrom = .max
    _ = try office.run(office.options(["web"]))
    #expect(office.store.accessions.map(\.notice) == stored)
    #expect(try office.records.count == records)
  }

  @Test("is counted by a full verification")
  func verified() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    try office.run(office.options(["web"]))
    try correct(office, "a.txt", "tcvn3")
    var verification = Verification(
      originals: office.originals, committed: office.store.committedLengths(), full: true,
      temporaryFolder: office.temporaryFolder)
    #expect(try verification.files().isEmpty)
    #expect(verification.decisions == 1)
  }
}
