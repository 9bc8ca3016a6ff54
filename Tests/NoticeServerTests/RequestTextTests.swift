import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import Logging
import Testing

@testable import NoticeServer

/// Bodies over a socket: what comes too slowly, or too long, is ended with a reason.
@Suite struct RequestTextTests {
  private func answer(_ request: String, within time: Duration = .seconds(30)) async throws -> String {
    let router = Router(context: ServiceContext.self)
    router.addMiddleware { FailureMiddleware() }
    router.take("/api/text") { request, _ in
      .text(try await request.text(upTo: 1_000, within: time), contentType: "text/plain")
    }
    let configuration = ServerConfiguration(port: 0)
    let application = Application(
      router: router,
      server: HTTPServerBuilder { responder in
        NoticeChannel(responder: responder, configuration: configuration, state: ServiceState(configuration.limits))
      },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    return try await application.test(.live) { client in
      try await TestService.exchange(Array(request.utf8), port: try #require(client.port))
    }
  }

  private func request(length: Int, _ body: String) -> String {
    "POST /api/text HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(length)\r\n\r\n\(body)"
  }

  @Test("a body that never ends is given up after its time")
  func slow() async throws {
    let answer = try await answer(request(length: 100, "nửa"), within: .milliseconds(200))
    #expect(answer.hasPrefix("HTTP/1.1 408") && answer.contains("request.body_slow"))
  }

  @Test("a body that is whole comes back, also in chunks")
  func whole() async throws {
    #expect(try await answer(request(length: 5, "chào")).hasSuffix("chào"))
    let chunked = "POST /api/text HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(try await answer(chunked + "2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n").hasSuffix("abcde"))
  }

  @Test("a body that is somewhat too long is taken and refused, so that its sender reads why")
  func long() async throws {
    for length in [1_001, 8_000] {
      let answer = try await answer(request(length: length, String(repeating: "a", count: length)))
      #expect(answer.hasPrefix("HTTP/1.1 413") && answer.contains("request.body_too_long"), "\(length)")
    }
  }

  @Test("a body that announces far too much is refused before it comes")
  func endless() async throws {
    #expect(try await answer(request(length: 1_000_000_000, "a")).hasPrefix("HTTP/1.1 413"))
  }
}
