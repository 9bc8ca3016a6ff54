import NoticeModel

/// The central directory of a zip, as far as it is needed beside libarchive.
///
/// libarchive keeps the whole directory in memory without a limit, changes names that are marked as UTF-8 (NFC), drops
/// those that are wrongly marked, and takes an entry's time for one of the machine's time zone. So the directory is
/// counted before it is handed over, and names and times are read from the entries' own headers. Layout: APPNOTE 6.3.10.
struct ZipDirectory {
  /// What the directory says of one entry.
  struct Record {
    /// Where the entry's own header stands.
    var offset: Int
    /// Where the directory names it.
    var name: Range<Int>
  }

  /// By the place of the entry, which is libarchive's order too; one for each place.
  private(set) var records: [Record] = []
  /// How many records name a place that another one names too: nobody reads these.
  private(set) var repeated = 0
  private let input: WARCInput

  /// Nil where there is no directory, as in a truncated file, or it has more than `limit` entries.
  init?(_ source: ContainerSource, limit: Int) throws(ImportError) {
    input = try WARCInput(source)
    guard let place = try ZipDirectory.find(in: input) else { return nil }
    guard try readRecords(from: place.start, to: place.end, prefix: place.prefix, limit: limit) else { return nil }
    records.sort { $0.offset < $1.offset }
    var kept: [Record] = []
    kept.reserveCapacity(records.count)
    for record in records {
      if kept.last?.offset == record.offset { repeated += 1 } else { kept.append(record) }
    }
    records = kept
  }

  /// The header of the entry whose data begins at `start`; nil where the directory has none there. `hint` is the index
  /// to begin with and moves on.
  func header(before start: Int, hint: inout Int) throws(ImportError) -> ZipEntryHeader? {
    while hint + 1 < records.count, records[hint + 1].offset < start { hint += 1 }
    guard hint < records.count, records[hint].offset < start else { return nil }
    let record = records[hint]
    guard start - record.offset <= ZipEntryHeader.longest,
      let header = ZipEntryHeader(try input.read(start - record.offset, at: record.offset))
    else { return nil }
    return header
  }

  /// The name that the directory has for record `index`.
  func name(at index: Int) throws(ImportError) -> [UInt8] {
    try input.read(records[index].name.count, at: records[index].name.lowerBound)
  }

  /// Where the records stand, and how many foreign bytes stand in front of the zip (a program that unpacks itself).
  private static func find(in input: WARCInput) throws(ImportError) -> (start: Int, end: Int, prefix: Int)? {
    let length = min(input.size, 22 + 0xFFFF)
    let tailStart = input.size - length
    let tail = LittleEndian(try input.read(length, at: tailStart))
    var index = length - 22
    while index >= 0 {
      if tail.uint32(index) == 0x0605_4B50, index + 22 + tail.uint16(index + 20) <= length { break }
      index -= 1
    }
    guard index >= 0 else { return nil }
    var (size, offset, end) = (tail.uint32(index + 12), tail.uint32(index + 16), tailStart + index)
    if size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || tail.uint16(index + 10) == 0xFFFF, end >= 20 {
      let locator = LittleEndian(try input.read(20, at: end - 20))
      if locator.uint32(0) == 0x0706_4B50, let place = locator.uint64(8), place < end {
        let large = LittleEndian(try input.read(56, at: place))
        guard large.uint32(0) == 0x0606_4B50, let largeSize = large.uint64(40), let largeOffset = large.uint64(48)
        else { return nil }
        (size, offset, end) = (largeSize, largeOffset, place)
      }
    }
    guard size <= end, offset <= end else { return nil }
    let isHere = LittleEndian(try input.read(4, at: end - size)).uint32(0) == 0x0201_4B50
    let start = isHere || size == 0 ? end - size : offset
    return (start, end, max(0, start - offset))
  }

  /// False where there are more than `limit` records. What is no record ends the directory.
  private mutating func readRecords(from start: Int, to end: Int, prefix: Int, limit: Int) throws(ImportError) -> Bool {
    let chunk = 1 << 20
    var place = start
    var bytes = LittleEndian([])
    var bytesStart = start
    while place + 46 <= end {
      if place + 46 + 3 * 0xFFFF > bytesStart + bytes.count, bytesStart + bytes.count < end || bytes.count == 0 {
        (bytes, bytesStart) = (LittleEndian(try input.read(min(chunk, end - place), at: place)), place)
      }
      let at = place - bytesStart
      guard bytes.uint32(at) == 0x0201_4B50 else { return true }
      guard records.count < limit else { return false }
      let name = place + 46..<place + 46 + bytes.uint16(at + 28)
      let extra = bytes.uint16(at + 30)
      var offset = bytes.uint32(at + 42)
      if offset == 0xFFFF_FFFF {
        // The 64-bit values stand in the order size, packed size, offset, each only where the short one is full.
        let full = (bytes.uint32(at + 24) == 0xFFFF_FFFF ? 8 : 0) + (bytes.uint32(at + 20) == 0xFFFF_FFFF ? 8 : 0)
        let fields = at + 46 + name.count..<at + 46 + name.count + extra
        offset = bytes.extraField(0x0001, in: fields).flatMap { bytes.uint64($0.lowerBound + full) } ?? offset
      }
      let (moved, overflow) = offset.addingReportingOverflow(prefix)
      if !overflow { records.append(Record(offset: moved, name: name)) }
      place += 46 + name.count + extra + bytes.uint16(at + 32)
    }
    return true
  }
}
