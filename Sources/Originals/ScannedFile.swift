import NoticeModel
import WARC

/// The walk through one file of the originals.
struct ScannedFile: ~Copyable {
  private let file: OpenFile
  private let number: Int
  private let end: Int
  private var decompressor: GzipDecompressor
  private(set) var offset = 0

  /// - Parameter end: where the file's records end; a file that is shorter is damaged.
  init(_ file: consuming OpenFile, number: Int, end: Int) throws(WARCError) {
    self.decompressor = try GzipDecompressor()
    self.file = file
    self.number = number
    self.end = end
  }

  /// The record or the damage at the current offset, or both; nil at the end.
  mutating func next() -> [OriginalsScan.Item]? {
    guard offset < end else { return nil }
    let start = offset
    do throws(Flaw) {
      let mark = try mark(at: start)
      let bytes = try member(mark)
      let record = try record(in: bytes)
      offset = start + mark.length
      guard record.agreesWithItsDigests else { throw Flaw(.digest) }
      return [.record(record, at: RecordPosition(file: number, offset: start, length: mark.length))]
    } catch {
      offset = nextRecord(after: start)
      var found: [OriginalsScan.Item] = [
        .damage(OriginalsDamage(error.kind, file: number, range: start..<offset, detail: error.detail))
      ]
      // A header that lost a bit must not cost the record behind it.
      if error.kind == .mark, let record = salvage(start..<offset) {
        found.append(.record(record, at: RecordPosition(file: number, offset: start, length: offset - start)))
      }
      return found
    }
  }

  private func mark(at offset: Int) throws(Flaw) -> PlaceMark {
    let header = try read(PlaceMark.headerSize, at: offset)
    guard header.count == PlaceMark.headerSize else { throw Flaw(.truncated) }
    guard let mark = header.withUnsafeBytes({ PlaceMark(header: $0) }) else { throw Flaw(.mark) }
    guard mark.file == number, mark.offset == offset else {
      throw Flaw(.mark, "ghi cho \(OriginalsFolder.fileName(mark.file)) tại \(mark.offset)")
    }
    guard mark.length <= end - offset else { throw Flaw(.truncated, "bản ghi dài \(mark.length) byte") }
    return mark
  }

  private func member(_ mark: PlaceMark) throws(Flaw) -> [UInt8] {
    let bytes = try read(mark.length, at: mark.offset)
    guard bytes.count == mark.length else { throw Flaw(.truncated, "còn \(bytes.count) trong \(mark.length) byte") }
    let sum = bytes.withUnsafeBytes { crc32(UnsafeRawBufferPointer(rebasing: $0.dropFirst(PlaceMark.headerSize))) }
    guard sum == mark.checksum else { throw Flaw(.checksum) }
    return bytes
  }

  private mutating func record(in member: [UInt8]) throws(Flaw) -> WARCRecord {
    do {
      return try decompressor.record(in: member)
    } catch {
      throw Flaw(.record, error.cause ?? error.message)
    }
  }

  /// The record in a stretch whose mark is damaged, where the gzip data and the record in it are whole.
  private mutating func salvage(_ range: Range<Int>) -> WARCRecord? {
    guard range.count <= WARCLimits.record, let bytes = try? read(range.count, at: range.lowerBound),
      let record = try? decompressor.record(in: bytes), record.agreesWithItsDigests
    else { return nil }
    return record
  }

  /// The offset of the next record whose mark names its very place, or the end.
  private func nextRecord(after start: Int) -> Int {
    let window = 1 << 16
    var from = start + 1
    while from < end {
      let bytes = (try? read(min(window + PlaceMark.headerSize, end - from), at: from)) ?? []
      for index in bytes.indices.prefix(window) where bytes[index] == 0x1F {
        let mark = bytes.withUnsafeBytes { PlaceMark(header: UnsafeRawBufferPointer(rebasing: $0[index...])) }
        if let mark, mark.file == number, mark.offset == from + index { return mark.offset }
      }
      from += window
    }
    return end
  }

  private func read(_ count: Int, at offset: Int) throws(Flaw) -> [UInt8] {
    do {
      return try file.read(count, at: offset)
    } catch {
      throw Flaw(.unreadable, error.cause ?? error.message)
    }
  }
}

/// What is wrong at one place.
private struct Flaw: Error {
  let kind: OriginalsDamage.Kind
  let detail: String

  init(_ kind: OriginalsDamage.Kind, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }
}
