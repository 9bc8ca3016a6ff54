import HummingbirdTesting
import Logging
import NoticeServer
import Testing

@Suite struct ServeTests {
  @Test("a port that is taken is said to be taken")
  func portTaken() async throws {
    try await TestService.application().test(.live) { client in
      let port = try #require(client.port)
      let error = await #expect(throws: ServerError.self) {
        try await serve(
          archive: MemoryArchive(), original: { _, _ in nil }, citations: { _ in [] },
          configuration: ServerConfiguration(port: port),
          logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      }
      #expect(error?.code == .portTaken)
      #expect(error?.message.contains("\(port)") == true)
    }
  }

  @Test("port 0 takes a free port and tells which")
  func anyPort() async throws {
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await serve(
        archive: MemoryArchive(), original: { _, _ in nil }, citations: { _ in [] },
        configuration: ServerConfiguration(port: 0),
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, onRunning: { told.yield($0) })
    }
    let port = try #require(await ports.first { _ in true })
    let answer = try await TestService.exchange(
      Array("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8), port: port)
    #expect(answer.hasPrefix("HTTP/1.1 200 OK") && answer.hasSuffix("{\"status\":\"ok\"}\n"))
    server.cancel()
    _ = await server.result
  }
}
