/// A record packed as one gzip member, ready to be appended.
///
/// Packing is the dear part of writing and needs no file, so any number of workers do it at once and the one writer
/// only appends.
public struct PreparedRecord: Sendable {
  /// The gzip member: header, block and the two line ends after it.
  public let member: [UInt8]

  /// The CRC-32 of the member behind its header, for the mark that the writer puts into the header.
  package let checksum: UInt32

  /// The bytes of a gzip header without name, comment or extra field.
  package static let headerSize = 10

  /// Packs `record`. Throws ``WARCError/Code/limit`` for a record that no reader would take back.
  public init(_ record: WARCRecord, using compressor: borrowing GzipCompressor) throws(WARCError) {
    let header = record.header
    guard record.block.count <= WARCLimits.block, header.count <= WARCLimits.header,
      record.fields.lines.count <= WARCLimits.fields
    else {
      throw WARCError(
        .limit, "Bản ghi lớn hơn giới hạn lưu trữ.", cause: "\(header.count) + \(record.block.count) byte")
    }
    var bytes = [UInt8]()
    bytes.reserveCapacity(header.count + record.block.count + 4)
    bytes += header
    bytes += record.block
    bytes += Array("\r\n\r\n".utf8)
    self.member = compressor.gzip(bytes)
    self.checksum = member.withUnsafeBytes {
      crc32(UnsafeRawBufferPointer(rebasing: $0[PreparedRecord.headerSize...]))
    }
  }
}
