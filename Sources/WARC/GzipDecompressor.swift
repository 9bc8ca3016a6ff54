import CDeflate

/// Owns a libdeflate decompressor and the memory it unpacks into. It serves one thread at a time.
public struct GzipDecompressor: ~Copyable {
  private let decompressor: OpaquePointer
  private var scratch: UnsafeMutableRawBufferPointer

  public init() throws(WARCError) {
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw WARCError(.memory, "Không đủ bộ nhớ để giải nén.")
    }
    self.decompressor = decompressor
    self.scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: GzipDecompressor.smallest, alignment: 16)
  }

  deinit {
    libdeflate_free_decompressor(decompressor)
    scratch.deallocate()
  }

  /// Unpacks the gzip member that `bytes` begin with and lends what it holds.
  ///
  /// Memory grows with what the member really holds, never with what it claims: the room starts at what a member of
  /// this length usually needs and quadruples, up to `limit` bytes.
  ///
  /// - Parameter expecting: the size stated elsewhere, which spares the attempts when it is true. Deflate packs at most
  ///   1032 to 1, so a claim beyond that is not believed.
  /// - Returns: what `use` returns, and the member's length in bytes.
  public mutating func withMember<Result>(
    of bytes: UnsafeRawBufferPointer, limit: Int, expecting: Int = 0,
    _ use: (UnsafeRawBufferPointer) throws(WARCError) -> Result
  ) throws(WARCError) -> (result: Result, length: Int) {
    guard bytes.starts(with: [0x1F, 0x8B, 0x08]) else {
      throw WARCError(.notGzip, "Dữ liệu không bắt đầu bằng phần đầu gzip.")
    }
    defer { shrink() }
    let expected = min(expecting, limit, bytes.count * 1032)
    if expected > scratch.count { grow(to: expected) }
    while true {
      var consumed = 0
      var produced = 0
      let room = min(scratch.count, limit)
      let outcome = libdeflate_gzip_decompress_ex(
        decompressor, bytes.baseAddress, bytes.count, scratch.baseAddress, room, &consumed, &produced)
      switch outcome {
      case LIBDEFLATE_SUCCESS:
        let result = try use(UnsafeRawBufferPointer(rebasing: scratch[..<produced]))
        return (result, consumed)
      case LIBDEFLATE_INSUFFICIENT_SPACE:
        guard room < limit else {
          throw WARCError(.limit, "Dữ liệu giải nén vượt giới hạn.", cause: "\(limit) byte")
        }
        grow(to: min(limit, room * 4))
      default: throw WARCError(.compression, "Dữ liệu nén bị hỏng hoặc bị cắt cụt.")
      }
    }
  }

  /// Reads the record that is all of the gzip member `member`.
  public mutating func record(in member: [UInt8]) throws(WARCError) -> WARCRecord {
    try whole(member, limit: WARCLimits.record) { (content) throws(WARCError) in try WARCRecord(reading: content) }
  }

  /// What the gzip member `member`, and nothing behind it, holds; at most `limit` bytes.
  public mutating func content(of member: [UInt8], limit: Int) throws(WARCError) -> [UInt8] {
    try whole(member, limit: limit) { content in Array(content) }
  }

  private mutating func whole<Result>(
    _ member: [UInt8], limit: Int, _ use: (UnsafeRawBufferPointer) throws(WARCError) -> Result
  ) throws(WARCError) -> Result {
    // RFC 1952: the last four bytes are the length of the content, the lowest first.
    let stated = member.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    let read = try member.span.bytes.withUnsafeBytes { (bytes) throws(WARCError) in
      try withMember(of: bytes, limit: limit, expecting: stated, use)
    }
    guard read.length == member.count else {
      throw WARCError(.header, "Sau bản ghi còn dữ liệu lạ.", cause: "\(member.count - read.length) byte")
    }
    return read.result
  }

  private static let smallest = 1 << 18
  private static let kept = 1 << 24

  private mutating func grow(to size: Int) {
    scratch.deallocate()
    scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
  }

  /// One huge record must not hold its memory for the rest of a long walk.
  private mutating func shrink() {
    if scratch.count > GzipDecompressor.kept { grow(to: GzipDecompressor.smallest) }
  }
}
