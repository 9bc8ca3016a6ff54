import Foundation
public import NoticeModel
import Originals
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
  private let temporaryFolder: String
  /// The container read last: its bytes, or the digests of its entries.
  private var container: (position: RecordPosition, bytes: [UInt8])?
  private var archive: (position: RecordPosition, digests: [[Int]: ContentDigest])?

  /// `committed` is what the index says of the files. A full verification reads every byte and compares every digest
  /// (about 200 MB/s, about 100 bytes of memory a document); a quick one looks at places and lengths only.
  ///
  /// `temporaryFolder` is for archives in archives that do not fit in memory.
  public init(originals folder: String, committed: [Int: Int], full: Bool, temporaryFolder: String) {
    self.temporaryFolder = temporaryFolder
    self.folder = folder
    self.committed = committed
    isFull = full
    reader = OriginalsReader(folder: folder)
  }

  /// Damage in the files themselves.
  public mutating func files() throws -> [Finding] {
    guard isFull else { return lengths() }
    var findings: [Finding] = []
    var segments = SegmentCheck()
    let scan = try OriginalsScan(folder: folder, committed: committed)
    while let item = try scan.next() {
      switch item {
      case .damage(let damage): findings.append(Finding(place: damage.fileName, detail: damage.description))
      case .record(let record, let position):
        if CorrectionRecord.correction(of: record) != nil { decisions += 1 }
        if let problem = segments.problem(with: record, at: position) { findings.append(problem) }
        if record.kind == .resource, let digest = record.payloadDigest { digests[position] = digest }
      }
    }
    if let problem = segments.end() { findings.append(problem) }
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
    let isWhole: Bool
    switch position.entry {
    case nil: return digest == version.digest ? nil : Finding(place: place, detail: "bản gốc không phải bản đã lưu")
    case .range(let range): isWhole = bytes(range, of: record).map { ContentDigest(hashing: $0) } == version.digest
    case .ordinals(let ordinals): isWhole = digests(of: record)[ordinals] == version.digest
    }
    return isWhole ? nil : Finding(place: place, detail: "bản ghi trong tệp chứa nó không phải bản đã lưu")
  }

  private mutating func bytes(_ range: Range<Int>, of record: RecordPosition) -> [UInt8]? {
    if container?.position != record {
      container = (record, (try? ContainerBytes.decoded(reader.payload(at: record))) ?? [])
    }
    guard let bytes = container?.bytes, range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return Array(bytes[range])
  }

  private mutating func digests(of record: RecordPosition) -> [[Int]: ContentDigest] {
    if let archive, archive.position == record { return archive.digests }
    var digests: [[Int]: ContentDigest] = [:]
    if let archive = try? ContainerBytes.archive(at: record, in: reader, temporaryFolder: temporaryFolder) {
      try? archive.withSource { source in
        try ArchiveWalk.visitBytes(source, temporaryFolder: temporaryFolder) {
          digests[$0] = ContentDigest(hashing: $1)
        }
      }
    }
    archive = (record, digests)
    return digests
  }
}
