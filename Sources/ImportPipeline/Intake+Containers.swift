import ImporterKit
import NoticeModel
import Originals
import WARC

/// The writer's side of containers: the container first, so that its entries have something to refer to, then what
/// stands in it.
extension Intake {
  /// A container that was decided on; its entries come next.
  struct OpenContainer {
    let prepared: Prepared
    let known: Knowledge
    /// Entries without a time of their own have their container's.
    let arrival: Arrival
    let position: RecordPosition
    let outcome: Outcome
    /// What is stored of it in the end; nil for one that was read to its end before.
    let finished: Notice?
    /// False for one that an import before began or finished.
    let isNew: Bool
    /// Whether a record tells a rebuild that it was read this way.
    var isReadingRecorded: Bool
    /// Why it must not be served: for what stands in it.
    var marks = WarningCodes()
  }

  struct Stopped: Error {}

  /// Reads an export.
  func take(_ container: Prepared.Container, of prepared: Prepared, known: Knowledge) throws {
    guard let reader = containers.first(where: { $0.reads(container.mediaType) }), let arrival = prepared.arrival else {
      return
    }
    if !batch.merged(known, arrival).isKnown(arrival),
      let secret = try secretEntry(of: container, reader, prepared, arrival)
    {
      return reject(
        prepared.input.path, .secret(record: secret), mediaType: prepared.mediaType, byteCount: prepared.byteCount)
    }
    try walk(prepared, known: known, isReportedFirst: true) { open in
      var entries = EntryReader(
        of: container.mediaType, prepared: open.prepared, arrival: open.arrival, position: open.position,
        reading: reading)
      try reader.visitEntries(of: container.bytes, mediaType: container.mediaType, reading: reading) { entry in
        if isStopped() { throw Stopped() }
        try take(entries.next(entry, in: container.bytes), of: &open)
        try commitIfFull()
      }
      return []
    }
  }

  /// Opens a container, lets `entries` read it, and notes the codes of what that found wrong with it.
  ///
  /// Until the end it is marked as interrupted: an import that is stopped or killed in between leaves it so, and the
  /// next one goes on instead of taking it for finished.
  ///
  /// - Parameter isReportedFirst: whether the container comes in front of its entries in the report. One of which only
  ///   its end tells what is wrong with it comes behind them.
  func walk(
    _ prepared: Prepared, known: Knowledge, isReportedFirst: Bool = false,
    _ entries: (inout OpenContainer) throws -> [String]
  ) throws {
    guard !isStopped(), var open = try open(prepared, known: known) else { return }
    do {
      // One that is gone on with was reported when it was begun.
      if isReportedFirst { finish(prepared, outcome: open.isNew ? open.outcome : .unchanged, notice: open.finished) }
      if reading.hold == true { open.marks.add([ImportWarning(.held)]) }
      let codes = try entries(&open) + open.marks.list
      var notice = open.finished
      notice?.provenance.warnings = codes
      if let notice {
        batch.replaceReading(with: notice)
      } else {
        remark(open)
      }
      if !isReportedFirst { finish(prepared, outcome: open.outcome, notice: notice) }
    } catch is Stopped {
    } catch let error as ImportError {
      // No room to unpack, or the system does not give the bytes: what was read counts, the rest comes with the next import.
      reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
    }
  }

  /// Another way of reading a known container may find what must not be served, and its limits count again.
  private func remark(_ open: OpenContainer) {
    let known = open.known.version?.warnings ?? []
    if !open.isReadingRecorded, known.contains(where: { $0.hasPrefix("limit.") }) { shortfalls += 1 }
    let marks = open.marks.list.filter { !known.contains($0) }
    guard !marks.isEmpty, let arrival = open.prepared.arrival else { return }
    var stored = arrival
    stored.capturedAt = open.arrival.capturedAt
    var notice = ContainerNotice.notice(open.prepared, arrival: stored, position: open.position)
    notice.provenance.warnings = known + marks
    batch.replaceReading(with: notice)
  }

  private func open(_ prepared: Prepared, known: Knowledge) throws -> OpenContainer? {
    guard var arrival = prepared.arrival else { return nil }
    let known = batch.merged(known, arrival)
    let interrupted = ImportWarning.Code.interrupted.rawValue
    switch decision(arrival, known: known, input: prepared.input) {
    case .ambiguous(let error):
      reject(prepared.input.path, error, mediaType: prepared.mediaType, byteCount: prepared.byteCount)
      return nil
    case .unchanged:
      if let version = known.version { arrival.capturedAt = version.capturedAt }
      let position = known.version?.position ?? known.record?.position ?? RecordPosition(file: 0, offset: 0, length: 0)
      let isFinished = known.version?.warnings.contains(interrupted) != true
      let isOwn = known.record.map { $0.source == prepared.input.source } ?? true
      return OpenContainer(
        prepared: prepared, known: known, arrival: arrival, position: position,
        outcome: isFinished ? .unchanged : isOwn ? .added : .duplicate,
        finished: isFinished ? nil : ContainerNotice.notice(prepared, arrival: arrival, position: position),
        isNew: false, isReadingRecorded: false)
    case .new(let isUpdate):
      let position = try position(of: prepared, arrival: arrival, known: known)
      let notice = ContainerNotice.notice(prepared, arrival: arrival, position: position)
      var begun = notice
      begun.provenance.warnings = [interrupted]
      batch.add(Accession(notice: begun, root: prepared.input.root), arrival)
      return OpenContainer(
        prepared: prepared, known: known, arrival: arrival, position: position,
        outcome: isUpdate ? .updated : known.record == nil ? .added : .duplicate, finished: notice, isNew: true,
        isReadingRecorded: true)
    }
  }

  private func take(_ entry: EntryReader.Entry, of open: inout OpenContainer) throws {
    switch entry.result {
    case .failure(let error):
      reject(entry.path, error, mediaType: entry.mediaType, byteCount: entry.byteCount)
    case .success(let accession):
      let item = EntryItem(
        path: entry.path, arrival: Arrival(accession.notice), mediaType: entry.mediaType, byteCount: entry.byteCount,
        countsDuplicates: false)
      let known = batch.merged(try store.known([item.arrival]).first ?? Knowledge(), item.arrival)
      try take(accession, as: item, known: known, of: &open)
    }
  }

  /// An entry on its way into the report.
  struct EntryItem {
    var path: String
    var arrival: Arrival
    var mediaType: String
    var byteCount: Int
    /// Equal records of an export are rows that say the same, not files that were found twice.
    var countsDuplicates: Bool
  }

  /// Stores an entry unless it is known, and reports it. `accession` is nil for what was known before it was read.
  func take(
    _ accession: Accession?, as item: EntryItem, known: Knowledge, of open: inout OpenContainer
  ) throws {
    let warnings = accession?.notice.provenance.warnings ?? known.version?.warnings ?? []
    if let mark = Provenance.mark(ofContainerWith: warnings) { open.marks.add([mark]) }
    guard let accession, !known.isKnown(item.arrival) else {
      noteReading(kept: known)
      return record(
        ReportItem(
          source: item.path, outcome: .unchanged, id: item.arrival.id, mediaType: item.mediaType,
          digest: item.arrival.digest, byteCount: item.byteCount, warnings: []))
    }
    // Read another way than before, known bytes may hold documents that no record tells of yet.
    if !open.isReadingRecorded {
      try appendReading(of: open, from: item.path)
      open.isReadingRecorded = true
    }
    batch.add(accession, item.arrival)
    let provenance = accession.notice.provenance
    let isSecond = item.countsDuplicates && known.record != nil
    if item.countsDuplicates {
      batch.note(
        KnownRecord(
          source: provenance.source, capturedAt: item.arrival.capturedAt, position: provenance.position),
        of: item.arrival.digest)
    }
    record(
      ReportItem(
        source: item.path, outcome: known.current != nil ? .updated : isSecond ? .duplicate : .added,
        id: item.arrival.id, mediaType: item.mediaType, encoding: provenance.encoding,
        encodingEvidence: provenance.encodingEvidence, encodingScore: provenance.encodingScore,
        digest: item.arrival.digest, byteCount: item.byteCount, warnings: provenance.warnings))
  }

  /// Appends a record that says how a known container was read this time: a rebuild follows it.
  /// `first` is the first entry that it found: a resumed import finds another one, and its record has another id.
  private func appendReading(of open: OpenContainer, from first: String) throws {
    guard let originals else { return }
    let source = open.prepared.input.source
    let kept = open.known.record.flatMap { $0.position.entry == nil ? $0 : nil }
    try append(
      WARCRecord.revisit(
        source, date: open.arrival.capturedAt, digest: open.arrival.digest, of: kept?.source ?? source,
        firstDate: kept?.capturedAt ?? open.arrival.capturedAt, distinction: "\(reading.json ?? "") \(first)"),
      describing: open.prepared, to: originals)
  }
}

extension Arrival {
  init(_ notice: Notice) {
    self.init(id: notice.id, capturedAt: notice.provenance.capturedAt, digest: notice.provenance.digest)
  }
}
