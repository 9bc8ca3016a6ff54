import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NoticeServer
import Synchronization
import Testing
import Uploads

@Suite struct UploadRoutesTests {
  private static let path = "/api/v1/imports"
  private static let boundary = "ranhGioi"
  private let multipart: HTTPFields = [.contentType: "multipart/form-data; boundary=\(boundary)"]

  private struct Answer: Decodable {
    struct File: Decodable, Equatable {
      var name: String
      var bytes: Int
      var outcome: String
      var document: String?
    }
    var id: String
    var files: [File]
  }

  private func form(_ files: [(String, String)]) -> ByteBuffer {
    let parts = files.map {
      "--\(Self.boundary)\r\nContent-Disposition: form-data; name=f; filename=\"\($0)\"\r\n\r\n\($1)\r\n"
    }
    return ByteBuffer(string: parts.joined() + "--\(Self.boundary)--\r\n")
  }

  private func post(
    _ application: some ApplicationProtocol, _ headers: HTTPFields, _ body: ByteBuffer?, query: String = ""
  ) async throws -> TestResponse {
    try await application.test(.router) { client in
      try await client.executeRequest(uri: Self.path + query, method: .post, headers: headers, body: body)
    }
  }

  private func tell(_ application: some ApplicationProtocol, _ id: String, _ headers: HTTPFields) async throws
    -> TestResponse
  {
    try await application.test(.router) { client in
      try await client.executeRequest(uri: "\(Self.path)/\(id)", method: .get, headers: headers, body: nil)
    }
  }

  private func answer(_ response: TestResponse) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: Data(response.text.utf8))
  }

  @Test("without a spool there is no such address", arguments: [HTTPRequest.Method.post, .get])
  func off(method: HTTPRequest.Method) async throws {
    for uri in [Self.path, Self.path + "/20261128-9f86d081884c7d65"] {
      #expect(try await TestService.get(uri, method: method).status == .notFound)
    }
  }

  @Test("files of a form are taken, and their fate is told from the ledger until it is known for good")
  func form() async throws {
    try await TestSpool.with { spool in
      let application = try spool.application()
      let body = form([("Thông báo.txt", "một"), ("b.txt", "hai")])
      let response = try await post(application, spool.headers(multipart), body)
      #expect(response.status == .accepted && response.headers[.cacheControl] == "no-store")
      let sent = try answer(response)
      #expect(response.headers[.location] == "\(Self.path)/\(sent.id)")
      #expect(sent.files.map(\.name) == ["Thông báo.txt", "b.txt"])
      #expect(sent.files.map(\.outcome) == ["waiting", "waiting"])
      #expect(spool.files == ["Thông báo.txt": "một", "b.txt": "hai"] && spool.incoming.isEmpty)

      spool.ledger.lines.withLock {
        $0["Thông báo.txt"] = #"{"id":"a1","source":"s","outcome":"added","sha256":null,"bytes":5,"warnings":[]}"#
        $0["b.txt"] = """
          {"id":null,"source":"s","outcome":"rejected","sha256":null,"bytes":3,"warnings":[],\
          "error":{"code":"input.bytes","message":"Tệp quá lớn."}}
          """
      }
      for _ in 0..<2 {
        let told = try await tell(application, sent.id, spool.headers())
        #expect(try answer(told).files.map(\.outcome) == ["added", "rejected"])
        #expect(try answer(told).files.map(\.document) == ["a1", nil] && told.text.contains("input.bytes"))
      }
      #expect(spool.ledger.asked.withLock { $0 } == 3, "the added file is looked for once, the refused one each time")
    }
  }

  @Test("a body that is a file is named by the address or by a header")
  func single() async throws {
    try await TestSpool.with { spool in
      let application = try spool.application()
      let named = try await post(application, spool.headers(), ByteBuffer(string: "một"), query: "?name=a%20b.txt")
      let described = try await post(
        application,
        spool.headers([
          .contentType: "application/pdf",
          .contentDisposition: "attachment; filename*=UTF-8''Th%C3%B4ng%20b%C3%A1o.pdf",
        ]), ByteBuffer(string: "hai"))
      #expect(named.status == .accepted && described.status == .accepted)
      #expect(spool.files == ["a b.txt": "một", "Thông báo.pdf": "hai"])
    }
  }

  @Test("what is not an upload is refused with a reason, and nothing stays")
  func refused() async throws {
    try await TestSpool.with { spool in
      let application = try spool.application()
      let file = ByteBuffer(string: "một")
      let cases: [(HTTPFields, ByteBuffer?, String, Int, String)] = [
        ([:], file, "", 400, "upload.name"),
        ([:], nil, "?name=a", 400, "upload.empty"),
        ([:], ByteBuffer(), "?name=a", 400, "upload.empty"),
        ([.contentType: "multipart/mixed; boundary=a"], file, "?name=a", 415, "upload.media_type"),
        ([.contentType: "multipart/form-data"], file, "", 415, "upload.media_type"),
        ([.contentType: "multipart/form-data; boundary=\"\""], file, "", 415, "upload.media_type"),
        ([.contentType: "application/x-www-form-urlencoded"], file, "?name=a", 415, "upload.media_type"),
        ([.contentType: "khong phai"], file, "?name=a", 415, "upload.media_type"),
        (multipart, file, "", 400, "upload.form"),
        (multipart, form([]), "", 400, "upload.empty"),
        (multipart, form([("a", "một"), ("b", "")]), "", 400, "upload.empty"),
        ([:], ByteBuffer(repeating: 1, count: 100_001), "?name=a", 413, "upload.too_large"),
        ([:], file, "?ten=a", 400, "parameter.unknown"),
        ([:], file, "?name=a%00b", 400, "query.bad"),
      ]
      for (headers, body, query, status, code) in cases {
        let response = try await post(application, spool.headers(headers), body, query: query)
        #expect(response.status.code == status && response.text.contains("\"code\":\"\(code)\""), "\(headers) \(query)")
      }
      #expect(spool.files.isEmpty && spool.incoming.isEmpty)
    }
  }

  @Test("without the right token all is refused alike, and after ten times not even looked at")
  func tokens() async throws {
    try await TestSpool.with { spool in
      let application = try spool.application()
      let wrong: [String?] = [
        nil, "", "Bearer", "Bearer ", "Basic \(spool.token.text)", spool.token.text, "Bearer \(UploadToken().text)",
        "Bearer \(spool.token.text)x", "Bearer \(spool.token.digest)",
      ]
      var texts: Set<String> = []
      for authorization in wrong {
        var headers: HTTPFields = [:]
        headers[.authorization] = authorization
        let response = try await post(application, headers, ByteBuffer(string: "một"), query: "?name=a")
        #expect(response.status == .unauthorized && response.headers[.wwwAuthenticate] == "Bearer")
        texts.insert(response.text.replacing(/"request_id":"[^"]*"/, with: ""))
      }
      #expect(texts.count == 1)
      let told = try await tell(application, "20261128-9f86d081884c7d65", [:])
      #expect(told.status == .unauthorized)
      let blocked = try await post(application, spool.headers(), ByteBuffer(string: "một"), query: "?name=a")
      #expect(blocked.status == .tooManyRequests && blocked.headers[.retryAfter].flatMap { Int($0) } != nil)
      #expect(spool.files.isEmpty && spool.incoming.isEmpty)
    }
  }

  @Test("an upload is told to its sender only")
  func others() async throws {
    try await TestSpool.with { spool in
      let application = try spool.application()
      let sent = try answer(try await post(application, spool.headers(), ByteBuffer(string: "x"), query: "?name=a"))
      #expect(try await tell(application, sent.id, spool.headers()).status == .ok)
      for id in [sent.id, "20261128-9f86d081884c7d65", "..%2f..%2fma", "x"] {
        let response = try await tell(application, id, spool.headers(token: spool.otherToken))
        #expect(response.status == .notFound && response.text.contains("upload.not_found"))
      }
    }
  }

  @Test("the log has a line for each attempt, with digests and never with a token")
  func log() async throws {
    try await TestSpool.with { spool in
      let application = try spool.application()
      let files = form([("a.txt", "một"), ("b.txt", "hai")])
      _ = try await post(application, spool.headers(multipart), files)
      _ = try await post(application, [.authorization: "Bearer \(spool.token.text)x"], files)
      _ = try await post(application, spool.headers(), nil, query: "?name=a")
      let lines = spool.log.all.filter { $0.hasPrefix("notice upload") }
      #expect(lines.count == 3)
      #expect(lines[0].contains("outcome=accepted") && lines[0].contains("token=Một") && lines[0].contains("a.txt"))
      #expect(lines[0].contains("sha256=") && lines[0].contains("files=2"))
      #expect(lines[1].contains("outcome=upload.unauthorized") && lines[2].contains("outcome=upload.empty"))
      #expect(!spool.log.all.joined().contains(spool.token.text))
    }
  }

  @Test("other methods are refused and told which are not")
  func methods() async throws {
    try await TestSpool.with { spool in
      let application = try spool.application()
      for (uri, method, allowed) in [
        (Self.path, HTTPRequest.Method.get, "POST"), (Self.path, .delete, "POST"),
        (Self.path + "/x", .post, "GET, HEAD"), (Self.path + "/x", .delete, "GET, HEAD"),
      ] {
        let response = try await application.test(.router) { client in
          try await client.executeRequest(uri: uri, method: method, headers: spool.headers(), body: nil)
        }
        #expect(response.status == .methodNotAllowed && response.headers[.allow] == allowed)
      }
    }
  }
}
