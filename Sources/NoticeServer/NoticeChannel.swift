import HummingbirdCore
import Logging
import NIOCore
import Uploads

/// Hummingbird's HTTP/1.1 channel with this service's limits, and handlers before and behind its decoder.
struct NoticeChannel: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  private let base: HTTP1Channel
  private let proxies: TrustedProxies
  private let connections: ConnectionTable
  private let metrics: ServiceMetrics

  init(responder: @escaping HTTPChannelHandler.Responder, configuration: ServerConfiguration, state: ServiceState) {
    let (limits, metrics) = (configuration.limits, state.metrics)
    proxies = configuration.trustedProxies
    connections = state.connections
    self.metrics = metrics
    // The route counts an upload's own time, and says why it ends one.
    let uploadTime = configuration.uploads.map { $0.limits.time + limits.requestTime }
    base = HTTP1Channel(
      responder: responder,
      configuration: .init(
        additionalChannelHandlers: [
          DeadlineHandler(limits, uploadTime: uploadTime) { metrics.rejected(Rejection($0)) },
          RequestCountHandler(limit: limits.requestsPerConnection), UnreadBodyHandler(),
        ],
        idleTimeout: .init(limits.idleTime),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: RequestLimits.headBytes, maxHeaderListSize: RequestLimits.headBytes,
          maxHeaderFieldCount: RequestLimits.headerCount)))
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      if !isAdmitted(channel) { try channel.pipeline.syncOperations.addHandler(RefusalHandler()) }
      try channel.pipeline.syncOperations.addHandlers([BytesCameHandler(), RawTargetHandler()])
    }.flatMap { base.setup(channel: channel, logger: logger) }
  }

  /// Counts the connection until its end. A trusted proxy may have as many as it needs: it brings many clients.
  private func isAdmitted(_ channel: any Channel) -> Bool {
    let peer = channel.remoteAddress.flatMap(IPAddress.init)
    let counted = proxies.trusts(peer) ? nil : peer
    guard connections.open(counted) else {
      metrics.rejected(.connections)
      return false
    }
    channel.closeFuture.whenComplete { [connections] _ in connections.close(counted) }
    return true
  }

  func handle(value: Value, logger: Logger) async {
    await base.handle(value: value, logger: logger)
  }
}
