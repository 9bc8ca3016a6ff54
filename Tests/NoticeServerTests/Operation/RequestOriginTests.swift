import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import NoticeServer

@Suite struct RequestOriginTests {
  @Test("every answer has a request id, errors the same as in their text")
  func ids() async throws {
    let first = try await TestService.get("/")
    let second = try await TestService.get("/nope")
    let id = try #require(first.headers[.requestID])
    #expect(RequestOriginMiddleware.isSane(id) && id != second.headers[.requestID])
    let error = try await TestService.get("/api/v1/nope")
    #expect(error.text.contains("\"request_id\":\"\(error.headers[.requestID] ?? "none")\""))
  }

  @Test(
    "what is long or odd is no request id", arguments: ["", "abc", "a b c d e f", "<script>alert</script>", "ạạạạ"])
  func odd(id: String) {
    #expect(!RequestOriginMiddleware.isSane(id))
    #expect(!RequestOriginMiddleware.isSane(id + String(repeating: "a", count: 65)))
  }

  @Test("only a trusted proxy names the request and its client", arguments: [true, false])
  func proxy(isTrusted: Bool) async throws {
    var limits = ServerLimits()
    limits.rates?.searches = .init(perSecond: 1, burst: 1)
    let proxies = isTrusted ? ["127.0.0.1"].compactMap { IPAddress($0) } : []
    let configuration = ServerConfiguration(port: 0, limits: limits, trustedProxies: Set(proxies))
    let time = TestTime()
    let state = ServiceState(limits) { time.now }
    try await TestService.application(configuration: configuration, state: state).test(.live) { client in
      for (place, named) in ["192.0.2.1", "192.0.2.2", "203.0.113.7, 192.0.2.2"].enumerated() {
        let response = try await client.executeRequest(
          uri: "/api/v1/search?q=a", method: .get,
          headers: [.forwardedFor: named, .requestID: "proxy-\(place)-12345"], body: nil)
        #expect((response.headers[.requestID] == "proxy-\(place)-12345") == isTrusted)
        let isServed = isTrusted ? place < 2 : place < 1
        #expect(response.status == (isServed ? .ok : .tooManyRequests))
      }
    }
  }

  @Test("the log has route, status and request id as JSON, and neither query nor address")
  func log() async throws {
    let lines = LogLines()
    var logger = Logger(label: "test") { _ in JSONLogHandler { lines.add($0) } }
    logger.logLevel = .info
    try await TestService.application(logger: logger).test(.live) { client in
      for uri in ["/api/v1/search?q=matkhaubimat", "/tim-kiem?q=matkhaubimat", "/nope?matkhaubimat"] {
        _ = try await client.executeRequest(uri: uri, method: .get, headers: [:], body: nil)
      }
    }
    let requests = lines.all.filter { $0.contains("\"message\":\"request\"") }
    #expect(requests.count == 3)
    #expect(requests.first?.contains("\"route\":\"/api/v1/search\"") == true)
    #expect(requests.allSatisfy { $0.contains("\"request_id\":\"") && $0.contains("\"level\":\"info\"") })
    #expect(lines.all.allSatisfy { !$0.contains("matkhaubimat") && !$0.contains("\n") })
    #expect(requests.allSatisfy { !$0.contains("127.0.0.1") })
  }

  private final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }
}
