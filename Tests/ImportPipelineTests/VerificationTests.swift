import Foundation
import NoticeModel
import Testing

@testable import ImportPipeline

@Suite struct VerificationTests {
  private func office() throws -> TestOffice {
    let office = try TestOffice()
    try office.write("web/a.txt", "Thông báo của huyện Tân Lộc Hạ")
    try office.write("web/xuat.jsonl", "1 Một\n2 Hai\n")
    try office.run(office.options(["web"]))
    return office
  }

  private func findings(_ office: TestOffice, full: Bool, versions: [StoredVersion]? = nil) throws -> [String] {
    var verification = Verification(
      originals: office.originals, committed: office.store.committedLengths(), full: full,
      temporaryFolder: office.temporaryFolder)
    let files = try verification.files()
    return (files + (versions ?? office.store.versions).compactMap { verification.finding(of: $0) }).map(\.place)
  }

  @Test("finds nothing in a good archive", arguments: [true, false])
  func good(full: Bool) throws {
    #expect(try findings(office(), full: full).isEmpty)
  }

  @Test("finds a file that was cut", arguments: [true, false])
  func cut(full: Bool) throws {
    let office = try office()
    let data = try Data(contentsOf: URL(filePath: office.firstFile))
    try data.dropLast(10).write(to: URL(filePath: office.firstFile))
    #expect(try findings(office, full: full).contains("000001.warc.gz"))
  }

  @Test("finds a flipped bit in a record and the document it belongs to")
  func flipped() throws {
    let office = try office()
    let version = try #require(office.store.versions.first)
    var data = try Data(contentsOf: URL(filePath: office.firstFile))
    data[version.position.offset + version.position.length - 20] ^= 1
    try data.write(to: URL(filePath: office.firstFile))
    #expect(try findings(office, full: false).isEmpty)
    #expect(try findings(office, full: true) == ["000001.warc.gz", "web/a.txt"])
  }

  @Test("finds an index that refers to other bytes")
  func wrongReference() throws {
    let office = try office()
    var versions = office.store.versions
    versions[2].position.entry = versions[3].position.entry
    versions[0].position.offset = 1 << 40
    #expect(try findings(office, full: true, versions: versions) == ["web/a.txt", "web/xuat.jsonl!/1"])
  }
}
