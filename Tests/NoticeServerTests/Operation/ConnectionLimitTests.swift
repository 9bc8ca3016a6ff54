import Foundation
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@testable import NoticeServer

/// Clients that hold connections, over real sockets and with short deadlines. The idle timer is never the one that ends
/// them: it has its usual fifteen seconds.
@Suite(.timeLimit(.minutes(1))) struct ConnectionLimitTests {
  private func limits(_ change: (inout ServerLimits) -> Void) -> ServerLimits {
    var limits = ServerLimits()
    change(&limits)
    return limits
  }

  private func state(
    _ limits: ServerLimits, original: OriginalFile? = nil, _ body: @Sendable (ServiceState, Int) async throws -> Void
  ) async throws {
    let state = ServiceState(limits)
    let configuration = ServerConfiguration(port: 0, limits: limits)
    try await TestService.application(original: original, configuration: configuration, state: state)
      .test(.live) { client in try await body(state, try #require(client.port)) }
  }

  private func wait(until condition: () -> Bool) async throws {
    while !condition() { try await Task.sleep(for: .milliseconds(5)) }
  }

  @Test("half a head is cut off at its own deadline")
  func slowHead() async throws {
    try await state(limits { $0.headTime = .milliseconds(100) }) { state, port in
      let answer = try await TestService.exchange(Array("GET / HTTP/1.1\r\nHost:".utf8), port: port)
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400"))
      #expect(state.metrics.figures.rejections == [.headTime: 1])
    }
  }

  @Test("a body that stops coming is cut off at the deadline of its request")
  func slowBody() async throws {
    let limits = limits { $0.requestTime = .milliseconds(100) }
    let state = ServiceState(limits)
    try await ReadingService.application(limits, state).test(.live) { client in
      let port = try #require(client.port)
      let head = "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"
      let answer = try await TestService.exchange(Array((head + "abc").utf8), port: port)
      #expect(!answer.hasPrefix("HTTP/1.1 200"))
      #expect(state.metrics.figures.rejections == [.requestTime: 1])
    }
  }

  @Test("an original that is not read is cut off at the deadline of the answer")
  func slowRead() async throws {
    let file = OriginalFile(bytes: [UInt8](repeating: 7, count: 32 << 20), mediaType: "text/plain", name: "a.txt")
    try await state(limits { $0.writeTime = .milliseconds(100) }, original: file) { state, port in
      // The test's own client.
      try await wait { state.connections.count == 1 }
      let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .channelOption(.autoRead, value: false)
        .connect(host: "127.0.0.1", port: port).get()
      let request =
        "GET /van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/ban-goc HTTP/1.1\r\nHost: x\r\n\r\n"
      try await channel.writeAndFlush(ByteBuffer(string: request)).get()
      try await wait { state.metrics.figures.rejections[.writeTime] == 1 && state.connections.count == 1 }
      try await channel.close().get()
    }
  }

  @Test("one address has so many connections, and a place again when one of them ends")
  func perAddress() async throws {
    // The test's own client has one of the two.
    try await state(limits { $0.connectionsPerAddress = 2 }) { state, port in
      try await wait { state.connections.count == 1 }
      let held = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connect(host: "127.0.0.1", port: port).get()
      try await wait { state.connections.count == 2 }
      let request = Array("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8)
      let refused = try await TestService.exchange(request, port: port)
      #expect(refused.isEmpty || refused.hasPrefix("HTTP/1.1 503"))
      #expect(state.metrics.figures.rejections == [.connections: 1] && state.connections.count == 2)
      try await held.close().get()
      try await wait { state.connections.count == 1 }
      #expect(try await TestService.exchange(request, port: port).hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test("a connection ends after so many requests, and its last answer says so")
  func requests() async throws {
    try await state(limits { $0.requestsPerConnection = 2 }) { _, port in
      let request = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"
      let answers = try await TestService.exchange(Array(String(repeating: request, count: 3).utf8), port: port)
      let parts = answers.components(separatedBy: "HTTP/1.1 200 OK\r\n")
      #expect(parts.count == 3)
      #expect(parts.dropFirst().map { $0.lowercased().contains("connection: close") } == [false, true])
    }
  }
}
