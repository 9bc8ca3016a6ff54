import Foundation
import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct NoticeIndexTests {
  @Test("gives back a document with every field")
  func wholeNotice() async throws {
    var notice = try Notice.test(
      1, number: .test(164), type: DocumentType(code: "TB", name: "Thông báo"), issuer: "UBND huyện Tân Lộc Hạ",
      on: "2013-07-22", subject: "Họp", signer: "Trần Văn Mẫu",
      body: [.heading(level: 2, "A"), .tableRow(["a", ""]), .paragraph("")], extra: ["Lĩnh vực": "Đất đai"])
    notice.provenance.position.entry = .range(5..<9)
    let archive = try TestArchive([notice])
    #expect(try await NoticeIndex(archive: archive.path).notice(notice.id, version: nil) == notice)
    #expect(try await archive.subjects("lĩnh vực").isEmpty)
    #expect(try await archive.subjects("đất đai") == ["Họp"])
  }

  @Test("finds ids by their first digits, in order and at most so many")
  func prefixes() async throws {
    let archive = try TestArchive([.test(0x1F), .test(0x1A), .test(0x2A)])
    let index = try NoticeIndex(archive: archive.path)
    let ids = [try Notice.test(0x1A).id, try Notice.test(0x1F).id]
    let start = String(repeating: "0", count: 22)
    #expect(try await index.ids(startingWith: start + "1", limit: 10) == ids)
    #expect(try await index.ids(startingWith: start + "1", limit: 1) == [ids[0]])
    #expect(try await index.ids(startingWith: start + "1F", limit: 10) == [ids[1]])
    for prefix in ["", "%", "_", "g", "0' OR 1", start + "3"] {
      #expect(try await index.ids(startingWith: prefix, limit: 10).isEmpty)
    }
  }

  @Test("says that an index is missing, and makes none")
  func missing() throws {
    let archive = try TestArchive()
    #expect(throws: SearchError.missing) { try NoticeIndex(archive: archive.path) }
    #expect(!FileManager.default.fileExists(atPath: archive.file))
  }

  @Test("says that a file is no index")
  func noIndex() throws {
    let archive = try TestArchive()
    try Data(repeating: 0x41, count: 100_000).write(to: URL(fileURLWithPath: archive.file))
    let reading = #expect(throws: SearchError.self) { try NoticeIndex(archive: archive.path) }
    #expect(reading?.code == .indexDamaged)
    let writing = #expect(throws: SearchError.self) { try IndexWriter(archive: archive.path) }
    #expect(writing?.code == .indexDamaged)
  }

  @Test("leaves an index of a newer version alone")
  func newer() throws {
    let archive = try TestArchive([.test(1)])
    let queue = try archive.database()
    try queue.write { db in try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')") }
    try queue.close()
    #expect(throws: SearchError.newer) { try NoticeIndex(archive: archive.path) }
    #expect(throws: SearchError.newer) { try IndexWriter(archive: archive.path) }
  }

  @Test("finds the damage of every page that was overwritten")
  func overwritten() throws {
    let archive = try TestArchive((1...40).map { try .test($0, subject: "Họp \($0)", body: [.paragraph("xã \($0)")]) })
    let whole = try Data(contentsOf: URL(fileURLWithPath: archive.file))
    let page = 16_384
    for start in stride(from: 0, to: whole.count, by: page) {
      var bytes = whole
      bytes.replaceSubrange(start..<start + page, with: Data(repeating: 0xA5, count: page))
      let damaged = try TestArchive()
      try bytes.write(to: URL(fileURLWithPath: damaged.file))
      do {
        let damage = try IndexWriter(archive: damaged.path).verify()
        #expect(!damage.isEmpty, "page \(start / page + 1)")
      } catch {
        #expect(error.code == .indexDamaged, "page \(start / page + 1): \(error.cause ?? "")")
      }
    }
  }
}
