import CZlib

/// Unpacks a deflate stream bit by bit, in 64 KiB of memory beside zlib's own 40.
///
/// `GzipDecompressor` is three times as fast, but needs a whole member in memory twice. Files from elsewhere may be one
/// member of many gigabytes, end in the middle, or unpack to a thousand times their size: here every byte in front of
/// the damage comes out, and the caller may stop at any step.
package struct Inflater: ~Copyable {
  /// What stands around the deflate data.
  package enum Wrapping: Sendable {
    case gzip, zlib, none

    /// zlib's `windowBits`: 15 is the largest window, 16 more says gzip, a minus nothing.
    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 31
      case .zlib: 15
      case .none: -15
      }
    }
  }

  package enum State: Sendable {
    case running
    /// The stream is whole and its checksum right.
    case ended
    /// The data is no deflate, or the checksum is wrong; what came out before may be right.
    case damaged
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let scratch: UnsafeMutableRawBufferPointer
  private var filled = 0

  package init(_ wrapping: Wrapping) throws(WARCError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    scratch = .allocate(byteCount: 1 << 16, alignment: 16)
    guard tracuu_inflate_init(stream, wrapping.windowBits) == Z_OK else {
      stream.deallocate()
      scratch.deallocate()
      throw WARCError(.memory, "Không đủ bộ nhớ để giải nén.")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    scratch.deallocate()
  }

  /// What the last step unpacked; lent until the next one.
  package var produced: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: scratch[..<filled]) }

  /// Begins a new stream.
  package mutating func reset() {
    inflateReset(stream)
    filled = 0
  }

  /// Takes what it can of `input` until 64 KiB are unpacked or the input is used up.
  ///
  /// - Parameter room: how many bytes it may unpack in this step, where that is less.
  package mutating func step(
    _ input: UnsafeRawBufferPointer, room: Int = .max
  ) -> (consumed: Int, state: State) {
    let length = min(input.count, 1 << 30)
    // zlib does not write through next_in; its type just lacks const.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(length)
    let space = min(scratch.count, max(room, 0))
    stream.pointee.next_out = scratch.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(space)
    let outcome = inflate(stream, Z_NO_FLUSH)
    filled = space - Int(stream.pointee.avail_out)
    let consumed = length - Int(stream.pointee.avail_in)
    stream.pointee.next_in = nil
    switch outcome {
    case Z_OK, Z_BUF_ERROR: return (consumed, .running)
    case Z_STREAM_END: return (consumed, .ended)
    default: return (consumed, .damaged)
    }
  }
}
