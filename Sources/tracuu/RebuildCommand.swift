import ArgumentParser
import Foundation
import ImportPipeline
import NoticeIndex
import Originals

/// `tracuu rebuild`: makes the index anew from the originals.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Dựng lại chỉ mục từ các bản gốc; mã và đường dẫn giữ nguyên.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var lockOptions: LockOptions
  @OptionGroup var converters: ConverterOptions
  @Option(help: "Số luồng đọc; mặc định bằng số nhân.") var jobs: Int?

  func run() throws {
    try archive.mustExist()
    guard try OriginalsReader.holdsFiles(archive.originals) else {
      throw CommandOutcome.environment("Không có bản gốc nào ở \(archive.originals), nên không có gì để dựng lại.")
    }
    let lock = try lockOptions.lock(archive, command: "rebuild")
    let building = archive.path + "/rebuilding"
    try? FileManager.default.removeItem(atPath: building)
    try FileManager.default.createDirectory(atPath: building, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: building) }
    let index = try IndexWriter(archive: building)
    let summary = try Rebuild(
      reader: Importers.reader(converters), containers: Importers.containers, temporaryFolder: TemporaryFolder.path
    ).run(
      originals: archive.originals, store: index, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    try index.mergeSearch()
    try index.close()
    try IndexSwap.replace(archive.index, with: building + "/index.sqlite")
    _ = consume lock
    Output.line("Đã dựng lại chỉ mục: \(summary.documents) bản của văn bản.")
    guard summary.damage.isEmpty else {
      for damage in summary.damage { Output.line("  \(damage)") }
      throw CommandOutcome.damage("Có bản gốc bị hỏng; phần còn lại đã được dựng lại. Hãy chạy `tracuu verify --full`.")
    }
  }
}

/// Puts a finished index in the place of the old one.
enum IndexSwap {
  /// The old file goes first and its log with it: a log that outlives its file would be replayed into the new one.
  /// Stopped in between, the archive has no index, and `rebuild` makes it again.
  static func replace(_ index: String, with new: String) throws {
    for path in [index, index + "-wal", index + "-shm"] where unlink(path) != 0 && errno != ENOENT {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    guard rename(new, index) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let folder = open(
      URL(filePath: index).deletingLastPathComponent().path(percentEncoded: false), O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }
}
