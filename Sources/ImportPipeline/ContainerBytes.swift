import Containers
public import NoticeModel
public import Originals
import WARC

/// The bytes of a container and of its entries.
public enum ContainerBytes {
  /// RELIABILITY C: 200:1 is beyond any real export.
  private static let maximumRatio = 200

  /// Unpacks a gzip file; everything else is itself: the bytes as the records of an export are counted in.
  public static func decoded(_ bytes: [UInt8]) throws -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    let limit = max(10 << 20, min(bytes.count * maximumRatio, ImportOptions.maximumExportBytes))
    return try gunzip(bytes, limit: limit)
  }

  /// The exact bytes of a stored document. `temporaryFolder` is for archives in archives that do not fit in memory.
  public static func original(
    at position: RecordPosition, in reader: OriginalsReader, temporaryFolder: String
  ) throws -> [UInt8] {
    var record = position
    record.entry = nil
    switch position.entry {
    case nil: return try reader.payload(at: position)
    case .range(let range):
      let bytes = try decoded(reader.payload(at: record))
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else { throw damaged("\(range)") }
      return Array(bytes[range])
    case .ordinals(let ordinals):
      let entry = try archive(at: record, in: reader, temporaryFolder: temporaryFolder).withSource {
        try ArchiveWalk.bytes(at: ordinals, in: $0, temporaryFolder: temporaryFolder)
      }
      guard let entry else { throw damaged("\(ordinals)") }
      return entry
    }
  }

  /// The archive at `position`: in memory where it is kept in one record, else in a temporary file.
  static func archive(
    at position: RecordPosition, in reader: OriginalsReader, temporaryFolder: String
  ) throws -> ArchiveBytes {
    var pieces = try reader.pieces(at: position)
    guard let first = try pieces.next() else { return .memory([]) }
    guard let second = try pieces.next() else { return .memory(first) }
    let file = try TemporaryFile(in: temporaryFolder)
    try file.append(first)
    try file.append(second)
    while let piece = try pieces.next() { try file.append(piece) }
    return .temporary(file)
  }

  private static func damaged(_ entry: String) -> OriginalsError {
    OriginalsError(.damaged, "Bản gốc bị hỏng. Hãy chạy `tracuu verify`.", cause: "entry \(entry)")
  }
}
