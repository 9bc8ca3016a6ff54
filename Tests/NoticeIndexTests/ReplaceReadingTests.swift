import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct ReplaceReadingTests {
  private func reread(_ notice: Notice, subject: String, _ text: String) -> Notice {
    var notice = notice
    notice.subject = subject
    notice.body = [.heading(level: 1, subject), .paragraph(text)]
    notice.number = .test(164)
    notice.extra = ["a": "b"]
    notice.provenance.encoding = "tcvn3"
    notice.provenance.encodingEvidence = "correction"
    notice.provenance.encodingScore = 12.25
    notice.provenance.warnings = ["no_title"]
    return notice
  }

  @Test("puts the new text, fields and provenance in the place of the old ones, in the search too")
  func replaces() async throws {
    let old = try Notice.test(1, subject: "Hop sai", body: [.paragraph("§Êt ruéng")])
    let new = reread(old, subject: "Họp đúng", "đất ruộng")
    let archive = try TestArchive([old, .test(2, subject: "Khác")])
    let writer = try IndexWriter(archive: archive.path)
    try writer.replaceReading(with: new, committed: [1: 99], at: "2026-01-02T03:04:05.000000Z")
    #expect(try writer.committedLengths() == [1: 99])
    #expect(try writer.verify().isEmpty)
    let index = try NoticeIndex(archive: archive.path)
    #expect(try await index.notice(old.id, version: nil) == new)
    #expect(try await index.versionCount(old.id) == 1)
    #expect(try await archive.subjects("ruộng") == ["Họp đúng"])
    #expect(try await archive.subjects("sai").isEmpty)
    #expect(try await archive.subjects("164/TB-UBND") == ["Họp đúng"])
  }

  @Test("changes an older version without showing it")
  func older() async throws {
    let old = try Notice.test(1, bytes: 10, subject: "Bản cũ")
    let new = try Notice.test(1, bytes: 11, subject: "Bản mới", capturedAt: "2014-01-01T00:00:00.000000Z")
    let archive = try TestArchive([old, new])
    let writer = try IndexWriter(archive: archive.path)
    try writer.replaceReading(
      with: reread(old, subject: "Bản sửa", "đất"), committed: [:], at: "2026-01-02T03:04:05.000000Z")
    #expect(try writer.verify().isEmpty)
    #expect(try await archive.subjects("bản") == ["Bản mới"])
    #expect(try await NoticeIndex(archive: archive.path).notice(old.id, version: 1)?.subject == "Bản sửa")
  }

  @Test("shows the other documents of the same bytes for themselves, and one for all once they read alike again")
  func duplicates() async throws {
    let notices = try (1...3).map { try Notice.test($0, bytes: 9, subject: "Họp", body: [.paragraph("xã")]) }
    let archive = try TestArchive(notices)
    let writer = try IndexWriter(archive: archive.path)
    try writer.replaceReading(
      with: reread(notices[0], subject: "Họp đúng", "xã"), committed: [:], at: "2026-01-02T03:04:05.000000Z")
    #expect(try await archive.search("họp").hits.map(\.id).sorted() == [notices[0].id, notices[1].id])
    try writer.replaceReading(
      with: reread(notices[1], subject: "Họp đúng", "xã"), committed: [:], at: "2026-01-02T03:04:05.000000Z")
    #expect(try await archive.search("họp").hits.map(\.id).sorted() == [notices[0].id, notices[2].id])
    try writer.replaceReading(
      with: reread(notices[2], subject: "Họp đúng", "xã"), committed: [:], at: "2026-01-02T03:04:05.000000Z")
    #expect(try await archive.search("họp").hits.map(\.id) == [notices[0].id])
    #expect(try writer.verify().isEmpty)
  }

  @Test("stores nothing, the committed length neither, where there is no such version")
  func missing() throws {
    let archive = try TestArchive([.test(1)])
    let writer = try IndexWriter(archive: archive.path)
    let other = try Notice.test(1, capturedAt: "2014-01-01T00:00:00.000000Z")
    #expect(throws: SearchError.self) {
      try writer.replaceReading(with: other, committed: [1: 99], at: "2026-01-02T03:04:05.000000Z")
    }
    #expect(try writer.committedLengths().isEmpty)
  }
}
