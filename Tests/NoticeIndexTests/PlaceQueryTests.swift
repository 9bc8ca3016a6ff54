import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct PlaceQueryTests {
  private func notice(
    _ id: Int, at path: String, on day: String = "2013-07-22", in collection: String = "cu", kind: Notice.Kind = .page
  ) throws -> Notice {
    var notice = try Notice.test(
      id, kind: kind, subject: "Trang \(id)", body: [.paragraph("họp")], collection: collection,
      capturedAt: day + "T00:00:00.000000Z")
    notice.provenance.source.path = path
    return notice
  }

  private func found(_ typed: String, _ archive: TestArchive, limit: Int = 10) async throws -> [String] {
    let address = try #require(PortalAddress(typed))
    return try await NoticeIndex(archive: archive.path).documents(at: address, limit: limit).map(\.subject)
  }

  @Test("finds a document by its address in every spelling, and by its path in a folder")
  func spellings() async throws {
    let archive = try TestArchive([
      try notice(1, at: "http://www.huyenmau.example/tin?id=3"), try notice(2, at: "tb/thông báo.html"),
      try notice(3, at: "http://www.huyenmau.example/tin?id=33"),
    ])
    for typed in [
      "http://www.huyenmau.example/tin?id=3", "https://HuyenMau.example/tin?id=3#cuoi", "huyenmau.example/tin?id=3",
    ] {
      #expect(try await found(typed, archive) == ["Trang 1"], "\(typed)")
    }
    #expect(try await found("tb/th%C3%B4ng%20b%C3%A1o.html", archive) == ["Trang 2"])
    for typed in ["http://huyenmau.example/tin", "huyenmau.example", "tb", "http://tb/thông báo.htm", "%", "' OR 1"] {
      #expect(try await found(typed, archive).isEmpty, "\(typed)")
    }
  }

  @Test("of several documents of one place the one spelt just so comes first, then the newest capture")
  func order() async throws {
    let archive = try TestArchive([
      try notice(1, at: "http://huyenmau.example/a", on: "2009-01-01"),
      try notice(2, at: "https://huyenmau.example/a", on: "2015-01-01", in: "moi"),
      try notice(3, at: "http://www.huyenmau.example/a", on: "2012-01-01"),
    ])
    #expect(try await found("http://huyenmau.example/a", archive) == ["Trang 1", "Trang 2", "Trang 3"])
    #expect(try await found("www.huyenmau.example/a", archive) == ["Trang 2", "Trang 3", "Trang 1"])
    #expect(try await found("http://huyenmau.example/a", archive, limit: 1) == ["Trang 1"])
    // A newer version of a document is that document.
    try archive.store([try notice(3, at: "http://www.huyenmau.example/a", on: "2016-01-01")])
    #expect(try await found("huyenmau.example/a", archive, limit: 1) == ["Trang 3"])
  }

  @Test("an address that was sent on leads to where it went, unless it has a page of its own")
  func redirects() async throws {
    let archive = try TestArchive()
    func redirect(_ path: String, to target: String, in collection: String = "cu") -> Redirect {
      Redirect(
        source: Source(collection: collection, path: path), target: target, capturedAt: "2013-07-22T00:00:00.000000Z")
    }
    let writer = try IndexWriter(archive: archive.path)
    let notices = [
      try notice(1, at: "http://huyenmau.example/moi"), try notice(2, at: "http://huyenmau.example/a"),
      try notice(3, at: "http://huyenmau.example/moi", in: "khac"),
    ]
    try writer.store(
      StoredBatch(
        accessions: notices.map { Accession(notice: $0) },
        redirects: [
          redirect("http://huyenmau.example/cu", to: "http://www.huyenmau.example/moi"),
          redirect("http://huyenmau.example/a", to: "http://huyenmau.example/moi"),
          redirect("http://huyenmau.example/vong", to: "https://huyenmau.example/vong"),
        ]))
    try writer.close()
    #expect(try await found("https://huyenmau.example/cu", archive) == ["Trang 1"])
    #expect(try await found("http://huyenmau.example/a", archive) == ["Trang 2"])
    #expect(try await found("http://huyenmau.example/vong", archive).isEmpty)
  }

  @Test("an address that a record states leads to it, an older version's too, unless a page was captured there")
  func stated() async throws {
    func record(_ id: Int, _ url: String, on day: String = "2013-07-22") throws -> Notice {
      var notice = try notice(id, at: "export.jsonl!/\(id)", on: day)
      notice.portalURL = url
      return notice
    }
    let archive = try TestArchive([
      try record(1, "http://www.huyenmau.example/tin?id=15"), try record(2, "https://huyenmau.example/a"),
      try notice(3, at: "http://huyenmau.example/a"),
    ])
    for typed in ["http://huyenmau.example/tin?id=15", "www.HuyenMau.example/tin?id=15", "export.jsonl!/1"] {
      #expect(try await found(typed, archive) == ["Trang 1"], "\(typed)")
    }
    #expect(try await found("http://huyenmau.example/a", archive) == ["Trang 3"])
    #expect(try await found("http://huyenmau.example/tin?id=1", archive).isEmpty)
    try archive.store([try record(1, "http://huyenmau.example/moi/15", on: "2016-01-01")])
    for typed in ["huyenmau.example/moi/15", "huyenmau.example/tin?id=15"] {
      #expect(try await found(typed, archive) == ["Trang 1"], "\(typed)")
    }
    let stored = try await NoticeIndex(archive: archive.path).notice(record(1, "").id, version: nil)
    #expect(stored?.portalURL == "http://huyenmau.example/moi/15" && stored?.extra.isEmpty == true)
    try await archive.database().write { db in try db.execute(sql: "UPDATE versions SET held = 1") }
    #expect(try await found("huyenmau.example/moi/15", archive).isEmpty)
  }

  @Test("documents that are kept and not served, and containers, have no address")
  func unserved() async throws {
    let archive = try TestArchive([try notice(1, at: "http://huyenmau.example/a")])
    try await archive.database().write { db in try db.execute(sql: "UPDATE versions SET held = 1") }
    try archive.store([try notice(2, at: "http://huyenmau.example/b.zip", kind: .container)])
    #expect(try await found("http://huyenmau.example/a", archive).isEmpty)
    #expect(try await found("http://huyenmau.example/b.zip", archive).isEmpty)
  }
}
