import Foundation
import GRDB
import NoticeModel
import SearchQuery

@testable import NoticeIndex

/// A folder with an index, removed with the last reference to it.
final class TestArchive {
  let path: String
  var file: String { path + "/" + Connection.fileName }

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("NoticeIndexTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  /// An archive that holds `notices`, each a batch of its own.
  convenience init(_ notices: [Notice]) throws {
    try self.init()
    try store(notices)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func store(_ notices: [Notice]) throws {
    let writer = try IndexWriter(archive: path)
    for notice in notices { try writer.store(StoredBatch(accessions: [Accession(notice: notice)])) }
    try writer.close()
  }

  func search(
    _ text: String, _ filters: Filters = Filters(), sort: SearchRequest.Sort = .relevance, limit: Int = 10,
    offset: Int = 0, facets: Set<Facet.Property> = []
  ) async throws -> SearchPage {
    let request = SearchRequest(
      query: Query.parse(text).query, filters: filters, sort: sort, limit: limit, offset: offset, facets: facets)
    return try await NoticeIndex(archive: path).search(request)
  }

  /// The subjects that a search finds, in order.
  func subjects(
    _ text: String, _ filters: Filters = Filters(), sort: SearchRequest.Sort = .relevance
  ) async throws -> [String] {
    try await search(text, filters, sort: sort).hits.map(\.subject)
  }

  /// Stores `notices` in one batch.
  func storeTogether(_ notices: [Notice]) throws {
    let writer = try IndexWriter(archive: path)
    try writer.store(StoredBatch(accessions: notices.map { Accession(notice: $0) }))
    try writer.close()
  }

  /// A connection to the tables, for what no public function shows.
  func database() throws -> DatabaseQueue {
    try DatabaseQueue(path: file, configuration: Connection.configuration(readOnly: false))
  }
}

extension Notice {
  /// A document whose id, bytes and source follow from small numbers: equal `bytes` are the same bytes.
  static func test(
    _ id: Int, bytes: Int? = nil, kind: Kind = .notice, number: DocumentNumber? = nil, type: DocumentType? = nil,
    issuer: String? = nil, on date: String? = nil, published: String? = nil, subject: String = "",
    signer: String? = nil, body: [Block] = [],
    surroundings: [Block] = [], pages: [Int] = [], extra: [String: String] = [:], category: [String] = [],
    collection: String = "cu",
    capturedAt: String = "2013-07-22T00:00:00.000000Z"
  ) throws -> Notice {
    let digits = String(id, radix: 16)
    let hex = String(repeating: "0", count: 24 - digits.utf8.count) + digits
    let digest = (0..<32).map { UInt8(truncatingIfNeeded: (bytes ?? id) >> ($0 < 4 ? 8 * $0 : 0)) }
    guard let id = NoticeID(hex: hex), let digest = ContentDigest(bytes: digest) else { throw TestError.badNumbers }
    return Notice(
      id: id, kind: kind, number: number, type: type, issuingBody: issuer,
      issuedOn: date.flatMap { CivilDate(iso: $0) }, publishedOn: published.flatMap { CivilDate(iso: $0) },
      subject: subject, signer: signer, body: body,
      surroundings: surroundings, pages: pages, extra: extra, category: category,
      provenance: Provenance(
        source: Source(collection: collection, path: "tb/\(digits).html"), capturedAt: capturedAt, digest: digest,
        byteCount: 100, mediaType: "text/html", encoding: "utf-8", encodingEvidence: "declared",
        position: RecordPosition(file: 1, offset: 10, length: 20), warnings: ["a.b", "c.d"]))
  }
}

extension DocumentNumber {
  /// An administrative number such as `164/TB-UBND`.
  static func test(_ ordinal: Int, _ symbols: [String] = ["TB", "UBND"], year: Int? = nil) -> DocumentNumber {
    let printed = "\(ordinal)/" + (year.map { "\($0)/" } ?? "") + symbols.joined(separator: "-")
    return DocumentNumber(ordinal: ordinal, year: year, symbols: symbols, printed: printed)
  }
}

enum TestError: Error {
  case badNumbers
}
