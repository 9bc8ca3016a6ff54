import HummingbirdCore
import Logging
import NIOCore

/// Hummingbird's HTTP/1.1 channel with this service's limits, and a handler in front of its decoder.
struct NoticeChannel: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  private let base: HTTP1Channel

  init(responder: @escaping HTTPChannelHandler.Responder, configuration: ServerConfiguration) {
    base = HTTP1Channel(
      responder: responder,
      configuration: .init(
        additionalChannelHandlers: [UnreadBodyHandler()],
        // Restarts only with a whole head, so it also bounds how long a head may take to come.
        idleTimeout: .init(configuration.idleTimeout),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: RequestLimits.headBytes, maxHeaderListSize: RequestLimits.headBytes,
          maxHeaderFieldCount: RequestLimits.headerCount)))
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      try channel.pipeline.syncOperations.addHandler(RawTargetHandler())
    }.flatMap { base.setup(channel: channel, logger: logger) }
  }

  func handle(value: Value, logger: Logger) async {
    await base.handle(value: value, logger: logger)
  }
}
