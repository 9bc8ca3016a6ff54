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
  let containers: [any ContainerReader]
  let temporaryFolder: String
  let isStopped: () -> Bool
  private let arguments: String
  private let startedAt: String
  private let deliver: ([ReportItem]) throws -> Void

  private(set) var counts: [Outcome: Int] = [:]
  private(set) var bytes = 0
  /// Entries that could not be taken out of an archive: refused, but kept within it.
  var keptRefusals = 0
  /// Items that were cut at a limit.
  var shortfalls = 0
  /// By the encoding they are stored with, unchanged documents of an import that names another way to read them.
  private(set) var keptEncodings: [String: Int] = [:]

  /// What the files are said to be, and what was found of that.
  private(set) var manifest: ChecksumManifest?
  private var verdicts: [String: ImportWarning] = [:]

  var batch = IntakeBatch()
  var readAhead = ReadAhead()
  private var ledgerLines: [String] = []
  private var ledgerCount = 0
  private var commits = 0
  private var hasStored = false
  private let compressor: GzipCompressor

  /// `originals` is nil for a dry run; `isStopped` is asked within large containers; `deliver` gets the items of each
  /// batch once they are safe.
  init(
    store: any NoticeStoring, originals: OriginalsWriter?, reading: Reading, archives: ArchiveDocuments,
    containers: [any ContainerReader], temporaryFolder: String, arguments: String, startedAt: String,
    manifest: ChecksumManifest?, isStopped: @escaping () -> Bool, deliver: @escaping ([ReportItem]) throws -> Void
  ) throws {
    self.store = store
    self.originals = originals
    self.reading = reading
    self.archives = archives
    self.containers = containers
    self.temporaryFolder = temporaryFolder
    self.arguments = arguments
    self.startedAt = startedAt
    self.manifest = manifest
    self.isStopped = isStopped
    self.deliver = deliver
    compressor = try GzipCompressor()
  }

  // MARK: - Inputs

  func take(_ chunk: [Prepared]) throws {
    let arrivals = chunk.compactMap(\.arrival)
    var knowledge = try store.known(arrivals)[...]
    let asked = commits
    for prepared in chunk {
      verdicts[prepared.input.path] = manifest?.verdict(on: prepared.input.file, digest: prepared.arrival?.digest)
      var known = prepared.arrival == nil ? nil : knowledge.popFirst()
      // A commit in the middle of the chunk stored what the batch no longer tells.
      if asked != commits, let arrival = prepared.arrival { known = try store.known([arrival]).first }
      switch prepared.result {
      case .rejected(let error):
        reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
      case .known:
        finishUnchanged(prepared, known: known)
      case .document(let document):
        try take(document, of: prepared, known: known ?? Knowledge())
      case .container(let container):
        try take(container, of: prepared, known: known ?? Knowledge())
      case .archive(let archive):
        try take(archive: archive, of: prepared, known: known ?? Knowledge())
      }
      try commitIfFull()
    }
  }

  /// Commits what is left, and closes the import's entry in the ledger.
  ///
  /// - Parameter isWhole: false where it was stopped: what did not come may come yet.
  func finish(at time: String, isWhole: Bool) throws {
    for name in isWhole ? manifest?.missing ?? [] : [] {
      let message = "Danh sách bàn giao có tệp này mà không thấy; hãy hỏi bên giao rồi nhập lại."
      reject(name, ImportError(.manifestMissing, message), mediaType: "", byteCount: 0)
    }
    try commit(finishedAt: time)
  }

  private func take(_ document: Prepared.Document, of prepared: Prepared, known: Knowledge) throws {
    guard let arrival = prepared.arrival else { return }
    let known = batch.merged(known, arrival)
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
      batch.add(
        Accession(
          notice: notice, partDigests: document.parts, recordID: document.recordID, root: prepared.input.root), arrival)
      finish(prepared, outcome: outcome, notice: notice)
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
    if known.isKnown(arrival) { return .unchanged }
    guard known.current != nil else { return .new(isUpdate: false) }
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

  /// Appends the record of a document, or a `revisit` where its bytes stand in the archive already, and says where
  /// they are.
  func position(of prepared: Prepared, arrival: Arrival, known: Knowledge) throws -> RecordPosition {
    let source = prepared.input.source
    guard let originals else {
      let nowhere = RecordPosition(file: 0, offset: 0, length: 0)
      batch.note(
        KnownRecord(source: source, capturedAt: arrival.capturedAt, position: nowhere), of: arrival.digest)
      return nowhere
    }
    if let first = known.record, first.position.entry == nil {
      let revisit = WARCRecord.revisit(
        source, date: arrival.capturedAt, digest: arrival.digest, of: first.source, firstDate: first.capturedAt)
      try append(revisit, describing: prepared, to: originals)
      return first.position
    }
    if case .archive(.input(let input)) = prepared.result {
      let position = try append(input, of: prepared, arrival: arrival, to: originals)
      batch.note(KnownRecord(source: source, capturedAt: arrival.capturedAt, position: position), of: arrival.digest)
      return position
    }
    guard let record = prepared.record else {
      throw OriginalsError(
        .limit, "Không nén được bản ghi của \(prepared.input.path); hãy kiểm tra bộ nhớ rồi chạy lại.")
    }
    let position = try originals.append(record)
    batch.appended(position.length)
    batch.note(KnownRecord(source: source, capturedAt: arrival.capturedAt, position: position), of: arrival.digest)
    return position
  }

  func append(_ revisit: WARCRecord, describing prepared: Prepared, to originals: OriginalsWriter) throws {
    var record = revisit
    record.describe(prepared, reading: reading)
    _ = try append(record, to: originals)
  }

  func append(_ record: WARCRecord, to originals: OriginalsWriter) throws -> RecordPosition {
    try originals.append(PreparedRecord(record, using: compressor))
  }

  // MARK: - Reports

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
    var item = item
    if let verdict = verdicts.removeValue(forKey: item.source) { item.warnings.append(verdict.code.rawValue) }
    counts[item.outcome, default: 0] += 1
    if item.warnings.contains(where: { $0.hasPrefix("limit.") }) { shortfalls += 1 }
    bytes += item.byteCount
    batch.add(item)
    if item.outcome != .unchanged || item.warnings.contains(ImportWarning.Code.manifestMismatch.rawValue) {
      ledgerLines.append(item.json)
    }
  }

  // MARK: - Commits

  func commitIfFull() throws {
    if batch.isFull { try commit(finishedAt: nil) }
  }

  private func commit(finishedAt: String?) throws {
    hasStored = hasStored || batch.hasDocuments
    let isLast = finishedAt != nil
    var stored = batch.stored
    if let originals, batch.hasDocuments || (isLast && hasStored) {
      let entry = ledger(finishedAt: finishedAt)
      _ = try originals.append(PreparedRecord(LedgerRecord.record(entry), using: compressor))
      stored.ledger = entry
      ledgerCount += ledgerLines.count
      ledgerLines = []
      stored.committed = try originals.sync()
      try store.store(stored)
    } else if originals != nil, isLast {
      // Nothing new: the run is noted in the index only, so that running again adds not one byte to the originals.
      stored.ledger = ledger(finishedAt: finishedAt)
      try store.store(stored)
    }
    try deliver(batch.items)
    batch = IntakeBatch()
    commits += 1
  }

  private func ledger(finishedAt: String?) -> LedgerEntry {
    LedgerEntry(
      startedAt: startedAt, finishedAt: finishedAt, committedAt: Timestamp.now(), arguments: arguments, counts: counts,
      items: ledgerLines, firstItem: ledgerCount)
  }
}
