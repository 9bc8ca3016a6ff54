import Hummingbird
import HummingbirdTesting
import NoticeServer
import Testing
import Uploads

/// Uploads over real connections: slow, cut and refused ones.
@Suite struct UploadChannelTests {
  private func exchange(_ application: some ApplicationProtocol, _ request: String) async throws -> String {
    try await application.test(.live) { client in
      try await TestService.exchange(Array(request.utf8), port: try #require(client.port))
    }
  }

  private func head(_ spool: TestSpool, _ fields: String, token: UploadToken? = nil) -> String {
    "POST /api/v1/imports?name=a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
      + "Authorization: Bearer \((token ?? spool.token).text)\r\n\(fields)\r\n\r\n"
  }

  @Test("a body with a length and one in chunks are taken whole", arguments: [true, false])
  func whole(isChunked: Bool) async throws {
    try await TestSpool.with { spool in
      let content = String(repeating: "thông báo ", count: 5_000)
      let request =
        isChunked
        ? head(spool, "Transfer-Encoding: chunked") + chunk(content) + chunk(content) + "0\r\n\r\n"
        : head(spool, "Content-Length: \(2 * content.utf8.count)") + content + content
      var spool = spool
      spool.limits.bytes = 1 << 20
      let answer = try await exchange(spool.application(), request)
      #expect(answer.hasPrefix("HTTP/1.1 202"))
      #expect(spool.files == ["a.txt": content + content])
    }
  }

  private func chunk(_ text: String) -> String { String(text.utf8.count, radix: 16) + "\r\n\(text)\r\n" }

  private func isTold(_ spool: TestSpool) -> Bool { spool.log.all.contains { $0.hasPrefix("notice upload") } }

  /// The connection ends before the service has told what became of the upload.
  private func untilTold(_ spool: TestSpool) async throws {
    for _ in 0..<200 where !isTold(spool) { try await Task.sleep(for: .milliseconds(20)) }
  }

  @Test(
    "a body that stops is cut off after the idle time, and nothing of it stays",
    arguments: ["Content-Length: 1000", "Transfer-Encoding: chunked"])
  func slow(field: String) async throws {
    try await TestSpool.with { spool in
      try await spool.application(idleTimeout: .seconds(1)).test(.live) { client in
        let port = try #require(client.port)
        // A busy machine may reach the head only after the idle time: then nothing was begun, and it is asked again.
        for _ in 0..<20 where !isTold(spool) {
          let answer = try await TestService.exchange(
            Array((head(spool, field) + "3\r\nabc\r\n").utf8), port: port)
          #expect(!answer.contains(" 202 "))
          try await untilTold(spool)
        }
      }
      #expect(spool.log.all.contains { $0.hasPrefix("notice upload") && $0.contains("outcome=upload.cut") })
      #expect(spool.files.isEmpty && spool.incoming.isEmpty)
    }
  }

  @Test(
    "a connection that ends within a body leaves nothing",
    arguments: ["Content-Length: 1000", "Transfer-Encoding: chunked"])
  func cut(field: String) async throws {
    try await TestSpool.with { spool in
      try await spool.application().test(.live) { client in
        let port = try #require(client.port)
        try await TestService.send(Array((head(spool, field) + "3\r\nabc\r\n").utf8), port: port)
        try await untilTold(spool)
      }
      #expect(spool.log.all.contains { $0.hasPrefix("notice upload") && $0.contains("outcome=upload.cut") })
      #expect(spool.files.isEmpty && spool.incoming.isEmpty)
    }
  }

  @Test("a body that is announced too large is refused before it comes, and one in chunks while it comes")
  func tooLarge() async throws {
    try await TestSpool.with { spool in
      let announced = try await exchange(spool.application(), head(spool, "Content-Length: 1000000000"))
      #expect(announced.hasPrefix("HTTP/1.1 413") && announced.contains("upload.too_large"))
    }
    try await TestSpool.with { spool in
      let piece = chunk(String(repeating: "a", count: 50_000))
      let came = try await exchange(
        spool.application(), head(spool, "Transfer-Encoding: chunked") + piece + piece + chunk("a") + "0\r\n\r\n")
      #expect(came.hasPrefix("HTTP/1.1 413"))
      #expect(spool.files.isEmpty && spool.incoming.isEmpty)
    }
  }

  @Test("a client with a wrong token that sends all before it listens hears why, and its address is told in part")
  func wrongToken() async throws {
    try await TestSpool.with { spool in
      let content = String(repeating: "a", count: 90_000)
      let request = head(spool, "Content-Length: 90000", token: UploadToken()) + content
      let answer = try await exchange(spool.application(), request)
      #expect(answer.hasPrefix("HTTP/1.1 401") && answer.contains("upload.unauthorized"))
      let line = spool.log.all.first { $0.hasPrefix("notice upload") }
      #expect(line?.contains("client=127.0.0.0/24") == true || line?.contains("client=0:0:0::/48") == true)
    }
  }

  @Test("an upload takes so long and no longer")
  func tooSlow() async throws {
    try await TestSpool.with { spool in
      var spool = spool
      spool.limits.time = .zero
      let answer = try await exchange(spool.application(), head(spool, "Content-Length: 3") + "abc")
      #expect(answer.hasPrefix("HTTP/1.1 408") && spool.files.isEmpty && spool.incoming.isEmpty)
    }
  }
}
