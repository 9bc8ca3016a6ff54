import ArgumentParser
import Foundation
import ImportPipeline
import NoticeIndex
import NoticeModel
import Originals
import WARC

/// `tracuu rebuild`: makes the index anew from the originals.
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Dựng lại chỉ mục từ các bản gốc; mã và đường dẫn giữ nguyên.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var lockOptions: LockOptions
  @OptionGroup var converters: ConverterOptions
  @Option(help: "Số luồng đọc; mặc định bằng số nhân.") var jobs: Int?
  @Flag(
    name: .customLong("without-converters"),
    help: "Dựng lại cả khi thiếu chương trình đọc Word, PDF, ảnh: những văn bản ấy sẽ không có chữ.")
  var withoutConverters = false

  func run() async throws {
    try archive.mustExist()
    guard try OriginalsReader.holdsFiles(archive.originals) else {
      throw CommandOutcome.environment("Không có bản gốc nào ở \(archive.originals), nên không có gì để dựng lại.")
    }
    let lock = try lockOptions.lock(archive, command: "rebuild")
    let building = archive.rebuildFolder
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
    let lost = summary.unconverted - (await unconverted() ?? summary.unconverted)
    if lost > 0, !withoutConverters {
      throw CommandOutcome.nothing(
        """
        \(lost) văn bản Word, PDF hoặc ảnh sẽ mất chữ vì máy này thiếu chương trình đọc chúng; chỉ mục cũ được giữ nguyên. \
        Hãy chạy `tracuu doctor` để biết cần cài gì, hoặc thêm --without-converters.
        """)
    }
    try IndexSwap.replace(archive.index, with: building + "/index.sqlite")
    _ = consume lock
    Output.line("Đã dựng lại chỉ mục: \(summary.documents) bản của văn bản.")
    if summary.unconverted > 0 {
      Output.complain("\(summary.unconverted) bản không có chữ vì thiếu chương trình đọc; hãy chạy `tracuu doctor`.")
    }
    guard summary.damage.isEmpty else {
      for damage in summary.damage { Output.line("  \(damage)") }
      throw CommandOutcome.damage("Có bản gốc bị hỏng; phần còn lại đã được dựng lại. Hãy chạy `tracuu verify --full`.")
    }
  }
}

extension RebuildCommand {
  /// How many documents of the index that stands there have no text for want of a program; nil where there is none, or
  /// none that can be read.
  private func unconverted() async -> Int? {
    guard FileManager.default.fileExists(atPath: archive.index),
      let index = try? NoticeIndex(archive: archive.path, showsHeld: true)
    else { return nil }
    return try? await index.review(ImportWarning.Code.forConverters, limit: 0).total
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
    try DurableFile.synchronize(folder: URL(filePath: index).deletingLastPathComponent().path(percentEncoded: false))
  }
}
