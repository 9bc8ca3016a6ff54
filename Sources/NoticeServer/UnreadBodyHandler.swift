import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request was answered before all of it had come.
///
/// Few addresses take a body, each within a time of its own (`Request.text`); no other answer waits for one. Without
/// this, a client could go on sending a body byte by byte and hold the connection for good, since each byte starts the
/// idle timer anew.
final class UnreadBodyHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private var isReadingRequest = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: isReadingRequest = true
    case .body: break
    case .end: isReadingRequest = false
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .end = unwrapOutboundIn(data), isReadingRequest else {
      context.write(data, promise: promise)
      return
    }
    context.writeAndFlush(data, promise: promise)
    context.close(promise: nil)
  }
}
