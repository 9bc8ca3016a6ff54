import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends a connection after so many requests, in the way of HTTP: the last answer says `Connection: close`.
final class RequestCountHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limit: Int
  private var requests = 0
  private var answers = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Hummingbird ends a connection where the request asks for it, so the last one does.
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
    requests += 1
    guard requests >= limit else { return context.fireChannelRead(data) }
    head.headerFields[.connection] = "close"
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data), head.status.kind != .informational else {
      return context.write(data, promise: promise)
    }
    answers += 1
    guard answers >= limit else { return context.write(data, promise: promise) }
    head.headerFields[.connection] = "close"
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}
