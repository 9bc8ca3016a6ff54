import Hummingbird
import HummingbirdTesting
import NoticeServer
import Testing

@Suite struct NoticeChannelTests {
  private func answer(_ request: String) async throws -> String {
    try await answer(Array(request.utf8))
  }

  private func answer(_ request: [UInt8]) async throws -> String {
    try await TestService.application().test(.live) { client in
      try await TestService.exchange(request, port: try #require(client.port))
    }
  }

  @Test("a target with raw UTF-8 is answered like its encoded spelling")
  func rawTarget() async throws {
    let raw = try await answer("GET /api/v1/search?q=thông%20báo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    #expect(raw.hasPrefix("HTTP/1.1 200 OK"))
    #expect(raw.contains("\"query\":\"thông báo\"") && raw.contains("164/TB-UBND"))
  }

  @Test("raw targets work for each request of a connection")
  func pipelined() async throws {
    let answers = try await answer(
      "GET /api/v1/search?q=thông HTTP/1.1\r\nHost: x\r\n\r\n"
        + "GET /api/v1/search?q=bến HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    #expect(answers.contains("\"query\":\"thông\"") && answers.contains("\"query\":\"bến\""))
  }

  @Test("a raw target that is not UTF-8 is refused with a reason")
  func latin1() async throws {
    let request =
      Array("GET /api/v1/search?q=th".utf8) + [0xF4] + Array("ng HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8)
    let answer = try await answer(request)
    #expect(answer.hasPrefix("HTTP/1.1 400") && answer.contains("query.bad"))
  }

  @Test("a request without a host is refused")
  func noHost() async throws {
    #expect(try await answer("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").hasPrefix("HTTP/1.1 400"))
  }

  @Test(
    "a head over its limits is refused",
    arguments: [
      "X: " + String(repeating: "a", count: 20_000), (0..<150).map { "A\($0): 1" }.joined(separator: "\r\n"),
    ])
  func head(headers: String) async throws {
    #expect(try await answer("GET / HTTP/1.1\r\nHost: x\r\n\(headers)\r\n\r\n").hasPrefix("HTTP/1.1 4"))
  }

  @Test("a body that is announced is refused, and the connection ends without waiting for it")
  func body() async throws {
    let answer = try await answer("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc")
    #expect(answer.hasPrefix("HTTP/1.1 413"))
  }

  @Test("a head that never ends is cut off after the idle time")
  func slowHead() async throws {
    var limits = ServerLimits()
    limits.idleTime = .milliseconds(200)
    let configuration = ServerConfiguration(port: 0, limits: limits)
    let answer = try await TestService.application(configuration: configuration).test(.live) { client in
      try await TestService.exchange(Array("GET / HTTP/1.1\r\nHost:".utf8), port: try #require(client.port))
    }
    #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400"))
  }
}
