import NIOCore
import WARC

/// Packs a whole answer (RFC 1952).
enum GzipBody {
  /// With its head a shorter answer fits into one packet anyway, and is not there any sooner.
  static let leastBytes = 860

  /// Packs as the originals are (docs/decisions/0002): nearly as small as can be, at a fraction of its time. Nil where
  /// there is no memory, or packing does not help: the answer goes as it is.
  static func gzip(_ body: ByteBuffer, _ allocator: ByteBufferAllocator = ByteBufferAllocator()) -> ByteBuffer? {
    guard let compressor = try? GzipCompressor() else { return nil }
    var packed = allocator.buffer(capacity: body.readableBytes)
    let count = body.withUnsafeReadableBytes { bytes in
      packed.writeWithUnsafeMutableBytes(minimumWritableBytes: bytes.count) { room in
        compressor.gzip(bytes, into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(bytes.count)))
      }
    }
    return count > 0 ? packed : nil
  }
}
