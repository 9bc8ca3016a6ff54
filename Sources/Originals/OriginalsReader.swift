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
    if record.isFirstSegment {
      var pieces = OriginalPieces(first: record, at: position, of: self)
      var bytes: [UInt8] = []
      while let piece = try pieces.next() { bytes += piece }
      return try OriginalsReader.cut(bytes, position)
    }
    let payload = record.payloadRange
    return try OriginalsReader.cut(
      payload.count == record.block.count ? record.block : Array(record.block[payload]), position)
  }

  private static func cut(_ bytes: [UInt8], _ position: RecordPosition) throws(OriginalsError) -> [UInt8] {
    guard case .range(let entry) = position.entry else { return bytes }
    guard entry.lowerBound >= 0, entry.upperBound <= bytes.count else {
      throw damaged(position, "mục \(entry) ngoài \(bytes.count) byte")
    }
    return Array(bytes[entry])
  }

  /// The bytes of the file at `position`, piece by piece: one piece where it is kept in one record. An entry's place is
  /// passed over.
  public func pieces(at position: RecordPosition) throws(OriginalsError) -> OriginalPieces {
    OriginalPieces(first: try record(at: position, checkingDigest: true), at: position, of: self)
  }

  /// Where the record behind the one at `position` stands; both are in one file.
  fileprivate func next(after position: RecordPosition) throws(OriginalsError) -> RecordPosition {
    let offset = position.offset + position.length
    let folder = try OriginalsFolder(path)
    guard let file = try folder.open(position.file) else { throw OriginalsReader.damaged(position, "không có tệp") }
    let header = try file.read(PlaceMark.headerSize, at: offset)
    guard let mark = header.withUnsafeBytes({ PlaceMark(header: $0) }), mark.file == position.file,
      mark.offset == offset
    else { throw OriginalsReader.damaged(position, "tệp lớn thiếu phần tiếp theo") }
    return RecordPosition(file: mark.file, offset: offset, length: mark.length)
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

  fileprivate static func damaged(_ position: RecordPosition, _ reason: String) -> OriginalsError {
    OriginalsError(
      .damaged, "Bản gốc bị hỏng hoặc bị mất. Hãy chạy `tracuu verify` và khôi phục từ bản sao lưu.",
      cause: "\(OriginalsFolder.fileName(position.file)) tại \(position.offset): \(reason)")
  }
}

/// The pieces of one file of the originals, read one after the other.
public struct OriginalPieces {
  private let reader: OriginalsReader
  private let first: WARCRecord
  private var place: RecordPosition
  private var file: SegmentedFile?
  private var isBegun = false

  fileprivate init(first: WARCRecord, at position: RecordPosition, of reader: OriginalsReader) {
    (self.first, place, self.reader) = (first, position, reader)
    if first.isFirstSegment { file = SegmentedFile(first) }
  }

  /// The next piece; nil behind the last one, when the pieces have proved to be the file that was stored.
  public mutating func next() throws(OriginalsError) -> [UInt8]? {
    guard isBegun else {
      isBegun = true
      let payload = first.payloadRange
      return payload.count == first.block.count ? first.block : Array(first.block[payload])
    }
    guard var file, !file.isComplete else { return nil }
    place = try reader.next(after: place)
    let segment = try reader.record(at: place)
    guard file.add(segment) else { throw OriginalsReader.damaged(place, "không phải phần tiếp theo của tệp") }
    self.file = file
    return segment.block
  }
}
