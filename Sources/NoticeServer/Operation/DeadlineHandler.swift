import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection that is over one of its deadlines.
///
/// One timer for each connection, set anew only where something is due earlier: a request costs no timer of its own.
final class DeadlineHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private var deadlines: ConnectionDeadlines
  private var timer: (scheduled: Scheduled<Void>, at: NIODeadline)?
  private var bytesSinceStep = 0
  private let uploadTime: TimeAmount?
  private let onExpiry: (ConnectionDeadlines.Phase) -> Void

  /// - Parameters:
  ///   - uploadTime: until an upload is answered, which refuses a wrong token at once; nil where none is taken.
  ///   - onExpiry: Called once, before the connection is closed.
  init(
    _ limits: ServerLimits, uploadTime: Duration? = nil, onExpiry: @escaping (ConnectionDeadlines.Phase) -> Void
  ) {
    deadlines = ConnectionDeadlines(limits)
    self.uploadTime = uploadTime.map { TimeAmount($0) }
    self.onExpiry = onExpiry
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is BytesCame else { return context.fireUserInboundEventTriggered(event) }
    deadlines.bytesCame(at: context.eventLoop.now)
    watch(context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      let path = head.path?.prefix { $0 != "?" } ?? ""
      let isUpload = head.method == .post && path == UploadRoutes.path
      deadlines.headCame(at: context.eventLoop.now, within: isUpload ? uploadTime : nil)
      watch(context)
    case .body: break
    case .end: deadlines.requestCame()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      // An informational head is followed by the real one.
      if head.status.kind != .informational {
        deadlines.answerBegan(at: context.eventLoop.now)
        watch(context)
      }
      context.write(data, promise: promise)
    case .body(let buffer): write(buffer, context, promise)
    case .end:
      let promise = promise ?? context.eventLoop.makePromise()
      promise.futureResult.assumeIsolated().whenComplete { _ in
        self.deadlines.answerTaken(at: context.eventLoop.now)
      }
      context.write(data, promise: promise)
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timer?.scheduled.cancel()
    timer = nil
  }

  /// In pieces, so that it is seen how far the client has come with an answer that is one long buffer.
  private func write(_ buffer: ByteBuffer, _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
    var rest = buffer
    while bytesSinceStep + rest.readableBytes > ConnectionDeadlines.writeStep,
      let piece = rest.readSlice(length: max(1, ConnectionDeadlines.writeStep - bytesSinceStep))
    {
      bytesSinceStep = 0
      let taken = context.eventLoop.makePromise(of: Void.self)
      taken.futureResult.assumeIsolated().whenSuccess { self.deadlines.stepTaken(at: context.eventLoop.now) }
      context.write(wrapOutboundOut(.body(piece)), promise: taken)
    }
    bytesSinceStep += rest.readableBytes
    context.write(wrapOutboundOut(.body(rest)), promise: promise)
  }

  private func watch(_ context: ChannelHandlerContext) {
    guard let due = deadlines.next, timer.map({ due.at < $0.at }) ?? true else { return }
    timer?.scheduled.cancel()
    let scheduled = context.eventLoop.assumeIsolated().scheduleTask(deadline: due.at) { self.check(context) }
    timer = (scheduled, due.at)
  }

  private func check(_ context: ChannelHandlerContext) {
    timer = nil
    guard let due = deadlines.next, due.at <= context.eventLoop.now else { return watch(context) }
    onExpiry(due.phase)
    context.close(promise: nil)
  }
}

/// Says to the handlers behind the decoder that something of the client has come, whole or not.
struct BytesCame {}

/// Stands before the decoder, which keeps a head to itself until it is whole.
final class BytesCameHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.fireUserInboundEventTriggered(BytesCame())
    context.fireChannelRead(data)
  }
}
