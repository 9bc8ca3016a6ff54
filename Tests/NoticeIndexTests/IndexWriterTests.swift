import GRDB
import NoticeModel
import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct IndexWriterTests {
  @Test("knows of arrivals what was stored, for writer and lookup alike")
  func known() throws {
    let notice = try Notice.test(1)
    let archive = try TestArchive([notice])
    let provenance = notice.provenance
    let same = Arrival(id: notice.id, capturedAt: provenance.capturedAt, digest: provenance.digest)
    let later = Arrival(id: notice.id, capturedAt: "2014-01-01T00:00:00Z", digest: try Notice.test(7).provenance.digest)
    let elsewhere = Arrival(id: try Notice.test(2).id, capturedAt: "2014-01-01T00:00:00Z", digest: provenance.digest)
    let writer = try IndexWriter(archive: archive.path)
    let known = try writer.known([same, later, elsewhere])
    #expect(known.map(\.hasVersion) == [true, false, false])
    #expect(known.map(\.current?.digest) == [provenance.digest, provenance.digest, nil])
    #expect(known.map { $0.record?.source } == [provenance.source, nil, provenance.source])
    #expect(try IndexLookup(archive: archive.path).known([same, later, elsewhere]) == known)
  }

  @Test("stores a batch wholly or not at all")
  func atomic() async throws {
    let archive = try TestArchive([.test(1, subject: "Họp")])
    let writer = try IndexWriter(archive: archive.path)
    let again = [Accession(notice: try .test(2, subject: "Họp sau")), Accession(notice: try .test(1, subject: "Họp"))]
    #expect(throws: (any Error).self) { try writer.store(StoredBatch(accessions: again, committed: [1: 99])) }
    #expect(try writer.committedLengths().isEmpty)
    #expect(try await archive.subjects("họp") == ["Họp"])
    try writer.store(StoredBatch(committed: [1: 99, 2: 5]))
    try writer.store(StoredBatch(committed: [2: 7]))
    #expect(try writer.committedLengths() == [1: 99, 2: 7])
  }

  @Test("visits every version in the order they were stored, and is the same after merging")
  func visit() async throws {
    let notices = try [3, 1, 2].map { try Notice.test($0, subject: "Họp \($0)") }
    let archive = try TestArchive()
    let writer = try IndexWriter(archive: archive.path)
    for notice in notices { try writer.store(StoredBatch(accessions: [Accession(notice: notice)])) }
    let index = try NoticeIndex(archive: archive.path)
    let request = SearchRequest(query: Query.parse("họp").query)
    let before = try await index.search(request)
    try writer.mergeSearch()
    var digests: [ContentDigest] = []
    try writer.visitVersions { digests.append($0.digest) }
    #expect(digests == notices.map(\.provenance.digest))
    // The reader remembers lists that stand elsewhere now.
    #expect(try await index.search(request) == before)
    #expect(before.total == 3)
    #expect(try writer.verify().isEmpty)
  }

  @Test("stops merging when it is told to, and is whole then")
  func stopped() async throws {
    let archive = try TestArchive()
    let writer = try IndexWriter(archive: archive.path)
    for id in 1...20 { try writer.store(StoredBatch(accessions: [Accession(notice: try .test(id, subject: "Họp"))])) }
    var asked = 0
    try writer.mergeSearch {
      asked += 1
      return asked > 1
    }
    #expect(try await archive.search("họp").total == 20)
    #expect(try writer.verify().isEmpty)
  }

  @Test("says so when properties of indexed documents are lost")
  func lostProperties() throws {
    let archive = try TestArchive((1...3).map { try .test($0, subject: "họp \($0)") })
    let whole = try IndexWriter(archive: archive.path)
    #expect(try whole.verify().isEmpty)
    try whole.close()
    try archive.database().write { db in try db.execute(sql: "DELETE FROM search_columns") }
    let damaged = try IndexWriter(archive: archive.path)
    #expect(try damaged.verify().map(\.part) == ["search"])
  }
}
