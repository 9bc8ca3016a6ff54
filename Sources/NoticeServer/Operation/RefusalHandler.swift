import NIOCore

/// Ends a connection of an address that has enough of them, with an answer for the person behind it.
///
/// Nothing is read and nothing waits: a client that opens connections to hold them holds none of these.
final class RefusalHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: Self.answer)), promise: nil)
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  private static let answer: String = {
    // Nothing is known of the reader's language.
    let message = """
      Địa chỉ mạng này đang mở quá nhiều kết nối. Hãy thử lại sau ít giây.
      This network address has too many open connections. Please try again in a few seconds.

      """
    return """
      HTTP/1.1 503 Service Unavailable\r
      Connection: close\r
      Retry-After: 5\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Length: \(message.utf8.count)\r
      \r
      \(message)
      """
  }()
}
