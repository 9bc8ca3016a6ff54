import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import NoticeServer

/// Uploads may take longer than other requests, on a channel whose time the test makes.
@Suite struct UploadDeadlineTests {
  /// Seconds after which a request that is never answered is cut off.
  private func seconds(_ method: HTTPRequest.Method, _ path: String, uploadTime: Duration?) throws -> Int {
    let channel = EmbeddedChannel()
    try channel.pipeline.syncOperations.addHandler(DeadlineHandler(ServerLimits(), uploadTime: uploadTime) { _ in })
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    channel.pipeline.fireUserInboundEventTriggered(BytesCame())
    let head = HTTPRequest(method: method, scheme: "http", authority: "x", path: path)
    try channel.writeInbound(HTTPRequestPart.head(head))
    var seconds = 0
    while channel.isActive, seconds < 10_000 {
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
      seconds += 1
    }
    return seconds
  }

  @Test("an upload has its own time, and every other request the common one")
  func times() throws {
    #expect(try seconds(.post, "/api/v1/imports?name=a", uploadTime: .seconds(3_600)) == 3_600)
    #expect(try seconds(.post, "/api/v1/imports", uploadTime: nil) == 30)
    for (method, path) in [(HTTPRequest.Method.get, "/api/v1/imports"), (.post, "/api/v1/imports/x"), (.post, "/")] {
      #expect(try seconds(method, path, uploadTime: .seconds(3_600)) == 30)
    }
  }

  @Test("what follows an upload on its connection has the common time again")
  func next() {
    let start = NIODeadline.now()
    var deadlines = ConnectionDeadlines(ServerLimits())
    deadlines.bytesCame(at: start)
    deadlines.headCame(at: start, within: .hours(1))
    #expect(deadlines.next?.at == start + .hours(1))
    deadlines.requestCame()
    deadlines.answerBegan(at: start + .minutes(5))
    deadlines.answerTaken(at: start + .minutes(5))
    deadlines.bytesCame(at: start + .minutes(6))
    deadlines.headCame(at: start + .minutes(6))
    #expect(deadlines.next?.at == start + .minutes(6) + .seconds(30))
  }
}
