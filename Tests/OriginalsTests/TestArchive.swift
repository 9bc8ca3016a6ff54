import Foundation
import NoticeModel
import WARC

@testable import Originals

/// An originals folder of its own for one test; removed with it.
final class TestArchive {
  let folder: String
  private let parent: URL

  init() throws {
    parent = FileManager.default.temporaryDirectory.appending(path: "tracuu-originals-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    folder = parent.appending(path: "originals").path
  }

  deinit { try? FileManager.default.removeItem(at: parent) }

  func writer(
    committed: [Int: Int] = [:], indexIsNew: Bool = false, closingSize: Int = OriginalsWriter.closingSize
  ) throws -> OriginalsWriter {
    try OriginalsWriter(
      folder: folder, committed: committed, indexIsNew: indexIsNew, software: "tracuu 0.1.0",
      openedAt: "2020-01-02T03:04:05Z", closingSize: closingSize)
  }

  var reader: OriginalsReader { OriginalsReader(folder: folder) }

  func scan(committed: [Int: Int]? = nil) throws -> Walk {
    try Walk(OriginalsScan(folder: folder, committed: committed))
  }

  func bytes(_ file: Int = 1) throws -> [UInt8] { try [UInt8](Data(contentsOf: url(file))) }

  func overwrite(_ file: Int = 1, with bytes: some Sequence<UInt8>) throws { try Data(bytes).write(to: url(file)) }

  func url(_ file: Int) -> URL { URL(filePath: folder).appending(path: OriginalsFolder.fileName(file)) }

  var fileNames: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }
}

/// Everything a scan gave.
struct Walk {
  var records: [WARCRecord] = []
  var positions: [RecordPosition] = []
  var damage: [OriginalsDamage] = []
  var doneBytes = 0
  var totalBytes = 0

  init(_ scan: OriginalsScan) throws {
    while let item = try scan.next() {
      switch item {
      case .record(let record, let position):
        records.append(record)
        positions.append(position)
      case .damage(let found): damage.append(found)
      }
    }
    doneBytes = scan.doneBytes
    totalBytes = scan.totalBytes
  }

  var paths: [String] { records.compactMap { $0.source?.path } }
}

/// A packed page of an invented office.
func page(_ path: String, _ bytes: [UInt8], collection: String = "cong-cu") throws -> PreparedRecord {
  let record = WARCRecord.resource(
    Source(collection: collection, path: path), date: "2013-07-22T00:00:00Z", mediaType: "text/html", bytes: bytes,
    digest: ContentDigest(hashing: bytes))
  return try PreparedRecord(record, using: GzipCompressor())
}

func page(_ path: String) throws -> PreparedRecord {
  try page(path, Array("<p>Huyện Tân Lộc Hạ, tỉnh Bình Hòa An: \(path)</p>".utf8))
}

/// Bytes without any pattern, the same at every run (xorshift).
func noise(_ count: Int, seed: UInt64 = 20_130_722) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return UInt8(truncatingIfNeeded: state)
  }
}
