import Foundation
import ImporterKit
import NoticeModel
import Originals
import WARC

/// Reads a file of the import: whole, or as far as its kind can be told where it is a large archive.
enum FileReader {
  struct File {
    /// All bytes; of a large archive the first ones.
    var bytes: [UInt8]
    var size: Int
    var modifiedAt: String
    var digest: ContentDigest
    /// The file itself where `bytes` are not all of it.
    var archive: OpenInput?
  }

  /// Archives from this size on are read from the file and never held in memory.
  static let archiveInMemory = WARCRecord.segmentSize
  /// What tells the kind of a file stands in its first bytes.
  static let head = 64 << 10

  /// - Parameters:
  ///   - limit: the most bytes of a document; exports and archives may have more, see `ImportOptions`.
  ///   - holdsRecords: whether a file of this name is an export of records, packed or not.
  static func read(_ path: FilePath, limit: Int, holdsRecords: Bool) throws(ImportError) -> File {
    let input = try OpenInput(path)
    let mayBeLarge = input.size > limit || input.size >= archiveInMemory
    let isArchive = mayBeLarge && !holdsRecords && ArchiveWalk.opens(.input(input))
    try check(
      input,
      limit: isArchive
        ? max(limit, ImportOptions.maximumArchiveBytes)
        : holdsRecords ? max(limit, ImportOptions.maximumExportBytes) : limit)
    if isArchive, input.size >= archiveInMemory {
      return File(
        bytes: try input.read(head, at: 0), size: input.size, modifiedAt: input.modifiedAt,
        digest: try input.digest(), archive: input)
    }
    let bytes = try input.read(input.size, at: 0)
    return File(
      bytes: bytes, size: bytes.count, modifiedAt: input.modifiedAt, digest: ContentDigest(hashing: bytes))
  }

  private static func check(_ input: OpenInput, limit: Int) throws(ImportError) {
    guard input.size > limit else { return }
    throw ImportError(
      .inputBytes, "Tệp có \(input.size) byte, quá giới hạn \(limit) byte; hãy tách tệp hoặc dùng --max-bytes.")
  }
}
