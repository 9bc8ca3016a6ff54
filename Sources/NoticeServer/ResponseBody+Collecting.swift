import HTTPTypes
import Hummingbird
import NIOCore

extension ResponseBody {
  /// All of a body of known length, at most `limit` bytes; nil for what is longer or made while it is sent.
  func collected(upTo limit: Int) async throws -> ByteBuffer? {
    guard let length = contentLength, length <= limit else { return nil }
    let writer = CollectingWriter()
    try await write(writer)
    return writer.buffer
  }
}

/// Keeps what is written. One answer's own, never shared.
private final class CollectingWriter: ResponseBodyWriter {
  private(set) var buffer = ByteBuffer()

  func write(_ part: ByteBuffer) async throws {
    if buffer.readableBytes == 0 {
      buffer = part
    } else {
      buffer.writeImmutableBuffer(part)
    }
  }

  func finish(_ trailers: HTTPFields?) async throws {}
}
