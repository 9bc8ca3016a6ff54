public import ImporterKit
public import NoticeModel
import Originals
import WARC

/// Reads files as an import would, without an archive: for `tracuu extract`.
public struct Extractor {
  private let preparer: Preparer
  private let containers: [any ContainerReader]
  private let options: ImportOptions
  private let archives: ArchiveDocuments
  private let temporaryFolder: String

  public init(
    reader: DocumentReader, containers: [any ContainerReader], options: ImportOptions, temporaryFolder: String
  ) {
    self.options = options
    self.temporaryFolder = temporaryFolder
    archives = ArchiveDocuments(reader: reader, jobs: options.jobs)
    self.containers = containers
    preparer = Preparer(reader: reader, containers: containers, lookup: nil, options: options, isPacking: false)
  }

  /// Calls `visit` with the path and the reading of every file and record.
  public func run(_ visit: (String, Result<Notice, ImportError>) throws -> Void) throws {
    var inputs = InputSequence(options)
    while let input = inputs.next() {
      for prepared in preparer.prepare([input]) {
        switch prepared.result {
        case .known: break
        case .rejected(let error): try visit(input.path, .failure(error))
        case .document(let document): try visit(input.path, .success(document.notice))
        case .container(let container): try visitEntries(of: container, prepared, visit)
        case .archive(let archive): try visitEntries(of: archive, prepared, visit)
        }
      }
    }
  }

  private func visitEntries(
    of container: Prepared.Container, _ prepared: Prepared,
    _ visit: (String, Result<Notice, ImportError>) throws -> Void
  ) throws {
    guard let arrival = prepared.arrival, let reader = containers.first(where: { $0.reads(container.mediaType) }) else {
      return
    }
    var entries = EntryReader(
      of: container.mediaType, prepared: prepared, arrival: arrival,
      position: RecordPosition(file: 0, offset: 0, length: 0), reading: options.reading)
    try reader.visitEntries(of: container.bytes, mediaType: container.mediaType, reading: options.reading) { entry in
      let read = entries.next(entry, in: container.bytes)
      try visit(read.path, read.result.map(\.notice))
    }
  }

  private func visitEntries(
    of archive: ArchiveBytes, _ prepared: Prepared,
    _ visit: (String, Result<Notice, ImportError>) throws -> Void
  ) throws {
    guard let arrival = prepared.arrival else { return }
    let nowhere = RecordPosition(file: 0, offset: 0, length: 0)
    var walk = ArchiveWalk(
      source: prepared.input.source, path: prepared.input.path, capturedAt: arrival.capturedAt,
      reading: options.reading, temporaryFolder: temporaryFolder)
    try walk.visit(archive, mediaType: prepared.mediaType) { finding in
      switch finding {
      case .other(let item), .redirect(_, let item):
        if let error = item.error { try visit(item.source, .failure(error)) }
      case .document(let document):
        let read = try archives.accessions(
          [(document, document.arrival)], held: nowhere, root: "", reading: options.reading)
        for result in read { try visit(document.path, result.map(\.notice)) }
      }
    }
  }
}
