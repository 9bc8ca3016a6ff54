import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import NoticeServer

/// The handler on a channel whose time the test makes.
@Suite struct DeadlineHandlerTests {
  private final class Log {
    var expired: [ConnectionDeadlines.Phase] = []
  }

  private let log = Log()
  private let channel: EmbeddedChannel

  init() throws {
    channel = EmbeddedChannel()
    let log = log
    try channel.pipeline.syncOperations.addHandler(DeadlineHandler(ServerLimits()) { log.expired.append($0) })
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
  }

  private func bytesCame() {
    channel.pipeline.fireUserInboundEventTriggered(BytesCame())
  }

  private func head() throws {
    bytesCame()
    let head = HTTPRequest(method: .post, scheme: "http", authority: "x", path: "/")
    try channel.writeInbound(HTTPRequestPart.head(head))
  }

  @Test("a head that comes byte by byte is cut off after ten seconds")
  func slowHead() {
    for _ in 0..<9 {
      bytesCame()
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    }
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive && log.expired == [.head])
  }

  @Test("a body that comes byte by byte is cut off after thirty seconds")
  func slowBody() throws {
    try head()
    for _ in 0..<29 {
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
      bytesCame()
      try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
    }
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive && log.expired == [.request])
  }

  @Test("an answer that nobody reads is cut off after sixty seconds")
  func slowRead() throws {
    try head()
    try channel.writeInbound(HTTPRequestPart.end(nil))
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    channel.write(HTTPResponsePart.body(ByteBuffer(repeating: 1, count: 1_000_000)), promise: nil)
    channel.write(HTTPResponsePart.end(nil), promise: nil)
    channel.embeddedEventLoop.advanceTime(by: .seconds(59))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive && log.expired == [.write])
  }

  @Test("a connection whose answers are taken stays, request after request")
  func quick() throws {
    for _ in 0..<100 {
      try head()
      try channel.writeInbound(HTTPRequestPart.end(nil))
      channel.embeddedEventLoop.advanceTime(by: .seconds(9))
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
    }
    #expect(channel.isActive && log.expired.isEmpty)
  }

  @Test("a long answer passes whole and in order, whatever its length", arguments: [0, 1, 262_144, 262_145, 1_000_000])
  func whole(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try head()
    try channel.writeInbound(HTTPRequestPart.end(nil))
    try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    try channel.writeOutbound(HTTPResponsePart.body(ByteBuffer(bytes: bytes)))
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    var written: [UInt8] = []
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      if case .body(let piece) = part { written += piece.readableBytesView }
    }
    #expect(written == bytes)
  }
}
