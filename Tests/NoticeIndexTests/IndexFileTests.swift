import Foundation
import GRDB
import SearchQuery
import Synchronization
import Testing

@testable import NoticeIndex

@Suite struct IndexFileTests {
  private static let identity = IndexFile.Identity(device: 1, node: 2)
  private static func frozen(_ seconds: Int) -> IndexFile.State {
    IndexFile.State(identity: identity, frozen: IndexFile.Stamp(size: 2, seconds: seconds, nanoseconds: 4))
  }

  @Test("is read the ordinary way in a folder that may be written to, and as it is by who changes nothing")
  func writable() throws {
    let archive = try TestArchive([.test(1)])
    let file = IndexFile(archive: archive.path)
    let state = try #require(file.state)
    #expect(state.frozen == nil && file.name(in: state) == archive.path + "/index.sqlite")
    let unchanging = IndexFile(archive: archive.path, isReadOnly: true)
    #expect(try #require(unchanging.state).frozen != nil)
    #expect(unchanging.name(in: state) == "file://\(archive.path)/index.sqlite?readonly_shm=1")
    #expect(IndexFile(archive: archive.path + "/none").state == nil)
  }

  @Test("names a file that nobody writes to so that any path can stand in it")
  func escapes() {
    let frozen = Self.frozen(3)
    #expect(
      IndexFile(archive: "/kho 100%/a?b#c/đ").name(in: frozen)
        == "file:///kho 100%25/a%3fb%23c/đ/index.sqlite?immutable=1")
    #expect(IndexFile(archive: "archive").name(in: frozen) == "file:archive/index.sqlite?immutable=1")
    #expect(IndexFile(archive: "//archive").name(in: frozen) == "file:////archive/index.sqlite?immutable=1")
  }

  @Test("may be read on while it is the same file, and where nobody writes while nobody wrote")
  func holds() {
    let live = IndexFile.State(identity: Self.identity)
    let other = IndexFile.State(identity: IndexFile.Identity(device: 1, node: 3))
    #expect(live.stillHolds(live) && live.stillHolds(Self.frozen(3)) && !live.stillHolds(other))
    #expect(Self.frozen(3).stillHolds(Self.frozen(3)))
    #expect(!Self.frozen(3).stillHolds(Self.frozen(4)) && !Self.frozen(3).stillHolds(live))
  }

  @Test("another index put in its place answers the next question, and a list begun before ends as it began")
  func replaced() async throws {
    let archive = try TestArchive([.test(1, subject: "Cũ")])
    let other = try TestArchive([.test(1, subject: "Mới"), .test(2, subject: "Mới")])
    let index = try NoticeIndex(archive: archive.path)
    let begun = await index.steady
    #expect(try await index.overview().documents == 1)
    for path in [archive.file, archive.file + "-wal", archive.file + "-shm"] {
      try? FileManager.default.removeItem(atPath: path)
    }
    // As a rebuild does: for a moment there is none.
    #expect(try await index.overview().documents == 1)
    try FileManager.default.moveItem(atPath: other.file, toPath: archive.file)
    for _ in 0..<2 {
      #expect(try await index.overview().documents == 2)
      #expect(try await begun.overview().documents == 1)
    }
    #expect(try await begun.search(SearchRequest(query: Query.parse("cũ").query)).total == 1)
    #expect(try await index.search(SearchRequest(query: Query.parse("cũ").query)).total == 0)
  }

  @Test("one that cannot be used leaves the one before in use, and is told once")
  func unusable() async throws {
    let archive = try TestArchive([.test(1)])
    let told = Told()
    let index = try NoticeIndex(archive: archive.path) { told.add($0) }
    try FileManager.default.removeItem(atPath: archive.file)
    try Data(repeating: 0x41, count: 100_000).write(to: URL(fileURLWithPath: archive.file))
    for _ in 0..<3 { #expect(try await index.overview().documents == 1) }
    #expect(await index.replacementFailure?.code == .indexDamaged)
    #expect(told.codes == [.indexDamaged])
  }

  @Test("of an earlier version is not brought up to date by who changes nothing")
  func earlier() throws {
    let archive = try TestArchive()
    let queue = try archive.database()
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try Schema.migrator.migrate(queue, upTo: "8 listings")
    try queue.close()
    let before = try FileManager.default.contentsOfDirectory(atPath: archive.path).sorted()
    #expect(throws: SearchError.earlier) { try NoticeIndex(archive: archive.path, isReadOnly: true) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.path).sorted() == before)
    #expect(throws: Never.self) { try NoticeIndex(archive: archive.path) }
  }
}

/// What was told, from whatever thread.
private final class Told: Sendable {
  private let all = Mutex<[SearchError?]>([])
  func add(_ failure: SearchError?) { all.withLock { $0.append(failure) } }
  var codes: [SearchError.Code?] { all.withLock { $0.map { $0?.code } } }
}
