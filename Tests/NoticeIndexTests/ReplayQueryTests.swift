import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite("Captures that answer an address at a time")
struct ReplayQueryTests {
  private func capture(
    _ id: Int, bytes: Int, at time: String, path: String = "http://xa.example/a.html", collection: String = "xa",
    warnings: [String] = [], replay: String? = nil
  ) throws -> Notice {
    var notice = try Notice.test(id, bytes: bytes, kind: .page, subject: "\(bytes)", collection: collection)
    notice.provenance.source.path = path
    notice.provenance.capturedAt = time + ".000000Z"
    notice.provenance.warnings = warnings
    notice.replay = replay.map { Replay(kind: .page, bytes: Array($0.utf8)) }
    return notice
  }

  private func found(
    _ archive: TestArchive, _ time: String, place: String = "xa.example/a.html", collection: String = "xa",
    digest: ContentDigest? = nil
  ) async throws -> ReplayCapture? {
    try await NoticeIndex(archive: archive.path).capture(
      at: ReplayAddress(collection: collection, place: place, timestamp: time), digest: digest)
  }

  @Test("that of just this second, else the newest until a day later, else the oldest")
  func times() async throws {
    let archive = try TestArchive([
      capture(1, bytes: 2, at: "2009-05-01T00:00:00"), capture(1, bytes: 1, at: "2007-05-01T10:00:00"),
      capture(1, bytes: 3, at: "2009-05-01T00:00:05"),
    ])
    for (time, subject, number) in [
      ("20070501100000", "1", 1), ("20060101000000", "1", 1), ("20080101000000", "1", 1), ("20090430010000", "3", 3),
      ("20090501000000", "2", 2), ("20200101000000", "3", 3), ("", "3", 3), ("99999999999999", "1", 1),
    ] {
      let capture = try #require(try await found(archive, time))
      #expect(capture.notice.subject == subject && capture.number == number && capture.count == 3, "\(time)")
    }
  }

  @Test("in the collection first, then where the address was sent on to, then elsewhere")
  func places() async throws {
    let archive = try TestArchive([
      capture(1, bytes: 1, at: "2007-05-01T10:00:00"),
      capture(2, bytes: 2, at: "2007-05-01T10:00:00", collection: "khac"),
    ])
    #expect(try await found(archive, "20070501100000", collection: "khac")?.notice.subject == "2")
    #expect(try await found(archive, "20070501100000", collection: "moi")?.notice.subject != nil)
    #expect(try await found(archive, "20070501100000", place: "xa.example/b.html") == nil)
    let writer = try IndexWriter(archive: archive.path)
    let sent = Redirect(
      source: Source(collection: "xa", path: "http://xa.example/b.html"), target: "http://xa.example/a.html",
      capturedAt: "2007-05-01T10:00:00Z")
    try writer.store(StoredBatch(redirects: [sent]))
    try writer.close()
    #expect(try await found(archive, "20070501100000", place: "xa.example/b.html")?.notice.subject == "1")
  }

  @Test("a named digest is the only version that counts, and what is held is not told of")
  func digests() async throws {
    let held = try capture(
      2, bytes: 9, at: "2008-01-01T00:00:00", path: "http://xa.example/b.html",
      warnings: [ImportWarning.Code.held.rawValue])
    let archive = try TestArchive([
      capture(1, bytes: 1, at: "2007-05-01T10:00:00"), capture(1, bytes: 2, at: "2009-05-01T10:00:00"), held,
    ])
    let first = try capture(1, bytes: 1, at: "2007-05-01T10:00:00").provenance.digest
    #expect(try await found(archive, "20150101000000", digest: first)?.notice.subject == "1")
    #expect(try await found(archive, "20150101000000", digest: held.provenance.digest) == nil)
    #expect(try await found(archive, "20080101000000", place: "xa.example/b.html") == nil)
  }

  @Test("the rewritten form is kept with its version, also when another reading takes its place")
  func replays() async throws {
    let notice = try capture(1, bytes: 1, at: "2007-05-01T10:00:00", replay: "<p>cũ")
    let archive = try TestArchive([notice])
    #expect(try await found(archive, "20070501100000")?.replay == notice.replay)
    var read = notice
    let writer = try IndexWriter(archive: archive.path)
    read.replay = nil
    read.body = [.paragraph(String(repeating: "xã Tân Lộc và các thôn\n", count: 4_000))]
    try writer.replaceReading(with: read, committed: [:], at: "2026-01-01T00:00:00Z")
    #expect(try await found(archive, "20070501100000")?.replay == notice.replay)
    read.replay = Replay(kind: .page, bytes: Array("<p>mới".utf8), isPacked: true)
    try writer.replaceReading(with: read, committed: [:], at: "2026-01-01T00:00:01Z")
    try writer.close()
    #expect(try await found(archive, "20070501100000")?.replay == read.replay)
  }
}
