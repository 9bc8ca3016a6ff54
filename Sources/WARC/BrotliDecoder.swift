import CBrotli

/// Unpacks a brotli stream (RFC 7932) step by step.
///
/// The window is at most 16 MiB, which the format's ordinary form promises and the library enforces.
package struct BrotliDecoder: ~Copyable {
  private let decoder: OpaquePointer
  private let scratch: UnsafeMutableRawBufferPointer
  private var filled = 0

  package init() throws(WARCError) {
    guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else {
      throw WARCError(.memory, "Không đủ bộ nhớ để giải nén.")
    }
    self.decoder = decoder
    scratch = .allocate(byteCount: 1 << 16, alignment: 16)
  }

  deinit {
    BrotliDecoderDestroyInstance(decoder)
    scratch.deallocate()
  }

  /// What the last step unpacked; lent until the next one.
  package var produced: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: scratch[..<filled]) }

  /// Takes what it can of `input` until 64 KiB are unpacked or the input is used up.
  package mutating func step(_ input: UnsafeRawBufferPointer) -> (consumed: Int, state: Inflater.State) {
    var available = input.count
    var next = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    var room = scratch.count
    var output = scratch.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let outcome = BrotliDecoderDecompressStream(decoder, &available, &next, &room, &output, nil)
    filled = scratch.count - room
    let consumed = input.count - available
    switch outcome {
    case BROTLI_DECODER_RESULT_SUCCESS: return (consumed, .ended)
    case BROTLI_DECODER_RESULT_ERROR: return (consumed, .damaged)
    default: return (consumed, .running)
    }
  }
}
