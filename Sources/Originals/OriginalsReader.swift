public import NoticeModel
public import WARC

/// Reads single records by their position. Any number of tasks share one.
public struct OriginalsReader: Sendable {
  private let path: String

  /// - Parameter folder: `originals/` of an archive. It is opened at each reading, so it may still be missing here.
  public init(folder: String) {
    self.path = folder
  }

  /// The record at `position`: reads its bytes and nothing else of the file.
  ///
  /// - Parameter checkingDigest: whether to hash the block and compare; the gzip checksum is always compared.
  /// - Throws: ``OriginalsError/Code/damaged`` where there is no such record, or not that one.
  public func record(at position: RecordPosition, checkingDigest: Bool = false) throws(OriginalsError) -> WARCRecord {
    let bytes = try member(at: position)
    let record: WARCRecord
    do {
      var decompressor = try GzipDecompressor()
      record = try decompressor.record(in: bytes)
    } catch {
      throw OriginalsReader.damaged(position, error.description)
    }
    guard !checkingDigest || record.agreesWithItsDigests else {
      throw OriginalsReader.damaged(position, "mã băm SHA-256 không khớp")
    }
    return record
  }

  /// The bytes of the document at `position`: the record's block, or the stretch of it that the entry is. An entry that
  /// is told by its number is the caller's to find in the block.
  ///
  /// The entry's range counts in the container's decoded bytes; where the container is packed itself, the caller
  /// unpacks the whole block (``WARC/gunzip(_:limit:)``) and cuts the range from that.
  public func payload(at position: RecordPosition) throws(OriginalsError) -> [UInt8] {
    let record = try record(at: position)
    let payload = record.payloadRange
    guard case .range(let entry) = position.entry else {
      return payload.count == record.block.count ? record.block : Array(record.block[payload])
    }
    guard entry.lowerBound >= 0, entry.upperBound <= payload.count else {
      throw OriginalsReader.damaged(position, "mục \(entry) ngoài \(payload.count) byte")
    }
    return Array(record.block[payload.lowerBound + entry.lowerBound..<payload.lowerBound + entry.upperBound])
  }

  private func member(at position: RecordPosition) throws(OriginalsError) -> [UInt8] {
    let folder = try OriginalsFolder(path)
    guard let file = try folder.open(position.file) else { throw OriginalsReader.damaged(position, "không có tệp") }
    let length = try file.length()
    // Compared before memory is taken: a damaged index must not make us ask for all of it.
    guard position.offset >= 0, position.length >= 0, position.length <= length,
      position.offset <= length - position.length
    else { throw OriginalsReader.damaged(position, "tệp chỉ có \(length) byte") }
    let bytes = try file.read(position.length, at: position.offset)
    guard bytes.count == position.length else { throw OriginalsReader.damaged(position, "tệp kết thúc giữa bản ghi") }
    return bytes
  }

  private static func damaged(_ position: RecordPosition, _ reason: String) -> OriginalsError {
    OriginalsError(
      .damaged, "Bản gốc bị hỏng hoặc bị mất. Hãy chạy `tracuu verify` và khôi phục từ bản sao lưu.",
      cause: "\(OriginalsFolder.fileName(position.file)) tại \(position.offset): \(reason)")
  }
}
