import ImporterKit
import NoticeModel
import Synchronization
import Testing
import WARC

@testable import ImportPipeline

@Suite struct ContainerIntakeTests {
  /// A web archive of small texts under `http://xa.example.vn/`.
  private static func webArchive(_ captures: [(path: String, date: String, text: String)]) -> String {
    captures.map { capture in
      """
      WARC/1.0\r
      WARC-Type: resource\r
      WARC-Target-URI: http://xa.example.vn/\(capture.path)\r
      WARC-Date: \(capture.date)\r
      WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-\(100_000_000_000 + capture.path.utf8.count)>\r
      Content-Type: text/plain\r
      Content-Length: \(capture.text.utf8.count)\r
      \r
      \(capture.text)\r
      \r

      """
    }.joined()
  }

  /// A line of the ledger without the folder of the test.
  private static func relative(_ line: String) -> String { String(line.split(separator: "/thu/", maxSplits: 1)[1]) }

  private static func pages(_ count: Int) -> String {
    webArchive((0..<count).map { ("tb/\($0).txt", "2013-07-22T03:04:05Z", "Thông báo số \($0)") })
  }

  @Test("goes on with an archive that was interrupted, and reports it and its warnings in the end")
  func resumes() throws {
    let whole = try TestOffice()
    try whole.write("thu/cu.warc", Self.pages(700) + "WARC/1.0\r\n")
    let expected = try whole.run(whole.options(["thu"]))
    let container = try #require(expected.last)
    #expect(container.outcome == .added)
    #expect(container.warnings.contains("warc_truncated"))

    let office = try TestOffice()
    try office.write("thu/cu.warc", Self.pages(700) + "WARC/1.0\r\n")
    office.store.refusesFrom = 1
    #expect(throws: TestStore.Refused.self) { try office.run(office.options(["thu"])) }
    #expect(office.store.accessions.first?.notice.provenance.warnings == ["interrupted"])
    #expect((1..<700).contains(office.store.accessions.count - 1))
    office.store.refusesFrom = .max
    let rest = try office.run(office.options(["thu"]))
    #expect(rest.last.map { Self.relative($0.json) } == Self.relative(container.json))
    // The record states the folder, which is another one; so its length may be, too.
    func notices(_ office: TestOffice) -> [Notice] {
      office.store.accessions.map {
        var notice = $0.notice
        notice.provenance.position.length = 0
        return notice
      }
    }
    #expect(notices(office) == notices(whole))
    func lines(_ office: TestOffice) -> Set<String> {
      Set(office.store.batches.compactMap(\.ledger).flatMap(\.items).map(Self.relative))
    }
    #expect(lines(office).count == 701)
    #expect(lines(office) == lines(whole))
    #expect(try office.run(office.options(["thu"])).allSatisfy { $0.outcome == .unchanged })
    #expect(try office.rebuilt().store.accessions.map(\.notice) == office.store.accessions.map(\.notice))
  }

  @Test("ends within an archive when it is told to stop, and takes the rest later")
  func stops() throws {
    let office = try TestOffice()
    try office.write("thu/cu.warc", Self.pages(1_000))
    let stop = office.stop
    try office.run(office.options(["thu"])) { _ in stop.isSet.withLock { $0 = true } }
    stop.isSet.withLock { $0 = false }
    let stored = office.store.accessions.count
    #expect((2..<1_001).contains(stored))
    let rest = try office.run(office.options(["thu"]))
    #expect(rest.last?.outcome == .added)
    #expect(office.store.accessions.count == 1_001)
  }

  @Test("takes the newest capture for the current version whatever came last in a batch")
  func outOfOrder() throws {
    let late = ("a.txt", "2015-01-01T00:00:00Z", "Mới")
    let early = ("a.txt", "2013-01-01T00:00:00Z", "Cũ")
    let again = ("a.txt", "2016-01-01T00:00:00Z", "Mới")
    let one = try TestOffice()
    try one.write("thu/1.warc", Self.webArchive([late, early, again]))
    try one.run(one.options(["thu"]))
    let two = try TestOffice()
    try two.write("thu/1.warc", Self.webArchive([late, early]))
    try two.run(two.options(["thu"]))
    try two.write("thu/2.warc", Self.webArchive([again]))
    try two.run(two.options(["thu"]))
    func texts(_ office: TestOffice) -> [String] {
      office.store.accessions.filter { $0.notice.kind != .container }.map(\.notice.body.plainText)
    }
    #expect(texts(one).count == 2)
    #expect(texts(one) == texts(two))
    #expect(try one.rebuilt().store.accessions.map(\.notice) == one.store.accessions.map(\.notice))
  }

  @Test("reports nothing new of an archive that was read before")
  func unchanged() throws {
    let revisit = """
      WARC/1.0\r
      WARC-Type: revisit\r
      WARC-Target-URI: http://xa.example.vn/tb/0.txt\r
      WARC-Date: 2014-07-22T03:04:05Z\r
      WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-200000000000>\r
      WARC-Refers-To-Target-URI: http://xa.example.vn/tb/0.txt\r
      WARC-Refers-To-Date: 2013-07-22T03:04:05Z\r
      Content-Length: 0\r
      \r
      \r
      \r

      """
    let office = try TestOffice()
    try office.write("thu/cu.warc", Self.pages(1) + revisit)
    #expect(try office.run(office.options(["thu"])).map(\.outcome) == [.added, .duplicate, .added])
    let again = try office.run(office.options(["thu"]))
    #expect(again.map(\.outcome) == [.unchanged, .unchanged, .unchanged])
  }

  @Test("keeps bytes once that were first seen within an archive, however many loose copies there are")
  func looseCopies() throws {
    let office = try TestOffice()
    try office.write("thu/0.warc", Self.pages(1))
    try office.write("thu/a.txt", "Thông báo số 0")
    try office.write("thu/b.txt", "Thông báo số 0")
    try office.run(office.options(["thu"]))
    try office.write("thu/c.txt", "Thông báo số 0")
    try office.run(office.options(["thu"]))
    #expect(try office.records.count { $0.kind == .resource } == 2)
    #expect(try office.records.count { $0.kind == .revisit } == 2)
  }
}
