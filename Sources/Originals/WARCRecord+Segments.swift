public import NoticeModel
public import WARC

/// Large files are kept in segments (ISO 28500:2017, clause 8): a `resource` record with the first piece and
/// `continuation` records behind it, so that whoever reads the originals has one piece in memory and never the whole.
extension WARCRecord {
  /// Files from this size on are kept in segments, each of this size but the last: 4 MiB.
  public static let segmentSize = 4 << 20

  /// The first piece of a file. `digest` is that of the whole file, as for a file in one piece.
  public static func firstSegment(
    _ source: Source, date: String, mediaType: String, bytes: [UInt8], digest: ContentDigest
  ) -> WARCRecord {
    var record = resource(source, date: date, mediaType: mediaType, bytes: bytes, digest: digest)
    record.fields.append("WARC-Block-Digest", "sha256:\(ContentDigest(hashing: bytes).hex)")
    record.fields.append("WARC-Segment-Number", "1")
    return record
  }

  /// A further piece of the file that `self`, its first segment, begins.
  ///
  /// - Parameter total: the bytes of the whole file; given with the last piece only.
  public func continuation(_ number: Int, bytes: [UInt8], total: Int?) -> WARCRecord {
    let origin = self["WARC-Record-ID"] ?? ""
    let digest = ContentDigest(hashing: bytes).hex
    let date = self["WARC-Date"] ?? ""
    let id = WARCRecordID(identifying: ["continuation", origin, "\(number)", digest])
    var record = WARCRecord(kind: .continuation, id: id, date: date, block: bytes)
    if let uri = self["WARC-Target-URI"] { record.fields.append("WARC-Target-URI", uri) }
    record.fields.append("WARC-Block-Digest", "sha256:\(digest)")
    record.fields.append("WARC-Segment-Number", "\(number)")
    record.fields.append("WARC-Segment-Origin-ID", origin)
    if let total { record.fields.append("WARC-Segment-Total-Length", "\(total)") }
    return record
  }

  /// True for the first piece of a file that goes on in other records.
  public var isFirstSegment: Bool { kind != .continuation && segmentNumber == 1 }

  var segmentNumber: Int? { self["WARC-Segment-Number"].flatMap { Int($0) } }

  /// The bytes of the whole file; nil in front of its last piece.
  public var segmentTotal: Int? { self["WARC-Segment-Total-Length"].flatMap { Int($0) } }
}

/// Puts the segments of one file together: tells whether each is the next one, and in the end whether it is the file.
public struct SegmentedFile {
  private let origin: String?
  private let stated: ContentDigest?
  private var number = 1
  private var length: Int
  private var stream = DigestStream()
  /// True behind the last piece.
  public private(set) var isComplete = false

  /// Begins with the first segment.
  public init(_ first: WARCRecord) {
    origin = first["WARC-Record-ID"]
    stated = first.payloadDigest
    length = first.block.count
    stream.add(first.block)
  }

  /// Takes the next piece; false where it is not, or is the last one and the bytes are not those that were stored.
  public mutating func add(_ segment: WARCRecord) -> Bool {
    guard !isComplete, segment.kind == .continuation, segment["WARC-Segment-Origin-ID"] == origin,
      segment.segmentNumber == number + 1
    else { return false }
    number += 1
    length += segment.block.count
    stream.add(segment.block)
    guard let total = segment.segmentTotal else { return true }
    isComplete = true
    return total == length && stream.digest == stated
  }
}
