import ImporterKit
import NoticeModel
import Originals
import WARC

/// The writer's side of an import: decides what becomes of each input, appends records, and commits in batches.
///
/// The order of a commit keeps the promise "reported is stored": records are on disk before the index says where they
/// are, and an item is handed on only after that.
final class Intake {
  let store: any NoticeStoring
  let originals: OriginalsWriter?
  let reading: Reading
  let archives: ArchiveDocuments
  let temporaryFolder: String
  private let arguments: String
  private let startedAt: String
  private let deliver: ([ReportItem]) throws -> Void

  private(set) var counts: [Outcome: Int] = [:]
  private(set) var bytes = 0
  /// Entries that could not be taken out of an archive: refused, but kept within it.
  var keptRefusals = 0
  /// By the encoding they are stored with, unchanged documents of an import that names another way to read them.
  private(set) var keptEncodings: [String: Int] = [:]

  private var batch = StoredBatch()
  private var batchBytes = 0
  private var batchItems: [ReportItem] = []
  private var batchStarted = ContinuousClock.now
  /// What this batch holds already and the index does not show yet.
  var pending = Pending()
  private var ledgerLines: [String] = []
  private var ledgerCount = 0
  private var commits = 0
  private var hasStored = false
  private let compressor: GzipCompressor

  struct Pending {
    var versions: [NoticeID: [Arrival]] = [:]
    var roots: [NoticeID: String] = [:]
    var records: [ContentDigest: KnownRecord] = [:]
  }

  /// RELIABILITY C: 500 documents, 32 MiB or 2 s, whichever comes first.
  private static let batchDocuments = 500
  private static let batchLimit = 32 << 20
  private static let batchTime = Duration.seconds(2)

  /// `originals` is nil for a dry run; `deliver` gets the items of each batch once they are safe.
  init(
    store: any NoticeStoring, originals: OriginalsWriter?, reading: Reading, archives: ArchiveDocuments,
    temporaryFolder: String, arguments: String, startedAt: String,
    deliver: @escaping ([ReportItem]) throws -> Void
  ) throws {
    self.store = store
    self.originals = originals
    self.reading = reading
    self.archives = archives
    self.temporaryFolder = temporaryFolder
    self.arguments = arguments
    self.startedAt = startedAt
    self.deliver = deliver
    compressor = try GzipCompressor()
  }

  // MARK: - Inputs

  func take(_ chunk: [Prepared], containers: [any ContainerReader]) throws {
    let arrivals = chunk.compactMap(\.arrival)
    var knowledge = try store.known(arrivals)[...]
    let asked = commits
    for prepared in chunk {
      var known = prepared.arrival == nil ? nil : knowledge.popFirst()
      // A commit in the middle of the chunk stored what `pending` no longer tells.
      if asked != commits, let arrival = prepared.arrival { known = try store.known([arrival]).first }
      switch prepared.result {
      case .rejected(let error):
        reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
      case .known:
        finishUnchanged(prepared, known: known)
      case .document(let document):
        try take(document, of: prepared, known: known ?? Knowledge())
      case .container(let container):
        try takeContainer(container, of: prepared, known: known ?? Knowledge(), containers: containers)
      case .archive(let bytes):
        try takeArchive(bytes, of: prepared, known: known ?? Knowledge())
      }
      try commitIfFull()
    }
  }

  /// Commits what is left, and closes the import's entry in the ledger.
  func finish(at time: String) throws {
    try commit(finishedAt: time)
  }

  private func take(_ document: Prepared.Document, of prepared: Prepared, known: Knowledge) throws {
    guard let arrival = prepared.arrival else { return }
    let known = merged(known, arrival)
    switch decision(arrival, known: known, input: prepared.input) {
    case .unchanged:
      finishUnchanged(prepared, known: known)
    case .ambiguous(let error):
      reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
    case .new(let isUpdate):
      let position = try position(of: prepared, arrival: arrival, known: known)
      var outcome: Outcome = isUpdate ? .updated : .added
      if !isUpdate, known.record != nil, document.parts.isEmpty { outcome = .duplicate }
      var notice = document.notice
      notice.provenance.position = position
      add(
        Accession(
          notice: notice, partDigests: document.parts, recordID: document.recordID, root: prepared.input.root), arrival)
      finish(prepared, outcome: outcome, notice: notice)
    }
  }

  // MARK: - Containers

  private func takeContainer(
    _ container: Prepared.Container, of prepared: Prepared, known: Knowledge, containers: [any ContainerReader]
  ) throws {
    guard var arrival = prepared.arrival, let reader = containers.first(where: { $0.reads(container.mediaType) }) else {
      return
    }
    let known = merged(known, arrival)
    let position: RecordPosition
    var isRecorded = true
    switch decision(arrival, known: known, input: prepared.input) {
    case .ambiguous(let error):
      return reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
    case .unchanged:
      finish(prepared, outcome: .unchanged)
      // Entries are of their container's time, which is not that of a file touched since.
      if let version = known.version { arrival.capturedAt = version.capturedAt }
      position = known.version?.position ?? known.record?.position ?? RecordPosition(file: 0, offset: 0, length: 0)
      isRecorded = false
    case .new(let isUpdate):
      position = try self.position(of: prepared, arrival: arrival, known: known)
      let notice = ContainerNotice.notice(prepared, arrival: arrival, position: position)
      add(Accession(notice: notice, root: prepared.input.root), arrival)
      finish(prepared, outcome: isUpdate ? .updated : known.record == nil ? .added : .duplicate, notice: notice)
    }
    var entries = EntryReader(prepared: prepared, arrival: arrival, position: position)
    try reader.visitEntries(of: container.bytes, mediaType: container.mediaType, reading: reading) { entry in
      let entry = entries.next(entry, in: container.bytes)
      // Read another way than before, known bytes may hold documents that no record tells of yet.
      if try take(entry), !isRecorded {
        try appendReading(of: prepared, arrival: arrival, known: known, from: entry)
        isRecorded = true
      }
      try commitIfFull()
    }
  }

  /// True when the entry is a document or a version that was not stored before.
  private func take(_ entry: EntryReader.Entry) throws -> Bool {
    switch entry.result {
    case .failure(let error):
      reject(entry.path, error, mediaType: entry.mediaType, byteCount: entry.byteCount)
      return false
    case .success(let accession):
      let provenance = accession.notice.provenance
      let arrival = Arrival(id: accession.notice.id, capturedAt: provenance.capturedAt, digest: provenance.digest)
      let known = merged(try store.known([arrival]).first ?? Knowledge(), arrival)
      let isUnchanged = known.hasVersion || known.currentDigest == arrival.digest
      if isUnchanged { noteReading(kept: known) } else { add(accession, arrival) }
      record(
        ReportItem(
          source: entry.path, outcome: isUnchanged ? .unchanged : known.currentDigest == nil ? .added : .updated,
          id: arrival.id, mediaType: entry.mediaType, encoding: accession.notice.provenance.encoding,
          encodingEvidence: provenance.encodingEvidence, encodingScore: provenance.encodingScore,
          digest: arrival.digest, byteCount: entry.byteCount, warnings: isUnchanged ? [] : provenance.warnings))
      return !isUnchanged
    }
  }

  // MARK: - Decisions

  enum Decision {
    case unchanged
    case new(isUpdate: Bool)
    case ambiguous(ImportError)
  }

  /// A version needs the same URL, or the same named collection and path; bytes that merely come from a folder of the
  /// same name elsewhere may be another office's, and a person has to say which.
  func decision(_ arrival: Arrival, known: Knowledge, input: Input) -> Decision {
    if known.hasVersion || known.currentDigest == arrival.digest { return .unchanged }
    guard known.currentDigest != nil else { return .new(isUpdate: false) }
    if !input.isExplicit, let root = known.root, root != input.root {
      return .ambiguous(
        ImportError(
          .sourceAmbiguous,
          """
          Đã có một tệp khác ở vị trí này từ thư mục cùng tên (\(root)). Nếu đây là bản mới của cùng nguồn, hãy thêm \
          --collection \(input.source.collection); nếu là nguồn khác, hãy đặt --collection bằng một tên khác.
          """))
    }
    return .new(isUpdate: true)
  }

  func merged(_ known: Knowledge, _ arrival: Arrival) -> Knowledge {
    var known = known
    if let earlier = pending.versions[arrival.id] {
      known.currentDigest = earlier.last?.digest
      known.root = pending.roots[arrival.id]
      known.hasVersion = known.hasVersion || earlier.contains(arrival)
    }
    known.record = known.record ?? pending.records[arrival.digest]
    return known
  }

  /// Appends the record of a document, or a `revisit` where its bytes stand in the archive already, and says where
  /// they are.
  func position(of prepared: Prepared, arrival: Arrival, known: Knowledge) throws -> RecordPosition {
    let source = prepared.input.source
    guard let originals else {
      let nowhere = RecordPosition(file: 0, offset: 0, length: 0)
      pending.records[arrival.digest] = KnownRecord(source: source, capturedAt: arrival.capturedAt, position: nowhere)
      return nowhere
    }
    if let first = known.record, first.position.entry == nil {
      let revisit = WARCRecord.revisit(
        source, date: arrival.capturedAt, digest: arrival.digest, of: first.source, firstDate: first.capturedAt)
      try append(revisit, describing: prepared, to: originals)
      return first.position
    }
    guard let record = prepared.record else {
      throw OriginalsError(
        .limit, "Không nén được bản ghi của \(prepared.input.path); hãy kiểm tra bộ nhớ rồi chạy lại.")
    }
    let position = try originals.append(record)
    batchBytes += position.length
    pending.records[arrival.digest] = KnownRecord(source: source, capturedAt: arrival.capturedAt, position: position)
    return position
  }

  /// Appends a record that says how a known container was read this time: a rebuild follows it.
  /// `first` is the first entry that it found: a resumed import finds another one, and its record has another id.
  private func appendReading(
    of prepared: Prepared, arrival: Arrival, known: Knowledge, from first: EntryReader.Entry
  ) throws {
    guard let originals else { return }
    let source = prepared.input.source
    let kept = known.record.flatMap { $0.position.entry == nil ? $0 : nil }
    try append(
      WARCRecord.revisit(
        source, date: arrival.capturedAt, digest: arrival.digest, of: kept?.source ?? source,
        firstDate: kept?.capturedAt ?? arrival.capturedAt, distinction: "\(reading.json ?? "") \(first.path)"),
      describing: prepared, to: originals)
  }

  private func append(_ revisit: WARCRecord, describing prepared: Prepared, to originals: OriginalsWriter) throws {
    var record = revisit
    record.describe(prepared, reading: reading)
    _ = try originals.append(PreparedRecord(record, using: compressor))
  }

  // MARK: - Batches

  func add(_ accession: Accession, _ arrival: Arrival) {
    pending.versions[arrival.id, default: []].append(arrival)
    pending.roots[arrival.id] = accession.root
    batch.accessions.append(accession)
    batchBytes += accession.notice.provenance.byteCount
  }

  func reject(_ path: String, _ error: ImportError, mediaType: String, byteCount: Int) {
    record(
      ReportItem(
        source: path, outcome: .rejected, mediaType: mediaType, byteCount: byteCount, warnings: [], error: error))
  }

  private func finishUnchanged(_ prepared: Prepared, known: Knowledge?) {
    if let known { noteReading(kept: known) }
    finish(prepared, outcome: .unchanged)
  }

  /// The same bytes change nothing, another `--encoding` neither; but the person who named it has to be told.
  func noteReading(kept known: Knowledge) {
    guard reading.encoding != nil, let encoding = known.version?.encoding else { return }
    keptEncodings[encoding, default: 0] += 1
  }

  func finish(_ prepared: Prepared, outcome: Outcome, notice: Notice? = nil) {
    record(
      ReportItem(
        source: prepared.input.path, outcome: outcome, id: prepared.arrival?.id, mediaType: prepared.mediaType,
        encoding: notice?.provenance.encoding, encodingEvidence: notice?.provenance.encodingEvidence,
        encodingScore: notice?.provenance.encodingScore, digest: prepared.arrival?.digest,
        byteCount: prepared.byteCount, warnings: notice?.provenance.warnings ?? []))
  }

  func record(_ item: ReportItem) {
    counts[item.outcome, default: 0] += 1
    bytes += item.byteCount
    batchItems.append(item)
    if item.outcome != .unchanged { ledgerLines.append(item.json) }
  }

  func commitIfFull() throws {
    if batch.accessions.count >= Self.batchDocuments || batchBytes >= Self.batchLimit || batchItems.count >= 5_000
      || ContinuousClock.now - batchStarted >= Self.batchTime
    {
      try commit(finishedAt: nil)
    }
  }

  func commit(finishedAt: String?) throws {
    hasStored = hasStored || !batch.accessions.isEmpty
    let isLast = finishedAt != nil
    if let originals, !batch.accessions.isEmpty || (isLast && hasStored) {
      try appendLedger(finishedAt: finishedAt, to: originals)
      batch.committed = try originals.sync()
      try store.store(batch)
    } else if originals != nil, isLast {
      // Nothing new: the run is noted in the index only, so that running again adds not one byte to the originals.
      batch.ledger = ledger(finishedAt: finishedAt)
      try store.store(batch)
    }
    try deliver(batchItems)
    batch = StoredBatch()
    batchItems = []
    batchBytes = 0
    pending = Pending()
    commits += 1
    batchStarted = .now
  }

  private func appendLedger(finishedAt: String?, to originals: OriginalsWriter) throws {
    let entry = ledger(finishedAt: finishedAt)
    _ = try originals.append(PreparedRecord(LedgerRecord.record(entry), using: compressor))
    batch.ledger = entry
    ledgerCount += ledgerLines.count
    ledgerLines = []
  }

  private func ledger(finishedAt: String?) -> LedgerEntry {
    LedgerEntry(
      startedAt: startedAt, finishedAt: finishedAt, arguments: arguments, counts: counts, items: ledgerLines,
      firstItem: ledgerCount)
  }
}
