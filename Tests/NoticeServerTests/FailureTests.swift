import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NoticeServer
import SearchQuery
import Testing

@Suite struct FailureTests {
  private struct Unforeseen: Error {
    let path = "/var/lib/secret"
  }

  @Test(
    "an index that cannot answer gives 503 with its code, what to do, and no cause",
    arguments: [
      (SearchError.Code.indexMissing, "index.missing", "tracuu rebuild"),
      (.indexDamaged, "index.damaged", "tracuu rebuild"),
      (.deadline, "deadline", "thu hẹp"),
    ])
  func index(code: SearchError.Code, name: String, advice: String) async throws {
    let archive = MemoryArchive(failure: SearchError(code, "x", cause: "/secret/index.sqlite"))
    for uri in ["/api/v1/search?q=a", "/health/ready"] {
      let response = try await TestService.get(uri, archive: archive)
      #expect(response.status == .serviceUnavailable)
      #expect(response.text.contains("\"code\":\"\(name)\"") && response.text.contains(advice))
      #expect(!response.text.contains("secret"))
    }
    let page = try await TestService.get("/tim-kiem?q=a", archive: archive)
    #expect(page.status == .serviceUnavailable && page.text.contains(advice) && !page.text.contains("secret"))
    #expect(try await TestService.get("/health/live", archive: archive).status == .ok)
  }

  @Test("while a new index cannot be used the service is ready, and says what is wrong and what to do")
  func replacement() async throws {
    let failure = SearchError(.indexDamaged, "Hãy chạy `tracuu rebuild`.", cause: "/secret/index.sqlite")
    let archive = MemoryArchive(replacementFailure: failure)
    let response = try await TestService.get("/health/ready", archive: archive)
    #expect(response.status == .ok && !response.text.contains("secret"))
    for part in [#""status":"degraded""#, #""code":"index.damaged""#, "tracuu rebuild"] {
      #expect(response.text.contains(part))
    }
    #expect(try await TestService.get("/health/ready").text == "{\"status\":\"ok\"}\n")
  }

  @Test("an unforeseen error gives 500 with a request id and no detail")
  func unforeseen() async throws {
    let router = buildRouter(
      archive: MemoryArchive(), original: { _, _ in throw Unforeseen() }, citations: TestService.citations,
      configuration: ServerConfiguration())
    let application = Application(router: router, logger: .init(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await application.test(.router) { client in
      let path = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/ban-goc"
      let response = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
      #expect(response.status == .internalServerError)
      #expect(response.text.contains("Mã yêu cầu: <code>") && !response.text.contains("secret"))
      #expect(!response.text.contains("Unforeseen"))
    }
  }

  @Test(
    "every answer carries the security headers", arguments: ["/", "/nope", "/tim-kiem?q=%ff", "/api/v1/search?q=a"])
  func securityHeaders(uri: String) async throws {
    let headers = try await TestService.get(uri).headers
    #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
    #expect(headers[.xContentTypeOptions] == "nosniff")
    #expect(headers.contains { $0.name.canonicalName == "referrer-policy" && $0.value == "no-referrer" })
    #expect((headers[.accessControlAllowOrigin] == "*") == uri.hasPrefix("/api"))
  }

  @Test("pages can be read only", arguments: [HTTPRequest.Method.post, .put, .delete, .trace, .options, .query])
  func methods(method: HTTPRequest.Method) async throws {
    let response = try await TestService.get("/", method: method)
    #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD")
    #expect(try await TestService.get("/nope", method: method).status == .notFound)
  }

  @Test(
    "a reading with a body is refused, where the address is read at all",
    arguments: [("/api/v1/search", 413), ("/api/v1/numbers", 405), ("/oai", 413)])
  func readingWithBody(uri: String, status: Int) async throws {
    try await TestService.application().test(.router) { client in
      let answer = try await client.executeRequest(
        uri: uri, method: .get, headers: [.contentLength: "2"], body: ByteBuffer(string: "{}"))
      #expect(answer.status.code == status)
    }
  }

  @Test("an address over 8 KiB is refused as too long")
  func longTarget() async throws {
    let response = try await TestService.get("/tim-kiem?q=" + String(repeating: "a", count: 9_000))
    #expect(response.status == .uriTooLong)
  }
}

extension HTTPRequest.Method {
  /// A reading with a body, which no address takes.
  fileprivate static let query = HTTPRequest.Method("QUERY") ?? .connect
}
