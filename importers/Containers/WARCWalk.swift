import NoticeModel
import WARC

/// One walk over a file: finds headers, has the blocks read, goes on behind what is broken.
///
/// Every step moves forward, except that bytes of a block go back when its stated length was a lie; that happens within
/// a budget, so the cost stays linear whatever the file says.
struct WARCWalk: ~Copyable {
  var stream: WARCStream
  var format = WARCRecordStart.Format.warc
  private(set) var warnings: [ImportWarning] = []
  private var ordinal = 0
  /// Bytes that may still be put back.
  var putBackBudget = 256 << 20

  init(_ stream: consuming WARCStream) {
    self.stream = stream
  }

  /// Calls `body` with each record.
  mutating func run(_ body: (WARCFileItem) throws -> Void) throws {
    try begin()
    while try skipBlankLines() {
      if try isRecordHere() {
        if let item = try record() {
          try body(item)
          ordinal += 1
        }
      } else if try !resynchronize() {
        break
      }
    }
    judgeEnd()
  }

  /// Adds a warning about the file; a file that earns hundreds is told by the first hundred.
  mutating func warn(_ code: ImportWarning.Code, _ detail: String) {
    if warnings.count < 100 { warnings.append(ImportWarning(code, detail)) }
  }

  private mutating func begin() throws {
    _ = try stream.fill(limits.header)
    // A byte order mark is no part of either format, but an editor puts it there.
    if stream.available >= 3, stream[0..<3].elementsEqual([0xEF, 0xBB, 0xBF]) { stream.consume(3) }
    guard try skipBlankLines() else { return }
    let start = stream[0..<min(stream.available, limits.header)]
    guard !start.starts(with: WARCRecordStart.version) else { return }
    let line = start.prefix { $0 != UInt8(ascii: "\n") }
    let firstARC = WARCRecordStart.first(of: .arc, in: start)
    let isARC = firstARC != nil && WARCRecordStart.first(of: .warc, in: start) == nil
    if line.starts(with: Array("filedesc:".utf8)) || isARC { format = .arc }
  }

  /// Moves past line ends between records; false at the end of the file.
  private mutating func skipBlankLines() throws -> Bool {
    while try stream.fill(1) {
      guard stream[0] == 0x0D || stream[0] == 0x0A else { return true }
      stream.consume(1)
    }
    return false
  }

  /// True where a record begins: in its place, the first word is enough.
  private mutating func isRecordHere() throws -> Bool {
    switch format {
    case .warc:
      _ = try stream.fill(WARCRecordStart.evidence)
      return stream[0..<min(stream.available, 8)].starts(with: WARCRecordStart.version)
    case .arc:
      guard let end = try lineEnd() else { return false }
      return ARCHeader(line: stream[0..<end]) != nil
    }
  }

  /// Where the line at hand ends: its LF or the end of the file; nil where it is longer than a header may be.
  private mutating func lineEnd() throws -> Int? {
    var wanted = 1 << 10
    while true {
      let isMore = try stream.fill(min(wanted, limits.header))
      let ready = stream[0..<min(stream.available, limits.header)]
      if let end = ready.firstIndex(of: UInt8(ascii: "\n")) { return end - ready.startIndex }
      if !isMore { return ready.count }
      if wanted >= limits.header { return nil }
      wanted *= 4
    }
  }

  /// Reads the record at hand; nil where its header is none, which is said in a warning.
  private mutating func record() throws -> WARCFileItem? {
    let start = stream.position
    let member = stream.memberHere
    let head: WARCRecordHead
    switch format {
    case .warc:
      guard let length = try headerLength() else { return nil }
      let bytes = Array(stream[0..<length])
      stream.consume(length)
      head = WARCRecordHead(WARCHeader(lenient: bytes), bytes: bytes)
    case .arc:
      guard let end = try lineEnd() else { return nil }
      let length = min(end + 1, stream.available)
      let bytes = Array(stream[0..<length])
      guard let header = ARCHeader(line: bytes.prefix(end)) else { return nil }
      stream.consume(length)
      head = WARCRecordHead(header, bytes: bytes)
    }
    let block = try readBlock(head.length)
    let place = try place(from: start, member)
    return WARCFileItem(head, block, ordinal: ordinal, place: place, limits: limits)
  }

  /// The bytes of the WARC header at hand, blank line included; nil where it does not end, after moving past it.
  ///
  /// Stops at a line that begins another record: a crashed writer left half a header there.
  private mutating func headerLength() throws -> Int? {
    var wanted = 1 << 11
    while true {
      let isMore = try stream.fill(min(wanted, limits.header))
      let ready = stream[0..<min(stream.available, limits.header)]
      var start = ready.startIndex
      while let end = ready[start...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = ready[start..<end]
        if line.isEmpty || line.elementsEqual([0x0D]) { return end + 1 - ready.startIndex }
        if start > ready.startIndex, line.starts(with: WARCRecordStart.version), !line.contains(UInt8(ascii: ":")) {
          let broken = start - ready.startIndex
          warn(.warcMalformed, "half a header at byte \(stream.position)")
          stream.consume(broken)
          return nil
        }
        start = end + 1
      }
      guard isMore, wanted < limits.header else { break }
      wanted *= 4
    }
    let isCut = stream.available < limits.header
    warn(
      isCut && ordinal > 0 ? .warcTruncated : .warcMalformed, "a header without an end at byte \(stream.position)")
    stream.consume(min(stream.available, isCut ? limits.header : WARCRecordStart.version.count))
    return nil
  }

  /// Moves to the next record behind bytes that are none; false where there is none within reach.
  private mutating func resynchronize() throws -> Bool {
    let start = stream.position
    _ = try stream.fill(limits.resync)
    let reach = stream[1..<max(1, min(stream.available, limits.resync))]
    if let found = WARCRecordStart.first(of: format, in: reach) {
      stream.consume(found + 1)
      warn(.warcMalformed, "\(found + 1) bytes that are no record at byte \(start)")
      return true
    }
    // A gzip member of its own begins a record whatever stands before it.
    while let next = stream.nextMember {
      stream.consume(next - stream.position)
      if try isRecordHere() {
        warn(.warcMalformed, "\(stream.position - start) bytes that are no record at byte \(start)")
        return true
      }
    }
    while stream.isGzip, try stream.fill(1) {
      let next = stream.nextMember
      stream.consume(min(stream.available, (next ?? .max) - stream.position))
      if next == stream.position, try isRecordHere() {
        warn(.warcMalformed, "\(stream.position - start) bytes that are no record at byte \(start)")
        return true
      }
    }
    warn(.warcMalformed, "no record from byte \(start) on; the rest was not read")
    return false
  }

  /// Where the record that began at `start` stands.
  private mutating func place(from start: Int, _ member: WARCStream.Member?) throws -> WARCFileItem.Place {
    let end = stream.position
    guard let member else { return WARCFileItem.Place(offset: start, length: end - start, isMember: false) }
    // Decoding one byte further passes the end of this member.
    let isMore = try stream.fill(1)
    let next = isMore ? stream.memberHere?.place : stream.place
    guard let next else { return WARCFileItem.Place(offset: start, length: end - start, isMember: false) }
    return WARCFileItem.Place(offset: member.place, length: next - member.place, isMember: true)
  }

  private mutating func judgeEnd() {
    switch stream.end {
    case .truncated: warn(.warcTruncated, "the last gzip member is cut off")
    case .broken(.damaged): warn(.warcDamaged, "no readable gzip member behind byte \(stream.place)")
    case .broken(.ratio): warn(.ratioLimit, "a gzip member unpacks to more than \(limits.ratio) times its size")
    case .total: warn(.bytesLimit, "the file unpacks to more than \(limits.total) bytes")
    case .whole, nil: break
    }
    if ordinal == 0, warnings.isEmpty { warn(.warcMalformed, "no record") }
    if stream.isGzip, ordinal > stream.memberCount {
      warn(.warcNotChunked, "\(ordinal) records in \(stream.memberCount) gzip members")
    }
  }

  var limits: WARCReadingLimits { stream.limits }
}
