public import ImporterKit
public import NoticeModel
public import Originals
import WARC

/// Makes an index anew from the originals alone: the same ids, versions, texts and ledger as the imports gave.
public struct Rebuild {
  private let documents: DocumentReader
  private let containers: [any ContainerReader]
  private let temporaryFolder: String

  /// What a rebuild found.
  public struct Summary: Sendable {
    public var documents = 0
    /// Versions without their text, because the program that reads their format is not there or may not run.
    public var unconverted = 0
    public var damage: [OriginalsDamage] = []
  }

  /// `temporaryFolder` is for archives in archives that do not fit in memory.
  public init(reader: DocumentReader, containers: [any ContainerReader], temporaryFolder: String) {
    documents = reader
    self.containers = containers
    self.temporaryFolder = temporaryFolder
  }

  private static let bytesAhead = 32 << 20
  /// Records that a worker takes at once: a converter is started once for them.
  private static let chunkRecords = 32
  private static let chunkBytes = 4 << 20

  /// Reads every record of the folder `originals` into `store`, a new index. Damaged records are named and passed over.
  public func run(originals: String, store: any NoticeStoring, jobs: Int) throws -> Summary {
    let contents = try Contents(originals)
    let scan = try OriginalsScan(folder: originals)
    let reader = OriginalsReader(folder: originals)
    let documents = documents
    let containers = containers
    let archives = ArchiveDocuments(reader: documents, jobs: jobs)
    let batch = RebuildBatch(store: store)
    var summary = Summary()
    try inOrder(
      workers: jobs, limit: Self.bytesAhead,
      next: { () -> (input: [RecordInput], weight: Int)? in
        var chunk: [RecordInput] = []
        var weight = 0
        while chunk.count < Self.chunkRecords, weight < Self.chunkBytes, let item = try scan.next() {
          switch item {
          case .damage(let damage): summary.damage.append(damage)
          case .record(let record, let position):
            batch.seen(position)
            chunk.append(RecordInput(record: record, position: position))
            weight += contents.size(of: record) + 1_024
          }
        }
        return chunk.isEmpty ? nil : (chunk, weight)
      },
      map: { RecordInput.read($0, documents, containers: containers, contents: contents, originals: reader) },
      consume: { results in
        for result in results {
          switch result {
          case .document(let accession): try batch.add(accession)
          case .container(let container): try add(container, contents, to: batch)
          case .archive(let archive): try add(archive, reader, archives, contents, to: batch)
          case .ledger(let entry): try batch.add(entry)
          case .nothing: break
          }
        }
      })
    try batch.commit()
    try store.markDecided(contents.decisions, earliest: "1970-01-01T00:00:00Z")
    summary.documents = batch.documents
    summary.unconverted = batch.unconverted
    return summary
  }

  private func add(_ container: RecordInput.Container, _ contents: Contents, to batch: RebuildBatch) throws {
    try batch.add(container.accession)
    var entries = container.entries
    guard let reader = containers.first(where: { $0.reads(container.mediaType) }) else { return }
    entries.corrected = try CorrectedEntries.extractions(
      by: contents.corrections(in: container.accession.notice.provenance.source), of: container.bytes,
      mediaType: container.mediaType, imported: container.reading, reader: reader)
    var marks = WarningCodes(container.reading.hold == true ? [ImportWarning(.held)] : [])
    try reader.visitEntries(of: container.bytes, mediaType: container.mediaType, reading: container.reading) { entry in
      if case .success(var accession) = entries.next(entry, in: container.bytes).result {
        if let mark = Provenance.mark(ofContainerWith: accession.notice.provenance.warnings) { marks.add([mark]) }
        contents.decide(&accession.notice, from: container.position)
        try batch.add(accession)
      }
    }
    // Read again another way, it may hold what the first reading did not find.
    try mark(container.accession.notice, marks.list, contents, from: container.position, in: batch)
  }

  /// Notes what is known of a container once it was walked through, and whether it was released.
  private func mark(
    _ container: Notice, _ codes: [String], _ contents: Contents, from position: RecordPosition, in batch: RebuildBatch
  ) throws {
    var container = container
    container.provenance.warnings = batch.codes(of: container, adding: codes)
    contents.releases.apply(to: &container, from: position)
    try batch.mark(container)
  }

  /// What is wrong with an archive is known once it was walked through, as in an import.
  private func add(
    _ archive: RecordInput.Archive, _ reader: OriginalsReader, _ documents: ArchiveDocuments, _ contents: Contents,
    to batch: RebuildBatch
  ) throws {
    let provenance = archive.accession.notice.provenance
    let isNew = try batch.add(archive.accession)
    var walk = ArchiveWalk(
      source: provenance.source, path: provenance.source.path, capturedAt: provenance.capturedAt,
      reading: archive.reading, temporaryFolder: temporaryFolder)
    var marks = WarningCodes(archive.reading.hold == true ? [ImportWarning(.held)] : [])
    func take(_ chunk: [(document: ArchiveDocument, arrival: Arrival)]) throws {
      let read = try documents.accessions(
        chunk, held: provenance.position, root: archive.accession.root, reading: archive.reading
      ) { contents.corrections[VersionKey(id: $0.id, capturedAt: $0.capturedAt, digest: $0.digest)] }
      for case .success(var accession) in read {
        if let mark = Provenance.mark(ofContainerWith: accession.notice.provenance.warnings) { marks.add([mark]) }
        contents.decide(&accession.notice, from: archive.position)
        try batch.add(accession)
      }
    }
    let bytes =
      try archive.bytes.map(ArchiveBytes.memory)
      ?? ContainerBytes.archive(at: provenance.position, in: reader, temporaryFolder: temporaryFolder)
    try walk.visitChunks(bytes, mediaType: provenance.mediaType) { findings in
      try take(findings.compactMap(\.document).map { ($0, $0.arrival) })
      for case .redirect(let redirect, _) in findings { batch.add(redirect) }
    }
    let codes = (isNew ? walk.warningCodes : []) + marks.list
    try mark(archive.accession.notice, codes, contents, from: archive.position, in: batch)
  }
}

/// What has to be known before the first record is read, because it stands behind the records that it concerns.
private struct Contents: Sendable {
  /// Where the bytes of every digest stand: for frames and for `revisit` records.
  private(set) var positions: [ContentDigest: RecordPosition] = [:]
  /// The bytes of files that are kept in pieces.
  private(set) var sizes: [ContentDigest: Int] = [:]
  /// What people decided, the last decision on each version.
  private(set) var corrections: [VersionKey: Correction] = [:]
  private(set) var releases = Releases()
  private var fields: [VersionKey: DecidedFields] = [:]
  /// When the last decision on a document or a collection was made.
  private(set) var decisions: [ReleaseScope: String] = [:]

  init(_ folder: String) throws {
    let scan = try OriginalsScan(folder: folder)
    var segmented: ContentDigest?
    while let item = try scan.next() {
      guard case .record(let record, let position) = item else { continue }
      if let release = ReleaseRecord.release(of: record) {
        releases.add(release, at: position)
        decisions[release.scope] = release.at
      } else if let correction = CorrectionRecord.correction(of: record) {
        corrections[correction.version] = correction
        decisions[.document(correction.version.id)] = correction.at
      } else if let decision = FieldDecision(of: record) {
        fields[decision.version] = (fields[decision.version] ?? DecidedFields()).merging(decision.fields)
        decisions[.document(decision.version.id)] = decision.at
      } else if record.kind == .resource, let digest = record.payloadDigest, positions[digest] == nil {
        positions[digest] = position
        if record.isFirstSegment { segmented = digest }
      } else if record.kind == .continuation, let digest = segmented, let size = record.segmentTotal {
        sizes[digest] = size
      }
    }
  }

  /// What reading a record will take: a `revisit` stands for bytes elsewhere.
  func size(of record: WARCRecord) -> Int {
    guard record.kind == .revisit, let digest = record.payloadDigest else { return record.block.count }
    return positions[digest].map { $0.length * 4 } ?? 0
  }

  /// Puts what people decided into a document that was read from the record at `position`.
  func decide(_ notice: inout Notice, from position: RecordPosition) {
    fields[VersionKey(notice.id, notice.provenance)]?.apply(to: &notice)
    releases.apply(to: &notice, from: position)
  }

  /// The decisions on entries of one container.
  func corrections(in container: Source) -> [Correction] {
    corrections.values.filter { $0.entry != nil && $0.source.isEntry(of: container) }
  }
}

/// One record on its way through a worker of a rebuild.
private struct RecordInput: Sendable {
  var record: WARCRecord
  var position: RecordPosition

  enum Result: Sendable {
    case document(Accession)
    case container(Container)
    case archive(Archive)
    case ledger(LedgerEntry)
    case nothing
  }

  struct Container: Sendable {
    var accession: Accession
    /// Of the record that tells of it.
    var position: RecordPosition
    var entries: EntryReader
    var bytes: [UInt8]
    var mediaType: String
    var reading: Reading
  }

  struct Archive: Sendable {
    var accession: Accession
    var position: RecordPosition
    /// Nil for one that is kept in pieces.
    var bytes: [UInt8]?
    var reading: Reading
  }

  /// A document that is read together with others.
  private struct Waiting {
    var place: Int
    var original: Original
    var correction: Correction?
    var parts: [String: ContentDigest]
    var provenance: Provenance
    var root: String
    var reading: Reading
  }

  /// What the records say, in order.
  static func read(
    _ inputs: [RecordInput], _ documents: DocumentReader, containers: [any ContainerReader], contents: Contents,
    originals: OriginalsReader
  ) -> [Result] {
    var results = [Result](repeating: .nothing, count: inputs.count)
    var waiting: [Waiting] = []
    for (place, input) in inputs.enumerated() {
      guard let found = input.opened(containers, contents, originals, place: place) else { continue }
      switch found {
      case .result(let result): results[place] = result
      case .waiting(let document): waiting.append(document)
      }
    }
    let read = documents.read(waiting.map(\.original)) { place, reference in
      waiting[place].parts[reference].flatMap { contents.positions[$0] }.flatMap { try? originals.payload(at: $0) }
    }
    for (document, read) in zip(waiting, read) {
      guard case .success(var read) = read else { continue }
      document.correction?.mark(&read.extraction)
      let id = NoticeID(identifying: document.provenance.source)
      var notice = Normaliser.notice(
        from: read.extraction, id: id, provenance: document.provenance, reading: document.reading)
      contents.decide(&notice, from: inputs[document.place].position)
      results[document.place] = .document(
        Accession(
          notice: notice,
          partDigests: document.parts, recordID: read.extraction.fields.recordID, root: document.root))
    }
    return results
  }

  private enum Opened {
    case result(Result)
    case waiting(Waiting)
  }

  private func opened(
    _ containers: [any ContainerReader], _ contents: Contents, _ originals: OriginalsReader, place: Int
  ) -> Opened? {
    if let ledger = LedgerRecord.entry(of: record) { return .result(.ledger(ledger)) }
    guard record.kind == .resource || record.kind == .revisit, let source = record.source,
      let digest = record.payloadDigest, let capturedAt = record["WARC-Date"]
    else { return nil }
    var (holder, held) = (record, position)
    if record.kind == .revisit {
      guard let first = contents.positions[digest], let found = try? originals.record(at: first) else { return nil }
      (holder, held) = (found, first)
    }
    let bytes = holder.block
    let mediaType = MediaType.sniff(
      holder.isFirstSegment ? Array(bytes.prefix(FileReader.head)) : bytes, name: source.path)
    let id = NoticeID(identifying: source)
    let root = record[RecordField.root] ?? ""
    let provenance = Provenance(
      source: source, capturedAt: capturedAt, digest: digest,
      byteCount: contents.sizes[digest] ?? bytes.count, mediaType: mediaType, position: held)
    let accession = Accession(notice: ContainerNotice.notice(id: id, provenance: provenance), root: root)
    if holder.isFirstSegment {
      return .result(.archive(Archive(accession: accession, position: position, bytes: nil, reading: record.reading)))
    }
    if let container = Prepared.Container(bytes, mediaType, name: source.path, containers) {
      let entries = EntryReader(
        of: container.mediaType, source: source, path: source.path, root: root, capturedAt: capturedAt, position: held,
        reading: record.reading)
      return .result(
        .container(
          Container(
            accession: accession, position: position, entries: entries, bytes: container.bytes,
            mediaType: container.mediaType,
            reading: record.reading)))
    }
    if ArchiveWalk.opens(.memory(bytes)) {
      return .result(.archive(Archive(accession: accession, position: position, bytes: bytes, reading: record.reading)))
    }
    let correction = contents.corrections[VersionKey(id, provenance)]
    let reading = correction?.reading(record.reading) ?? record.reading
    return .waiting(
      Waiting(
        place: place,
        original: Original(
          source: source, bytes: bytes, mediaType: mediaType, encoding: reading.encoding,
          readsPictures: reading.readsPictures),
        correction: correction, parts: record.parts, provenance: provenance, root: root,
        reading: reading))
  }
}

/// Gathers what a rebuild stores into transactions.
private final class RebuildBatch {
  private let store: any NoticeStoring
  private var batch = StoredBatch()
  private var marked: [VersionKey: [String]] = [:]
  /// What this batch holds already and the index does not show yet.
  private var pending: [NoticeID: [Arrival]] = [:]
  private var committed: [Int: Int] = [:]
  /// Bytes of replays in the batch.
  private var replayBytes = 0
  private(set) var documents = 0
  private(set) var unconverted = 0

  init(store: any NoticeStoring) {
    self.store = store
  }

  func seen(_ position: RecordPosition) {
    committed[position.file] = max(committed[position.file] ?? 0, position.offset + position.length)
  }

  /// Stores a document unless this version is stored, or its bytes are the current version's: an unchanged entry of a
  /// newer export, or of the same one read another way.
  ///
  /// - Returns: whether it was stored.
  @discardableResult
  func add(_ accession: Accession) throws -> Bool {
    let arrival = Arrival(accession.notice)
    let earlier = pending[arrival.id] ?? []
    let known = (try store.known([arrival]).first ?? Knowledge()).adding(earlier, asking: arrival)
    guard !known.isKnown(arrival) else { return false }
    pending[arrival.id] = earlier + [arrival]
    batch.accessions.append(accession)
    documents += 1
    if accession.notice.provenance.warnings.contains(where: Self.unreadCodes.contains) { unconverted += 1 }
    replayBytes += accession.notice.replay?.bytes.count ?? 0
    if batch.accessions.count >= 500 || replayBytes >= 32 << 20 { try commit() }
    return true
  }

  private static let unreadCodes = Set(ImportWarning.Code.forConverters.map(\.rawValue))

  func add(_ redirect: Redirect) { batch.redirects.append(redirect) }

  /// Notes what is wrong with an archive that was added before its entries.
  /// What every reading of a container found.
  func codes(of container: Notice, adding codes: [String]) -> [String] {
    let key = VersionKey(container.id, container.provenance)
    let earlier = marked[key] ?? []
    let all = earlier + codes.filter { !earlier.contains($0) }
    marked[key] = all
    return all
  }

  func mark(_ container: Notice) throws {
    guard !container.provenance.warnings.isEmpty else { return }
    batch.readings.append(container)
  }

  func add(_ ledger: LedgerEntry) throws {
    try commit()
    batch.ledger = ledger
    try commit()
  }

  func commit() throws {
    batch.committed = committed
    try store.store(batch)
    batch = StoredBatch()
    pending = [:]
    replayBytes = 0
  }
}
