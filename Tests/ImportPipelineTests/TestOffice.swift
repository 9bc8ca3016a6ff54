import Foundation
import ImporterKit
import NoticeModel
import Originals
import Synchronization
import WARC

@testable import ImportPipeline

/// A folder with an invented office's files and an archive beside them, for one test; removed with it.
final class TestOffice {
  let folder: String
  let store = TestStore()
  let stop = Stop()

  /// What a signal would set.
  final class Stop: Sendable {
    let isSet = Mutex(false)
  }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "tracuu-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ relative: String) -> String { folder + "/" + relative }

  var originals: String { path("originals") }

  /// Writes a file with a time of its own that no run changes.
  func write(_ relative: String, _ text: String, at seconds: Int = 1_374_462_245) throws {
    let url = URL(filePath: path(relative))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(seconds))], ofItemAtPath: url.path)
  }

  func options(_ paths: [String], collection: String? = nil, reading: Reading = Reading()) -> ImportOptions {
    ImportOptions(paths: paths.map(path), collection: collection, reading: reading, jobs: 2)
  }

  /// Imports and gives what was delivered, in order.
  @discardableResult
  func run(
    _ options: ImportOptions, lookup: FixedLookup? = nil, deliver: (([ReportItem]) throws -> Void)? = nil
  ) throws -> [ReportItem] {
    let known = store.committedLengths()
    let writer = try OriginalsWriter(
      folder: originals, committed: known, indexIsNew: false, software: "tracuu", openedAt: "2020-01-02T03:04:05Z")
    let run = ImportRun(
      options: options, reader: DocumentReader(registry: ImporterRegistry([TestImporter()])),
      containers: [TestContainerReader()], store: store,
      lookup: lookup, originals: writer, temporaryFolder: temporaryFolder)
    var items: [ReportItem] = []
    let stop = stop
    _ = try run.run(arguments: "import", isStopped: { stop.isSet.withLock { $0 } }) { batch in
      try deliver?(batch)
      items += batch
    }
    return items
  }

  var temporaryFolder: String { FileManager.default.temporaryDirectory.path(percentEncoded: false) }

  func rebuilt() throws -> (store: TestStore, summary: Rebuild.Summary) {
    let fresh = TestStore()
    let rebuild = Rebuild(
      reader: DocumentReader(registry: ImporterRegistry([TestImporter()])), containers: [TestContainerReader()],
      temporaryFolder: temporaryFolder)
    return (fresh, try rebuild.run(originals: originals, store: fresh, jobs: 2))
  }

  var records: [WARCRecord] {
    get throws {
      let scan = try OriginalsScan(folder: originals)
      var records: [WARCRecord] = []
      while let item = try scan.next() {
        if case .record(let record, _) = item { records.append(record) }
      }
      return records
    }
  }

  var firstFile: String { originals + "/" + OriginalsReader.fileName(1) }
}
