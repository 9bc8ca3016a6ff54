import CDeflate

/// Owns a libdeflate compressor. It serves one thread at a time: a worker makes one and packs all its records with it.
public struct GzipCompressor: ~Copyable {
  private let compressor: OpaquePointer

  /// - Parameter level: 1 (fast) to 12 (small); others are taken to the nearest.
  public init(level: Int = GzipCompressor.archiveLevel) throws(WARCError) {
    guard let compressor = libdeflate_alloc_compressor(Int32(min(max(level, 1), 12))) else {
      throw WARCError(.memory, "Không đủ bộ nhớ để nén.")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  /// The level originals are written with; `docs/decisions/0002` has the measurements.
  public static let archiveLevel = 4

  /// One gzip member that holds `bytes`. Its header says neither name nor time, so equal bytes give equal members.
  public borrowing func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_gzip_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = bytes.withUnsafeBytes { gzip($0, into: UnsafeMutableRawBufferPointer(output)) }
    }
  }

  /// Writes the member into `room` and returns its length; 0 where there is too little room.
  package borrowing func gzip(_ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Int {
    libdeflate_gzip_compress(compressor, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
  }
}
