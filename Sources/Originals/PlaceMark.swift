import WARC

/// Where a gzip member stands, how long it is and its checksum, written into its own header as a gzip extra field
/// (RFC 1952, section 2.3.1.1), which other tools skip.
///
/// Three things rest on it. A scan knows each member's length before it reads it. Every bit of a file is covered, the
/// bits that gzip's checksum leaves out too. And after damage the next record is found for certain: an imported web
/// archive is stored nearly as it is, and its records would be taken for ours, but a mark fits in one place only.
struct PlaceMark: Hashable {
  var file: Int
  var offset: Int
  /// The bytes of the whole member, its header included.
  var length: Int
  /// The CRC-32 of the member behind its header.
  var checksum: UInt32

  /// The bytes of a header with a mark in it.
  static let headerSize = 36
  /// gzip, extra field, no time, no hint on compression, no operating system; 24 bytes of field `TC` with 20 of
  /// content.
  private static let start: [UInt8] = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 255, 24, 0, 0x54, 0x43, 20, 0]

  init(file: Int, offset: Int, of record: PreparedRecord) {
    self.file = file
    self.offset = offset
    self.length = PlaceMark.headerSize + record.member.count - PreparedRecord.headerSize
    self.checksum = record.checksum
  }

  /// Reads the mark in the header that `bytes` begin with; nil where there is none or one bit of the fixed part
  /// differs.
  init?(header bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= PlaceMark.headerSize, bytes.starts(with: PlaceMark.start) else { return nil }
    self.file = Int(PlaceMark.word(bytes, at: 16))
    self.offset = Int(PlaceMark.word(bytes, at: 20)) | Int(PlaceMark.word(bytes, at: 24)) << 32
    self.length = Int(PlaceMark.word(bytes, at: 28))
    self.checksum = PlaceMark.word(bytes, at: 32)
  }

  /// The header: it stands in place of the member's own.
  var header: [UInt8] {
    var header = PlaceMark.start
    for word in [file, offset & 0xFFFF_FFFF, offset >> 32, length, Int(checksum)] {
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: word).littleEndian) { header += $0 }
    }
    return header
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
