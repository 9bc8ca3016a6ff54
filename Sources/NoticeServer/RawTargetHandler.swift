import NIOCore

/// Lets requests with raw UTF-8 in their target through to the HTTP decoder, percent-encoded on the way.
final class RawTargetHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private var encoder = RequestTargetEncoder()

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if let encoded = encoder.encode(buffer.readableBytesView) {
      context.fireChannelRead(wrapInboundOut(context.channel.allocator.buffer(bytes: encoded)))
    } else {
      context.fireChannelRead(data)
    }
  }
}
