import NoticeModel

/// The bytes of a record behind its header, and what became of reading them.
struct WARCBlock {
  var bytes: [UInt8] = []
  /// How many bytes the block has in the file.
  var count = 0
  /// True where the block was too large to be kept; it was passed over.
  var isSkipped = false
  /// True where bytes are missing, so that digests say nothing new.
  var isCut = false
  var warnings: [ImportWarning] = []
}

extension WARCWalk {
  /// Why a block ended before its stated length.
  private enum Cut {
    case none, endOfFile, nextMember
    case broken(WARCStream.Break)
  }

  /// Reads the block at hand and stands behind its closing line ends afterwards.
  ///
  /// - Parameter length: what the header states; nil where it states nothing readable, so the block goes on to the next
  ///   record.
  mutating func readBlock(_ length: Int?) throws -> WARCBlock {
    var block = WARCBlock()
    guard let length = try believable(length, &block) else { return block }
    block.isSkipped = length > limits.document + limits.header
    let cut = try take(length, &block)
    let isAtRecord = try closeBlock(block.bytes.last == UInt8(ascii: "\n"))
    switch cut {
    case .none where isAtRecord: break
    case .none, .endOfFile: try lookInside(&block, stated: length, isCut: block.count < length)
    case .nextMember, .broken(.damaged): cutOff(&block, stated: length)
    case .broken(.ratio): block.warnings.append(ImportWarning(.ratioLimit, "after \(block.count) bytes"))
    }
    if case .broken(.damaged) = cut { block.isCut = true }
    // Room that was asked for in vain must not stay with a record that somebody keeps.
    if block.bytes.capacity > 2 * block.bytes.count + 4_096 { block.bytes = Array(block.bytes[...]) }
    try judgeMember(&block)
    return block
  }

  /// `length`, unless the file is shorter or there is none: then what stands in front of the next record within reach.
  private mutating func believable(_ length: Int?, _ block: inout WARCBlock) throws -> Int? {
    if let length, length <= limits.document || length <= stream.remaining ?? .max { return length }
    _ = try stream.fill(limits.resync)
    let reach = stream[0..<min(stream.available, limits.resync)]
    let next = WARCRecordStart.first(of: format, in: reach)
    let stated = length.map { "Content-Length \($0) is more than the file has" } ?? "no readable Content-Length"
    block.warnings.append(ImportWarning(.warcMalformed, stated))
    guard let next else { return length.map { min($0, stream.remaining ?? $0) } ?? reach.count }
    let isLineEnd: (UInt8) -> Bool = { $0 == 0x0D || $0 == 0x0A }
    return reach.prefix(next).dropLast(reach.prefix(next).reversed().prefix(4).prefix(while: isLineEnd).count).count
  }

  /// Takes `length` bytes into the block, fewer where the file or the member ends or breaks.
  private mutating func take(_ length: Int, _ block: inout WARCBlock) throws -> Cut {
    // Deflate packs at most 1032 to 1, so a longer claim is not believed.
    let most = stream.remaining ?? (stream.input.size - stream.place) * 1_032 + stream.available
    if !block.isSkipped { block.bytes.reserveCapacity(min(length, most)) }
    while block.count < length {
      guard try stream.fill(1) else {
        if case .broken(let reason) = stream.end { return .broken(reason) }
        return .endOfFile
      }
      if let here = stream.memberHere {
        if let reason = here.after { return .broken(reason) }
        if try isRecordAhead(0) { return .nextMember }
      }
      let next = stream.nextMember ?? .max
      let count = min(length - block.count, stream.available, next - stream.position)
      if !block.isSkipped { block.bytes += stream[0..<count] }
      block.count += count
      stream.consume(count)
    }
    return .none
  }

  /// Moves past the line ends that close a record; true where the next one or the end of the file follows.
  private mutating func closeBlock(_ endsLine: Bool) throws -> Bool {
    var count = 0
    while count < 64, try stream.fill(count + 1), stream[count] == 0x0D || stream[count] == 0x0A {
      count += 1
    }
    let isAtEnd = try !stream.fill(count + 1)
    let isAtMember = stream.memberHere != nil || stream.nextMember ?? .max <= stream.position + count
    // What is left of a cut line may read as a line of an ARC file, so the line before must have ended.
    let isAtLine = format == .warc || count > 0 || endsLine
    let isAtRecord = try isAtEnd || isAtMember || count == 64 || isAtLine && isRecordAhead(count)
    if isAtRecord { stream.consume(count) }
    return isAtRecord
  }

  private mutating func isRecordAhead(_ distance: Int) throws -> Bool {
    let evidence = format == .warc ? WARCRecordStart.evidence : 1 << 11
    _ = try stream.fill(distance + evidence)
    let ahead = stream[distance..<min(stream.available, distance + evidence)]
    switch format {
    case .warc: return WARCRecordStart.isWARC(ahead)
    case .arc: return ARCHeader(line: ahead.prefix { $0 != UInt8(ascii: "\n") }) != nil
    }
  }

  /// A block that does not end at a record may have swallowed some: gives back what begins with one.
  private mutating func lookInside(_ block: inout WARCBlock, stated: Int, isCut: Bool) throws {
    if let next = try firstRecord(in: block.bytes), block.bytes.count - next <= putBackBudget {
      putBackBudget -= block.bytes.count - next
      stream.putBack(block.bytes[next...])
      block.bytes.removeSubrange(next...)
      for _ in 0..<4 where block.bytes.last == 0x0D || block.bytes.last == 0x0A { block.bytes.removeLast() }
      block.count = block.bytes.count
      block.warnings.append(
        ImportWarning(.warcMalformed, "Content-Length \(stated), but the next record begins after \(next) bytes"))
    } else if isCut {
      cutOff(&block, stated: stated)
    } else {
      block.warnings.append(ImportWarning(.warcMalformed, "no record follows after Content-Length \(stated)"))
    }
  }

  /// Where the first record that `bytes` have swallowed begins, be it only with its first letters: within reach of their
  /// start, or across their end.
  private mutating func firstRecord(in bytes: [UInt8]) throws -> Int? {
    if let found = WARCRecordStart.first(of: format, in: bytes.prefix(limits.resync)) { return found }
    _ = try stream.fill(1 << 11)
    var tail = bytes.suffix(1 << 11)
    if tail.count < bytes.count, let line = tail.firstIndex(of: UInt8(ascii: "\n")) { tail = tail[(line + 1)...] }
    let start = tail.startIndex
    let found = WARCRecordStart.first(of: format, in: tail + stream[0..<min(stream.available, 1 << 11)])
    return found.flatMap { $0 < bytes.count - start ? start + $0 : nil }
  }

  private func cutOff(_ block: inout WARCBlock, stated: Int) {
    block.isCut = true
    block.warnings.append(ImportWarning(.warcTruncated, "\(block.count) of \(stated) bytes"))
  }

  /// A checksum that is wrong shows behind the last byte of a member.
  private mutating func judgeMember(_ block: inout WARCBlock) throws {
    let isMore = try stream.fill(1)
    let isDamaged = isMore ? stream.memberHere?.after == .damaged : stream.end == .broken(.damaged)
    if isDamaged { block.warnings.append(ImportWarning(.warcDamaged, "its gzip member is damaged")) }
  }
}
