import CDeflate
import NIOCore

/// Packs a whole answer (RFC 1952).
enum GzipBody {
  /// With its head a shorter answer fits into one packet anyway, and is not there any sooner.
  static let leastBytes = 860
  /// That of the originals (docs/decisions/0002): nearly as small as the best, at a fraction of its time.
  private static let level: Int32 = 4

  /// Nil where there is no memory, or packing does not help: the answer goes as it is.
  static func gzip(_ body: ByteBuffer, _ allocator: ByteBufferAllocator = ByteBufferAllocator()) -> ByteBuffer? {
    guard let compressor = libdeflate_alloc_compressor(level) else { return nil }
    defer { libdeflate_free_compressor(compressor) }
    var packed = allocator.buffer(capacity: body.readableBytes)
    let count = body.withUnsafeReadableBytes { bytes in
      packed.writeWithUnsafeMutableBytes(minimumWritableBytes: bytes.count) { room in
        libdeflate_gzip_compress(
          compressor, bytes.baseAddress, bytes.count, room.baseAddress, min(room.count, bytes.count))
      }
    }
    return count > 0 ? packed : nil
  }
}
