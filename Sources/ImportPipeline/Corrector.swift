public import ImporterKit
public import NoticeModel
public import Originals
import WARC

/// Carries out a person's decision on the encoding or the fields of a document: reads its original again where that is
/// needed, and stores the decision and what follows from it.
///
/// The order is that of an import: the record is on disk before the index changes, both or neither count.
public struct Corrector {
  private let documents: DocumentReader
  private let containers: [any ContainerReader]
  private let store: any NoticeStoring
  private let folder: String
  private let temporaryFolder: String
  private let reader: OriginalsReader

  /// Why a decision cannot be carried out. Nothing was changed.
  public struct Refusal: Error, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// A document read anew, not stored yet.
  public struct Rereading {
    public let notice: Notice
    fileprivate let correction: Correction?
    fileprivate let decision: FieldDecision?
    /// False where only fields were decided and the bytes were not read again.
    fileprivate let readsBytes: Bool
    /// The record that holds the document, or its container.
    fileprivate let subject: WARCRecord
  }

  /// - Parameter folder: the folder of the originals.
  public init(
    reader documents: DocumentReader, containers: [any ContainerReader], store: any NoticeStoring,
    originals folder: String, temporaryFolder: String
  ) {
    self.documents = documents
    self.temporaryFolder = temporaryFolder
    self.containers = containers
    self.store = store
    self.folder = folder
    reader = OriginalsReader(folder: folder)
  }

  /// Decides on the stored version `notice`: on its encoding, a known label or ``Correction/automatic``, on fields, or
  /// on both. Reads one record; where the bytes were kept for another source first, it looks through all originals for
  /// this document's own.
  public func reread(
    _ notice: Notice, encoding: String?, fields: DecidedFields = DecidedFields(), reason: String?, by person: String,
    at time: String
  ) throws -> Rereading {
    guard notice.kind != .container else {
      throw Refusal(description: "Đây là tệp chứa nhiều văn bản; hãy sửa từng văn bản trong tệp.")
    }
    let provenance = notice.provenance
    let (version, source) = (VersionKey(notice.id, provenance), provenance.source)
    let correction = encoding.map {
      Correction(
        version: version, source: source, encoding: $0, previousEncoding: provenance.encoding, reason: reason,
        by: person, at: time, entry: provenance.position.entry)
    }
    let (subject, bytes) = try subject(of: provenance)
    var read = notice
    let readsBytes = correction != nil || fields.takesBack
    if readsBytes {
      read = try reread(notice, bytes, in: subject, correction ?? standing(on: notice, at: time))
    }
    DecidedFields((notice.facts.corrected ?? [:]).mapValues(Optional.some)).merging(fields).apply(to: &read)
    let decision =
      fields.isEmpty
      ? nil
      : FieldDecision(version: version, source: source, fields: fields, reason: reason, by: person, at: time)
    return Rereading(
      notice: read, correction: correction, decision: decision, readsBytes: readsBytes, subject: subject)
  }

  /// The decision on its encoding that a version was read by so far.
  private func standing(on notice: Notice, at time: String) -> Correction {
    let provenance = notice.provenance
    let isDecided = provenance.encodingEvidence == Correction.evidence
    return Correction(
      version: VersionKey(notice.id, provenance), source: provenance.source,
      encoding: (isDecided ? provenance.encoding : nil) ?? Correction.automatic, previousEncoding: nil, reason: nil,
      by: "", at: time, entry: provenance.position.entry)
  }

  private func reread(
    _ notice: Notice, _ bytes: [UInt8], in subject: WARCRecord, _ correction: Correction
  ) throws -> Notice {
    let provenance = notice.provenance
    guard let extraction = try extraction(of: bytes, in: subject, provenance, correction),
      extraction.encoding != nil || provenance.encoding == nil && correction.isAutomatic
    else {
      throw Refusal(description: "Bản gốc này không đọc được như văn bản với bảng mã \(correction.encoding).")
    }
    var read = Normaliser.notice(
      from: extraction, id: notice.id, provenance: provenance, reading: subject.reading)
    // What was decided on the document stays decided, however its text reads now.
    if provenance.warnings.contains(ImportWarning.Code.released.rawValue) { read.provenance.release() }
    return read
  }

  /// Stores the decisions and what was read by them; durable when it returns.
  public func store(_ rereading: Rereading, originals: OriginalsWriter) throws {
    let records = [
      try rereading.correction.map { try CorrectionRecord.record($0, about: rereading.subject) },
      try rereading.decision?.record(about: rereading.subject),
    ]
    for record in records.compactMap(\.self) {
      _ = try originals.append(PreparedRecord(record, using: GzipCompressor()))
    }
    let at = rereading.decision?.at ?? rereading.correction?.at ?? rereading.notice.provenance.capturedAt
    try store.replaceReading(
      with: rereading.notice, keepsLinks: !rereading.readsBytes, committed: originals.sync(), at: at)
  }

  private func extraction(
    of bytes: [UInt8], in subject: WARCRecord, _ provenance: Provenance, _ correction: Correction
  ) throws -> Extraction? {
    switch provenance.position.entry {
    case nil:
      return documents.extract(
        bytes, as: subject, mediaType: provenance.mediaType, source: provenance.source, correction: correction,
        part: { subject.parts[$0].flatMap { frame($0, of: correction.version.id) } })
    case .ordinals: return try entry(of: subject, provenance, correction)
    case .range: break
    }
    guard let (container, reader) = opened(bytes, of: subject) else { return nil }
    return try CorrectedEntries.extractions(
      by: [correction], of: container.bytes, mediaType: container.mediaType, imported: subject.reading, reader: reader
    )[correction.version]
  }

  /// An entry of an archive, read as the import read it: with what the walk to it warned of.
  private func entry(
    of subject: WARCRecord, _ provenance: Provenance, _ correction: Correction
  ) throws -> Extraction? {
    guard let source = subject.source, let place = provenance.position.entry else { return nil }
    var walk = ArchiveWalk(
      source: source, path: source.path, capturedAt: subject["WARC-Date"] ?? "", reading: subject.reading,
      temporaryFolder: temporaryFolder)
    var position = provenance.position
    position.entry = nil
    let archive = try ContainerBytes.archive(at: position, in: reader, temporaryFolder: temporaryFolder)
    guard let document = try walk.document(at: place, in: archive) else { return nil }
    var extraction = documents.extract(
      document.bytes, as: subject, mediaType: provenance.mediaType, source: provenance.source, correction: correction,
      part: { document.parts?.bytes(of: $0, in: document.source, at: provenance.capturedAt) })
    extraction?.warnings.insert(contentsOf: document.warnings, at: 0)
    return extraction
  }

  private func opened(
    _ bytes: [UInt8], of subject: WARCRecord
  ) -> (container: Prepared.Container, reader: any ContainerReader)? {
    let name = subject.source?.path ?? ""
    guard let container = Prepared.Container(bytes, MediaType.sniff(bytes, name: name), name: name, containers),
      let reader = containers.first(where: { $0.reads(container.mediaType) })
    else { return nil }
    return (container, reader)
  }

  /// The record by which the document, or its container, was imported, and the bytes it stands for. One container may
  /// have been read in several ways: the first that finds the document is the one it was stored by.
  private func subject(of provenance: Provenance) throws -> (record: WARCRecord, bytes: [UInt8]) {
    var position = provenance.position
    position.entry = nil
    let holder = try reader.record(at: position, checkingDigest: true)
    let bytes =
      holder.payloadRange.count == holder.block.count ? holder.block : Array(holder.block[holder.payloadRange])
    if try describes(holder, bytes, provenance) { return (holder, bytes) }
    let scan = try OriginalsScan(folder: folder, committed: store.committedLengths())
    while let item = try scan.next() {
      guard case .record(let record, _) = item, record.kind == .revisit || record.kind == .resource,
        record.payloadDigest == holder.payloadDigest, try describes(record, bytes, provenance)
      else { continue }
      return (record, bytes)
    }
    throw OriginalsError(
      .damaged, "Không tìm thấy bản ghi của văn bản này trong các bản gốc. Hãy chạy `tracuu verify --full`.",
      cause: provenance.source.path)
  }

  private func describes(_ record: WARCRecord, _ bytes: [UInt8], _ provenance: Provenance) throws -> Bool {
    guard let source = record.source else { return false }
    // Entries of an archive have times of their own, and any record of its bytes holds them.
    if case .ordinals = provenance.position.entry { return source.collection == provenance.source.collection }
    guard record["WARC-Date"] == provenance.capturedAt else { return false }
    guard case .range(let range) = provenance.position.entry else { return source == provenance.source }
    guard provenance.source.isEntry(of: source), let (container, reader) = opened(bytes, of: record) else {
      return false
    }
    struct Reached: Error {}
    var name: String?
    do {
      try reader.visitEntries(of: container.bytes, mediaType: container.mediaType, reading: record.reading) { entry in
        guard entry.range == range else { return }
        if case .success = entry.result { name = entry.name }
        throw Reached()
      }
    } catch is Reached {}
    return name.map { EntryReader.source(of: $0, in: source) } == provenance.source
  }

  /// The bytes of a frame, which is a document of its own.
  private func frame(_ digest: ContentDigest, of page: NoticeID) -> [UInt8]? {
    let asked = Arrival(id: page, capturedAt: "", digest: digest)
    guard let held = try? store.known([asked]).first?.record else { return nil }
    return try? ContainerBytes.original(at: held.position, in: reader, temporaryFolder: temporaryFolder)
  }
}
