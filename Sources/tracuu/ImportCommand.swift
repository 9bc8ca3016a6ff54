import ArgumentParser
import Foundation
import ImportPipeline
import ImporterKit
import NoticeIndex
import NoticeModel
import Originals

/// `tracuu import`: takes files into the archive, keeping every byte.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Nhập tệp và thư mục vào kho; chạy lại bao nhiêu lần cũng an toàn.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var lockOptions: LockOptions
  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup var converters: ConverterOptions
  @Option(help: "Ghi báo cáo từng tệp (JSON) vào đây.") var report: String?
  @Option(help: "Số luồng đọc; mặc định bằng số nhân.") var jobs: Int?
  @Option(name: .customLong("base-uri"), help: "Địa chỉ cũ của thư mục được nhập.") var baseURI: String?
  @Option(help: "Tên bộ sưu tập; mặc định là tên thư mục được nhập.") var collection: String?
  @Option(name: .customLong("recorded-at"), help: "Thời điểm thu thập (ISO 8601), thay cho giờ của tệp.")
  var recordedAt: String?
  @Option(name: .customLong("max-bytes"), help: "Từ chối tệp lớn hơn số byte này; mặc định 64 MiB.")
  var maximumBytes: Int?
  @Option(help: "Bên giao, ghi vào sổ nhập.") var donor: String?
  @Option(name: .customLong("accession-no"), help: "Số hồ sơ tiếp nhận, ghi vào sổ nhập.") var accessionNumber: String?
  @Flag(help: "Giữ lại, chưa công bố cho đến khi chạy tracuu release.") var hold = false
  @Option(help: "So từng tệp với danh sách SHA-256 của bên giao (sha256sum, BagIt).") var manifest: String?
  @Flag(help: "Kết thúc bằng 1 cả khi một mục bị cắt vì giới hạn hoặc không lấy ra được.") var strict = false
  @Flag(name: .customLong("dry-run"), help: "Đọc và báo cáo, không lưu gì.") var dryRun = false
  @Option(
    help: ArgumentHelp(
      "Nhập thư mục này rồi chờ, nhập tiếp những gì đến sau, cho đến khi bị dừng.", valueName: "thư mục"))
  var watch: String?
  @Option(help: ArgumentHelp("Với --watch: chờ tệp yên bao nhiêu giây rồi mới nhập.", valueName: "giây")) var settle =
    2.0
  @Flag(help: "In mỗi văn bản một dòng JSON sau khi đã lưu an toàn.") var acknowledge = false
  @Flag(help: "Không hiện tiến độ.") var quiet = false
  @Argument(help: "Tệp, thư mục, tệp xuất .jsonl/.csv, hoặc - để đọc danh sách đường dẫn từ stdin.")
  var paths: [String] = []

  mutating func validate() throws {
    if paths.isEmpty, watch == nil { throw ValidationError("Hãy chỉ ra ít nhất một tệp hay thư mục.") }
    if watch != nil, dryRun || report != nil || manifest != nil {
      throw ValidationError("--watch không đi cùng --dry-run, --report, --manifest; xem tracuu imports.")
    }
    if !(0...3_600).contains(settle) { throw ValidationError("--settle phải từ 0 đến 3600 giây.") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs phải từ 1 đến 256.") }
    if let maximumBytes, maximumBytes < 1 { throw ValidationError("--max-bytes phải là số dương.") }
  }

  func run() throws {
    try FileManager.default.createDirectory(atPath: archive.path, withIntermediateDirectories: true)
    let stop = StopSignal()
    if let watch { return try follow(watch, stop: stop) }
    let outcome = try importOnce(options(paths), stop: stop)
    if let signal = stop.signal {
      throw CommandOutcome(code: 128 + signal, message: "Đã dừng; chạy lại lệnh để nhập tiếp.")
    }
    if outcome.hasFailed || (strict && outcome.hasShortfall) { throw CommandOutcome.nothing }
  }

  /// One import from the lock to the summary.
  func importOnce(_ options: ImportOptions, stop: StopSignal) throws -> ImportRun.Summary {
    let started = ContinuousClock.now
    let lock = try lockOptions.lock(archive, command: "import")
    let output = try report.map(ImportReport.init(path:))
    let progress = ImportProgress(isQuiet: quiet, size: ImportSize(of: options))
    let refusals = RefusalListing()
    var stored = 0
    do {
      let summary = try run(options, stop: stop) { items in
        stored += items.count { $0.outcome == .added || $0.outcome == .updated || $0.outcome == .duplicate }
        try output?.add(items)
        if acknowledge {
          for item in items { Output.line(item.json) }
          Output.flush()
        }
        progress.add(items)
        refusals.add(items)
      }
      let seconds = (ContinuousClock.now - started).seconds
      try output?.finish(summary, seconds: seconds)
      progress.end()
      if !acknowledge { Output.write(ImportSummary.text(summary, seconds: seconds)) }
      Output.flush()
      if let hint = ImportSummary.hint(summary, encoding: options.reading.encoding) { Output.complain(hint) }
      _ = consume lock
      return summary
    } catch let error where !(error is CommandOutcome) {
      let failure = CommandOutcome.environment(of: error)
      throw CommandOutcome(
        code: failure.code,
        message: "\(failure.message ?? "") Đã lưu \(stored) văn bản trong lần này; hãy chạy lại lệnh để nhập tiếp.")
    }
  }

  private func run(
    _ options: ImportOptions, stop: StopSignal, deliver: @escaping ([ReportItem]) throws -> Void
  ) throws -> ImportRun.Summary {
    let indexIsNew = !FileManager.default.fileExists(atPath: archive.index)
    if indexIsNew, try OriginalsReader.holdsFiles(archive.originals) {
      throw CommandOutcome.environment(
        "Kho có bản gốc nhưng không có chỉ mục. Hãy chạy `tracuu rebuild --archive \(archive.path)` rồi nhập lại.")
    }
    let index = try IndexWriter(archive: archive.path)
    let originals =
      dryRun
      ? nil
      : try OriginalsWriter(
        folder: archive.originals, committed: index.committedLengths(), indexIsNew: indexIsNew,
        software: "tracuu/\(Version.text)", openedAt: Timestamp.now())
    let run = ImportRun(
      options: options, reader: Importers.reader(converters), containers: Importers.containers, store: index,
      lookup: try IndexLookup(archive: archive.path), originals: originals, temporaryFolder: TemporaryFolder.path)
    let summary = try run.run(
      arguments: try arguments(manifest: options.manifest?.digest), isStopped: { stop.signal != nil }, deliver: deliver)
    if !dryRun { try index.mergeSearch { stop.signal != nil } }
    try index.close()
    return summary
  }

  func options(_ paths: [String]) throws -> ImportOptions {
    var inputs: [String] = []
    for path in paths {
      if path == "-" {
        while let line = readLine(strippingNewline: true) { if !line.isEmpty { inputs.append(line) } }
      } else {
        inputs.append(path)
      }
    }
    let environment = ProcessInfo.processInfo.environment["TRACUU_MAX_INPUT_BYTES"].flatMap { Int($0) }
    var reading = try readingOptions.reading()
    reading.hold = hold ? true : nil
    reading.noOCR = converters.noOCR ? true : nil
    var options = ImportOptions(
      paths: inputs, collection: collection, baseURI: baseURI, recordedAt: try captureTime(), reading: reading,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      maximumBytes: maximumBytes ?? environment ?? ImportOptions.defaultMaximumBytes, dryRun: dryRun)
    options.manifest = try manifest.map { try Self.manifest($0, roots: inputs) }
    return options
  }

  private static func manifest(_ path: String, roots: [String]) throws -> ChecksumManifest {
    guard let contents = FileManager.default.contents(atPath: path) else {
      throw CommandOutcome.usage("Không đọc được danh sách \(path) của --manifest.")
    }
    let manifest = ChecksumManifest([UInt8](contents), path: path, roots: roots)
    if let line = manifest.unreadableLines.first {
      throw CommandOutcome.usage(
        "Dòng \(line) của \(path) không có dạng của sha256sum: 64 chữ số hệ 16, hai dấu cách, tên tệp.")
    }
    return manifest
  }

  /// A day alone is its midnight, UTC.
  private func captureTime() throws -> String? {
    guard let text = recordedAt else { return nil }
    if CivilDate(iso: text) != nil { return text + "T00:00:00.000000Z" }
    guard let date = try? Date(text, strategy: .iso8601) else {
      throw CommandOutcome.usage("--recorded-at cần dạng 2013-07-22 hoặc 2013-07-22T08:00:00Z; nhận được \"\(text)\".")
    }
    return Timestamp.text(seconds: Int(date.timeIntervalSince1970), nanoseconds: 0)
  }

  private func arguments(manifest: ContentDigest?) throws -> String {
    let facts: [String: String?] = [
      "paths": paths.joined(separator: "\n"), "collection": collection, "base_uri": baseURI, "donor": donor,
      "accession_no": accessionNumber, "manifest": self.manifest, "manifest_sha256": manifest?.hex,
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(facts.compactMapValues(\.self)), as: UTF8.self)
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
