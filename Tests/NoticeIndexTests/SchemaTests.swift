import Foundation
import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct SchemaTests {
  private static let earlier = ["1 catalogue", "2 encoding scores"]
  /// Three passages, the last of which has a word that stands nowhere else.
  private static let longText = String(repeating: "xã Tân Lộc và các thôn\n", count: 6_000) + "kè đá"

  /// An archive as an earlier schema left it: a document and a long one, stored with the columns of that time.
  private func archive(_ schema: String) throws -> TestArchive {
    let archive = try TestArchive()
    let queue = try archive.database()
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try Schema.migrator.migrate(queue, upTo: schema)
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO documents (id, notice_id, collection, path, root, current, shown)
          VALUES (1, '000000000000000000000001', 'cu', 'tb/1.html', '', 1, 1);
          INSERT INTO versions (
            id, document, captured_at, sha256, bytes, media_type, encoding, encoding_evidence, warnings, file, offset,
            length, kind, subject, extra, fields, text, layout
          ) VALUES (
            1, 1, '2013-07-22T00:00:00.000000Z', zeroblob(32), 100, 'text/html', 'utf-8', 'declared',
            'encoding_review', 1, 10, 20, 'page', 'Họp', '{"category":"Tin › Họp","published_on":"2013-07-22"}', '2013-07-22', 'xã Tân Lộc', x'700C'
          );
          INSERT INTO search (rowid, number, subject, issuing_body, fields, body)
          VALUES (1, NULL, 'Họp', NULL, '2013-07-22', 'xã Tân Lộc');

          INSERT INTO documents (id, notice_id, collection, path, root, current, shown)
          VALUES (2, '000000000000000000000002', 'cu', 'tb/2.html', '', 2, 1);
          INSERT INTO versions (
            id, document, captured_at, sha256, bytes, media_type, warnings, file, offset, length, kind, subject, fields,
            issued_on, text, layout
          ) VALUES (
            2, 2, '2013-07-22T00:00:00.000000Z', x'\(String(repeating: "01", count: 32))', 100, 'text/html', '', 1,
            30, 20, 'notice', 'Đê điều', '', '2013-07-22', :long, x''
          );
          INSERT INTO search (rowid, number, subject, issuing_body, fields, body)
          VALUES (2, NULL, 'Đê điều', NULL, '', :long);
          """, arguments: ["long": Self.longText])
    }
    try queue.close()
    return archive
  }

  @Test("opens an archive of an earlier schema for reading, everything in it as it was", arguments: earlier)
  func reads(schema: String) async throws {
    let archive = try archive(schema)
    let index = try NoticeIndex(archive: archive.path)
    let page = try await archive.search("họp tan loc")
    let id = try #require(page.hits.first?.id)
    let notice = try #require(try await index.notice(id, version: nil))
    #expect(notice.subject == "Họp" && notice.provenance.encoding == "utf-8")
    #expect(notice.provenance.encodingScore == nil)
    #expect(notice.body == [.paragraph("xã Tân Lộc")] && notice.surroundings.isEmpty && notice.pages.isEmpty)
    #expect(
      notice.publishedOn?.description == "2013-07-22" && notice.category == ["Tin", "Họp"] && notice.extra.isEmpty)
    #expect(try await index.review([.encodingReview], limit: 10).items.map(\.id) == [id])
  }

  @Test(
    "finds a long text of an earlier schema once, by its last words too, and gives it back whole", arguments: earlier)
  func longText(schema: String) async throws {
    let archive = try archive(schema)
    let page = try await archive.search("kè đá", facets: [.year])
    #expect(page.hits.map(\.subject) == ["Đê điều"])
    #expect(page.hits.first?.snippet.text.contains("kè đá") == true)
    #expect(page.facets.first?.values.map(\.count) == [1])
    #expect(try await archive.search("tân lộc").total == 2)
    let id = try #require(page.hits.first?.id)
    let notice = try await NoticeIndex(archive: archive.path).notice(id, version: 1)
    #expect(notice?.body.plainText == Self.longText)
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }

  @Test("opens an archive of an earlier schema for several readers at once", arguments: earlier)
  func readsTogether(schema: String) async throws {
    let archive = try archive(schema)
    let path = archive.path
    let documents = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await NoticeIndex(archive: path).overview().documents } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(documents == Array(repeating: 2, count: 8))
  }

  @Test("opens an archive of an earlier schema for writing, and stores scores in it", arguments: earlier)
  func writes(schema: String) async throws {
    let archive = try archive(schema)
    var notice = try Notice.test(3, subject: "Sau", body: [.paragraph("tân lộc")])
    notice.provenance.encodingScore = 3.5
    try archive.store([notice])
    #expect(try await NoticeIndex(archive: archive.path).notice(notice.id, version: nil) == notice)
    #expect(try await archive.search("tân lộc").total == 3)
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }
}
