import Foundation
public import NoticeModel
public import Originals
import WARC

/// Proves that the originals are what was stored, and that the index refers to them rightly.
public struct Verification {
  /// One thing that is not as it was stored.
  public struct Finding: Sendable, Hashable, CustomStringConvertible {
    /// The file, record or document that is damaged.
    public var place: String
    public var detail: String

    public init(place: String, detail: String) {
      self.place = place
      self.detail = detail
    }

    public var description: String { "\(place): \(detail)" }
  }

  /// The decisions of people that the originals hold; known after `files()` of a full verification.
  public private(set) var decisions = 0
  private let folder: String
  private let committed: [Int: Int]
  private let isFull: Bool
  private let reader: OriginalsReader
  private var digests: [RecordPosition: ContentDigest] = [:]
  private var container: (position: RecordPosition, bytes: [UInt8])?

  /// `committed` is what the index says of the files. A full verification reads every byte and compares every digest
  /// (about 200 MB/s, about 100 bytes of memory a document); a quick one looks at places and lengths only.
  public init(originals folder: String, committed: [Int: Int], full: Bool) {
    self.folder = folder
    self.committed = committed
    isFull = full
    reader = OriginalsReader(folder: folder)
  }

  /// Damage in the files themselves.
  public mutating func files() throws -> [Finding] {
    guard isFull else { return lengths() }
    var findings: [Finding] = []
    let scan = try OriginalsScan(folder: folder, committed: committed)
    while let item = try scan.next() {
      switch item {
      case .damage(let damage): findings.append(Finding(place: damage.fileName, detail: damage.description))
      case .record(let record, let position):
        if CorrectionRecord.correction(of: record) != nil { decisions += 1 }
        if record.kind == .resource, let digest = record.payloadDigest { digests[position] = digest }
      }
    }
    return findings
  }

  private func lengths() -> [Finding] {
    committed.sorted { $0.key < $1.key }.compactMap { file, length in
      let name = OriginalsReader.fileName(file)
      let size = FileKind.size(of: FilePath(folder + "/" + name))
      return size < length ? Finding(place: name, detail: "chỉ còn \(size) trong \(length) byte đã lưu") : nil
    }
  }

  /// What is wrong with the bytes of one version; nil when they are what was stored. Entries of one container should
  /// come one after the other: their container is then read once.
  public mutating func finding(of version: StoredVersion) -> Finding? {
    let position = version.position
    let place = "\(version.source.collection)/\(version.source.path)"
    let length = committed[position.file] ?? 0
    guard position.offset >= 0, (0...length).contains(position.length), position.offset <= length - position.length
    else {
      return Finding(place: place, detail: "chỉ mục trỏ ra ngoài các bản gốc")
    }
    guard isFull else { return nil }
    var record = position
    record.entry = nil
    guard let digest = digests[record] else {
      return Finding(place: place, detail: "bản gốc không còn ở vị trí đã ghi")
    }
    guard let entry = position.entry else {
      return digest == version.digest ? nil : Finding(place: place, detail: "bản gốc không phải bản đã lưu")
    }
    if container?.position != record {
      container = (record, (try? ContainerBytes.decoded(reader.payload(at: record))) ?? [])
    }
    guard let bytes = container?.bytes, entry.lowerBound >= 0, entry.upperBound <= bytes.count,
      ContentDigest(hashing: Array(bytes[entry])) == version.digest
    else { return Finding(place: place, detail: "bản ghi trong tệp xuất không phải bản đã lưu") }
    return nil
  }
}

/// The bytes of a container as its entries count them.
public enum ContainerBytes {
  /// RELIABILITY C: 200:1 is beyond any real export.
  private static let maximumRatio = 200

  /// Unpacks a gzip file; everything else is itself.
  public static func decoded(_ bytes: [UInt8]) throws -> [UInt8] {
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    let limit = max(10 << 20, min(bytes.count * maximumRatio, ImportOptions.maximumContainerBytes))
    return try gunzip(bytes, limit: limit)
  }

  /// The exact bytes of a stored document.
  public static func original(at position: RecordPosition, in reader: OriginalsReader) throws -> [UInt8] {
    guard let entry = position.entry else { return try reader.payload(at: position) }
    var record = position
    record.entry = nil
    let bytes = try decoded(reader.payload(at: record))
    guard entry.lowerBound >= 0, entry.upperBound <= bytes.count else {
      throw OriginalsError(.damaged, "Bản gốc bị hỏng. Hãy chạy `tracuu verify`.", cause: "entry \(entry)")
    }
    return Array(bytes[entry])
  }
}
