import Foundation
import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct SchemaTests {
  /// An archive as the first schema left it: one document, stored with the columns of that time.
  private func firstSchema() throws -> TestArchive {
    let archive = try TestArchive()
    let queue = try archive.database()
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try Schema.migrator.migrate(queue, upTo: "1 catalogue")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO documents (id, notice_id, collection, path, root, current, shown)
          VALUES (1, '000000000000000000000001', 'cu', 'tb/1.html', '', 1, 1);
          INSERT INTO versions (
            id, document, captured_at, sha256, bytes, media_type, encoding, encoding_evidence, warnings, file, offset,
            length, kind, subject, fields, text, layout
          ) VALUES (
            1, 1, '2013-07-22T00:00:00.000000Z', zeroblob(32), 100, 'text/html', 'utf-8', 'declared',
            'encoding_review', 1, 10, 20, 'page', 'Họp', '', 'xã Tân Lộc', x'700C'
          );
          INSERT INTO search (rowid, number, subject, issuing_body, fields, body)
          VALUES (1, NULL, 'Họp', NULL, '', 'xã Tân Lộc');
          """)
    }
    try queue.close()
    return archive
  }

  @Test("opens an archive of the first schema for reading, everything in it as it was")
  func reads() async throws {
    let archive = try firstSchema()
    let index = try NoticeIndex(archive: archive.path)
    let page = try await archive.search("tan loc")
    let id = try #require(page.hits.first?.id)
    let notice = try #require(try await index.notice(id, version: nil))
    #expect(notice.subject == "Họp" && notice.provenance.encoding == "utf-8")
    #expect(notice.provenance.encodingScore == nil)
    #expect(try await index.review([.encodingReview], limit: 10).items.map(\.id) == [id])
  }

  @Test("opens an archive of the first schema for several readers at once")
  func readsTogether() async throws {
    let archive = try firstSchema()
    let path = archive.path
    let documents = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await NoticeIndex(archive: path).summary().documents } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(documents == Array(repeating: 1, count: 8))
  }

  @Test("opens an archive of the first schema for writing, and stores scores in it")
  func writes() async throws {
    let archive = try firstSchema()
    var notice = try Notice.test(2, subject: "Sau")
    notice.provenance.encodingScore = 3.5
    try archive.store([notice])
    #expect(try await NoticeIndex(archive: archive.path).notice(notice.id, version: nil) == notice)
    #expect(try IndexWriter(archive: archive.path).verify().isEmpty)
  }
}
