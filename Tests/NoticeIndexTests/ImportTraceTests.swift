import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct ImportTraceTests {
  private static let folder = "20261128-9f86d081884c7d65"
  private let digest = String(repeating: "ab", count: 32)

  private func line(_ source: String, _ outcome: String, sha256: String? = nil) -> String {
    let sha256 = sha256.map { "\"\($0)\"" } ?? "null"
    return #"{"source":"\#(source)","outcome":"\#(outcome)","id":null,"sha256":\#(sha256),"bytes":3,"warnings":[]}"#
  }

  private func entry(_ startedAt: String, _ items: [String], finishedAt: String? = nil) -> LedgerEntry {
    LedgerEntry(
      startedAt: startedAt, finishedAt: finishedAt ?? startedAt, arguments: "{}", counts: [:], items: items,
      firstItem: 0)
  }

  private func outcome(
    _ entries: [LedgerEntry], name: String = "tep.doc", since: String = "2026-11-28T08:00:00Z"
  ) async throws -> String? {
    let archive = try TestArchive()
    let writer = try IndexWriter(archive: archive.path)
    for entry in entries {
      var batch = StoredBatch()
      batch.ledger = entry
      try writer.store(batch)
    }
    try writer.close()
    let digest = try #require(ContentDigest(hex: digest))
    let index = try NoticeIndex(archive: archive.path)
    return try await index.imported("\(Self.folder)/\(name)", digest: digest, since: since)?.outcome
  }

  @Test("a file is found by its folder, name and bytes, and what the last import said holds")
  func found() async throws {
    let source = "/srv/hop-thu/\(Self.folder)/tep.doc"
    let refused = entry("2026-11-28T09:00:00.000000Z", [line("/srv/khac.doc", "added"), line(source, "rejected")])
    let added = entry("2026-11-28T10:00:00.000000Z", [line(source, "added", sha256: digest)])
    #expect(try await outcome([refused]) == "rejected")
    #expect(try await outcome([refused, added]) == "added")
    #expect(try await outcome([]) == nil)
  }

  @Test(
    "another file's line says nothing of it",
    arguments: [
      "/srv/hop-thu/\(folder)/khac.doc", "/srv/hop-thu/20261128-0000000000000000/tep.doc",
      "/srv/hop-thu/\(folder)/goi.zip!/tep.doc", "/srv/hop-thu/\(folder)/x-tep.doc", "tep.doc",
    ])
  func others(source: String) async throws {
    #expect(try await outcome([entry("2026-11-28T09:00:00.000000Z", [line(source, "added", sha256: digest)])]) == nil)
  }

  @Test("other bytes at the same place are another file's, and imports of before are not looked at")
  func otherBytes() async throws {
    let source = "hop-thu/\(Self.folder)/tep.doc"
    let other = line(source, "added", sha256: String(repeating: "cd", count: 32))
    #expect(try await outcome([entry("2026-11-28T09:00:00.000000Z", [other])]) == nil)
    let own = line(source, "added", sha256: digest)
    #expect(try await outcome([entry("2026-11-26T09:00:00.000000Z", [own])]) == nil)
    #expect(try await outcome([entry("2026-11-27T09:00:00.000000Z", [own])]) == "added", "a clock that was set back")
  }
}
