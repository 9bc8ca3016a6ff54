import NoticeModel
import WARC

/// The decoded bytes of a file, plain or gzip, through a window that the reader moves forward.
///
/// It remembers where gzip members begin, since a record begins with its member, and goes on behind damaged ones. Memory
/// is the window, which holds what the reader asked for, and half a megabyte.
struct WARCStream: ~Copyable {
  /// Why the decoded bytes break off.
  enum Break: Sendable, Hashable {
    /// The packed data is damaged or its checksum wrong.
    case damaged
    /// A member unpacks to more than is believable.
    case ratio
  }

  /// How the file ends.
  enum End: Sendable, Hashable {
    case whole
    /// In the middle of a gzip member.
    case truncated
    case broken(Break)
    /// The whole file unpacks to more than the limit; the rest was left.
    case total
  }

  /// The start of a gzip member.
  struct Member: Sendable, Hashable {
    /// Its first byte among the decoded bytes.
    var start: Int
    /// Its first byte in the file.
    var place: Int
    /// What is wrong with the bytes in front of it.
    var after: Break?
  }

  let limits: WARCReadingLimits
  let input: WARCInput
  let isGzip: Bool

  /// The bytes that are decoded and not yet consumed are `window[head...]`; the first of them is number `position`.
  private var window: [UInt8] = []
  private var head = 0
  private(set) var position = 0
  private(set) var end: End?
  /// The members that begin at or behind `position`: `members[membersHead...]`, in order, no two at one byte. A file of
  /// members with one byte each has a million of them in the window, so none may cost a walk over all.
  private var members: [Member] = []
  private var membersHead = 0
  /// The gzip members that began so far.
  private(set) var memberCount = 0

  private var inflater: Inflater
  private var packed: [UInt8] = []
  private var packedHead = 0
  private var packedStart = 0
  private var member: Member?
  private var memberOutput = 0
  private var search = WARCMemberSearch()

  private static let chunk = 1 << 18

  init(_ source: ContainerSource, limits: WARCReadingLimits) throws {
    let input = try WARCInput(source)
    let isGzip = try input.read(2, at: 0) == [0x1F, 0x8B]
    self.inflater = try Inflater(.gzip)
    self.limits = limits
    self.input = input
    self.isGzip = isGzip
  }

  /// How many decoded bytes are ready.
  var available: Int { window.count - head }

  /// The place in the file up to which bytes were decoded.
  var place: Int { isGzip ? packedStart + packedHead : packedStart }

  /// How many bytes the file still has behind `position`; nil where it is packed, since nobody knows.
  var remaining: Int? { isGzip ? nil : max(0, input.size - position) }

  /// The member that begins at `position`.
  var memberHere: Member? {
    membersHead < members.count && members[membersHead].start == position ? members[membersHead] : nil
  }

  /// Where the next member behind `position` begins among the decoded bytes, as far as they are ready.
  var nextMember: Int? {
    let index = memberHere == nil ? membersHead : membersHead + 1
    return index < members.count ? members[index].start : nil
  }

  /// Decodes until `count` bytes are ready; false where the file ends before.
  mutating func fill(_ count: Int) throws(ImportError) -> Bool {
    while available < count && end == nil {
      if isGzip { try unpack() } else { try copy() }
    }
    return available >= count
  }

  /// Byte `index` behind `position`; only bytes that are ready.
  subscript(index: Int) -> UInt8 { window[head + index] }

  /// Bytes that are ready, by their distance from `position`.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> { window[head + range.lowerBound..<head + range.upperBound] }

  /// Moves on by `count` bytes that are ready.
  mutating func consume(_ count: Int) {
    head += count
    position += count
    while membersHead < members.count, members[membersHead].start < position { membersHead += 1 }
    if membersHead > 1_024, membersHead > members.count / 2 {
      members.removeSubrange(..<membersHead)
      membersHead = 0
    }
    if head >= max(WARCStream.chunk, available) {
      window.removeSubrange(..<head)
      head = 0
    }
  }

  /// Takes bytes back that were consumed last.
  mutating func putBack(_ bytes: ArraySlice<UInt8>) {
    window.replaceSubrange(..<head, with: bytes)
    head = 0
    position -= bytes.count
  }

  private mutating func copy() throws(ImportError) {
    let bytes = try input.read(WARCStream.chunk, at: packedStart)
    if bytes.isEmpty { end = .whole }
    window += bytes
    packedStart += bytes.count
  }

  private mutating func unpack() throws(ImportError) {
    guard let current = member else { return try beginMember() }
    if packedHead == packed.count { try refill(1) }
    guard packedHead < packed.count else {
      end = .truncated
      return
    }
    let step = packed.withUnsafeBytes { inflater.step(UnsafeRawBufferPointer(rebasing: $0[packedHead...])) }
    let count = inflater.produced.count
    window.append(contentsOf: inflater.produced)
    packedHead += step.consumed
    memberOutput += count
    switch step.state {
    case .ended: member = nil
    case .damaged: try skip(.damaged, from: current)
    case .running where step.consumed == 0 && count == 0: try skip(.damaged, from: current)
    case .running:
      if limits.isBomb(packed: place - current.place, unpacked: memberOutput) { try skip(.ratio, from: current) }
    }
    if position + available > limits.total { end = .total }
  }

  private mutating func beginMember() throws(ImportError) {
    try refill(2)
    let rest = packed[packedHead...]
    if rest.isEmpty {
      end = .whole
    } else if rest.starts(with: [0x1F, 0x8B]) {
      begin(Member(start: position + available, place: place))
    } else if rest.count == 1 && rest.first == 0x1F {
      end = .truncated
    } else if rest.allSatisfy({ $0 == 0 }) {
      // Some writers pad a file with zeros to a full block, which gzip(1) ignores.
      packedHead = packed.count
    } else {
      try skip(.damaged, from: Member(start: position + available, place: place - 1))
    }
  }

  private mutating func begin(_ new: Member) {
    if membersHead < members.count, members.last?.start == new.start { members.removeLast() }
    members.append(new)
    memberCount += 1
    member = new
    memberOutput = 0
    inflater.reset()
  }

  /// Goes on with the next member behind a broken one.
  private mutating func skip(_ reason: Break, from broken: Member) throws(ImportError) {
    let start = search.start(behind: broken.place, damage: place, reach: limits.resync)
    guard let found = try search.next(from: start, in: input) else {
      packedHead = packed.count
      end = .broken(reason)
      return
    }
    (packed, packedHead, packedStart) = ([], 0, found)
    begin(Member(start: position + available, place: found, after: reason))
  }

  /// Has `count` packed bytes ready where the file has them.
  private mutating func refill(_ count: Int) throws(ImportError) {
    guard packed.count - packedHead < count else { return }
    packedStart += packedHead
    packed.removeSubrange(..<packedHead)
    packedHead = 0
    packed += try input.read(WARCStream.chunk, at: packedStart + packed.count)
  }
}
