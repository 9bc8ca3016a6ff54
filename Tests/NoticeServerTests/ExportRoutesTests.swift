import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NoticeIndex
import NoticeModel
import NoticeServer
import SearchQuery
import Testing

@Suite("Every hit of a search as a file")
struct ExportRoutesTests {
  /// More than are read at a time.
  private static let many = (0..<1_100).map { place in
    Samples.make(
      String(0x100_000 + place, radix: 16),
      number: DocumentNumber(ordinal: place, symbols: ["TB"], printed: "\(place)/TB"),
      day: CivilDate(year: 2013, month: 1 + place % 12, day: 1 + place % 28), subject: "Thông báo \(place)",
      blocks: [.paragraph("họp thôn")], source: "tb/\(place).html")
  }

  /// The archives that have to answer alike.
  enum Kind: CaseIterable { case memory, index }

  private func get(_ uris: [String], from kind: Kind) async throws -> [TestResponse] {
    @Sendable func ask(_ client: any TestClientProtocol) async throws -> [TestResponse] {
      var answers: [TestResponse] = []
      for uri in uris {
        answers.append(try await client.executeRequest(uri: uri, method: .get, headers: [:], body: nil))
      }
      return answers
    }
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let configuration = ServerConfiguration(port: 0)
    switch kind {
    case .memory:
      return try await TestService.application(MemoryArchive(notices: Self.many)).test(.router, ask)
    case .index:
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ExportTests-\(UUID().uuidString)")
        .path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let writer = try IndexWriter(archive: folder)
      try writer.store(StoredBatch(accessions: Self.many.map { Accession(notice: $0) }))
      try writer.close()
      let index = try NoticeIndex(archive: folder)
      return try await buildApplication(
        archive: index, original: { _, _ in nil }, citations: TestService.citations, configuration: configuration,
        logger: logger
      ).test(.router, ask)
    }
  }

  @Test("has every document once in both forms, as many as the search counts", arguments: Kind.allCases)
  func complete(kind: Kind) async throws {
    let uris = ["csv", "jsonl"].map { "/api/v1/export.\($0)?q=th%C3%B4ng" } + ["/api/v1/search?q=th%C3%B4ng&limit=1"]
    let answers = try await get(uris, from: kind)
    let (csv, jsonl) = (answers[0], answers[1])
    let expected = Set(Self.many.map(\.id.hex))
    #expect(answers[2].text.contains("\"total\":1100,"))

    let lines = csv.text.components(separatedBy: "\r\n")
    #expect(lines.count == 1_102 && lines.last == "")
    #expect(lines[0] == "\u{FEFF}id,kind,number,type,issuing_body,issued_on,subject,url,source")
    let rows = lines.dropFirst().dropLast().map { $0.components(separatedBy: ",") }
    #expect(rows.allSatisfy { $0.count == 9 } && Set(rows.map { $0[0] }) == expected)
    #expect(csv.headers[.contentType] == "text/csv; charset=utf-8; header=present")
    #expect(csv.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"tra-cuu.csv\"") == true)

    let objects = try jsonl.text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 1_100 && Set(objects.compactMap { $0["id"] as? String }) == expected)
    let hit =
      try #require(
        try JSONSerialization.jsonObject(with: Data(answers[2].text.utf8)) as? [String: Any])["hits"]
      as? [[String: Any]]
    #expect(objects.allSatisfy { Set($0.keys) == Set(hit?.first?.keys ?? [:].keys) })
    #expect(jsonl.headers[.contentType] == "application/jsonl; charset=utf-8")
    #expect(jsonl.headers[.cacheControl] == "no-store" && jsonl.headers[.eTag] == nil)
  }

  @Test("is chosen and put in order like a search, newest first where no order is asked")
  func chosen() async throws {
    let queries = ["", "?sort=oldest", "?number=7/TB&sort=relevance", "?q=kh%C3%B4ngcog%C3%AC"]
    let answers = try await get(queries.map { "/api/v1/export.csv\($0)" }, from: .index)
    let rows = answers.map { answer in
      answer.text.components(separatedBy: "\r\n").dropFirst().dropLast().map { $0.components(separatedBy: ",") }
    }
    let days = rows.map { $0.map { $0[5] } }
    #expect(days[0].count == 1_100 && days[0] == days[0].sorted(by: >))
    #expect(days[1].count == 1_100 && days[1] == days[1].sorted())
    #expect(rows[2].map { $0[2] } == ["7/TB"])
    #expect(rows[3].isEmpty)
  }

  @Test("of nothing found has no rows")
  func empty() async throws {
    let csv = try await TestService.get("/api/v1/export.csv?q=kh%C3%B4ngcog%C3%AC")
    #expect(csv.status == .ok && csv.text.components(separatedBy: "\r\n").count == 2)
    #expect(try await TestService.get("/api/v1/export.jsonl?q=kh%C3%B4ngcog%C3%AC").text.isEmpty)
  }

  @Test(
    "knows no pages and no unknown parameters",
    arguments: ["limit=5", "offset=1", "cursor=x", "facets=true", "a=b", "q=a&q=b"])
  func strict(query: String) async throws {
    for form in ["csv", "jsonl"] {
      let answer = try await TestService.get("/api/v1/export.\(form)?\(query)")
      #expect(answer.status == .badRequest && answer.text.contains("\"code\":\"parameter."))
    }
  }

  @Test("of an index that cannot answer is an error with a status")
  func failure() async throws {
    let archive = MemoryArchive(failure: SearchError(.indexMissing, "x"))
    let answer = try await TestService.get("/api/v1/export.csv", archive: archive)
    #expect(answer.status == .serviceUnavailable && answer.text.contains("index.missing"))
    #expect(answer.headers[.contentDisposition] == nil)
  }

  @Test("is no shorter one where time runs out, nor is a page behind a cursor")
  func late() async throws {
    let late = MemoryArchive(notices: Self.many, isPartial: true)
    let answer = try await TestService.get("/api/v1/export.csv", archive: late)
    #expect(answer.status == .serviceUnavailable && answer.text.contains("\"code\":\"deadline\""))
    let first = try await TestService.get("/api/v1/search?q=th%C3%B4ng", archive: MemoryArchive(notices: Self.many))
    let link = try #require(first.headers[.init("Link") ?? .date])
    let next = try #require(link.dropFirst().split(separator: ">").first)
    #expect(try await TestService.get(String(next), archive: late).status == .serviceUnavailable)
    let page = try await TestService.get("/api/v1/search?q=th%C3%B4ng", archive: late)
    #expect(page.status == .ok && page.text.contains("\"partial\":true"))
    #expect(page.headers[.init("Link") ?? .date] == nil)
  }

  @Test("that fails under way ends without the end of its body, and says nothing of the inside")
  func cut() async throws {
    func body(_ archive: MemoryArchive) async throws -> String {
      try await TestService.application(archive).test(.live) { client in
        let request = "GET /api/v1/export.jsonl HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        return try await TestService.exchange(Array(request.utf8), port: try #require(client.port))
      }
    }
    let whole = try await body(MemoryArchive(notices: Self.many))
    #expect(whole.lowercased().contains("transfer-encoding: chunked") && whole.hasSuffix("\r\n0\r\n\r\n"))
    let cut = try await body(MemoryArchive(notices: Self.many, failsAfter: 400))
    #expect(cut.hasPrefix("HTTP/1.1 200") && cut.contains(Self.many[399].id.hex))
    #expect(!cut.contains(Self.many[400].id.hex) && !cut.hasSuffix("\r\n0\r\n\r\n") && !cut.contains("secret"))
  }
}
