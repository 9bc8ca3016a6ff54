public import ImporterKit
public import NoticeModel
public import Originals
import WARC

/// Makes an index anew from the originals alone: the same ids, versions, texts and ledger as the imports gave.
public struct Rebuild {
  private let registry: ImporterRegistry
  private let containers: [any ContainerReader]

  /// What a rebuild found.
  public struct Summary: Sendable {
    public var documents = 0
    public var damage: [OriginalsDamage] = []
  }

  public init(registry: ImporterRegistry, containers: [any ContainerReader]) {
    self.registry = registry
    self.containers = containers
  }

  private static let bytesAhead = 32 << 20

  /// Reads every record of the folder `originals` into `store`, a new index. Damaged records are named and passed over.
  public func run(originals: String, store: any NoticeStoring, jobs: Int) throws -> Summary {
    let contents = try Contents(originals)
    let scan = try OriginalsScan(folder: originals)
    let reader = OriginalsReader(folder: originals)
    let registry = registry
    let containers = containers
    let batch = RebuildBatch(store: store)
    var summary = Summary()
    try inOrder(
      workers: jobs, limit: Self.bytesAhead,
      next: { () -> (input: RecordInput, weight: Int)? in
        while let item = try scan.next() {
          switch item {
          case .damage(let damage): summary.damage.append(damage)
          case .record(let record, let position):
            batch.seen(position)
            return (RecordInput(record: record, position: position), record.block.count + 1_024)
          }
        }
        return nil
      },
      map: { $0.read(registry: registry, containers: containers, contents: contents, originals: reader) },
      consume: { result in
        switch result {
        case .document(let accession): try batch.add(accession)
        case .container(let container):
          try batch.add(container.accession)
          var entries = container.entries
          for reader in containers where reader.reads(container.mediaType) {
            entries.corrected = try CorrectedEntries.extractions(
              by: contents.corrections(in: container.accession.notice.provenance.source), of: container.bytes,
              mediaType: container.mediaType, imported: container.reading, reader: reader)
            try reader.visitEntries(of: container.bytes, mediaType: container.mediaType, reading: container.reading) {
              entry in
              if case .success(let accession) = entries.next(entry, in: container.bytes).result {
                try batch.add(accession)
              }
            }
            break
          }
        case .ledger(let entry): try batch.add(entry)
        case .nothing: break
        }
      })
    try batch.commit()
    summary.documents = batch.documents
    return summary
  }
}

/// What has to be known before the first record is read, because it stands behind the records that it concerns.
private struct Contents: Sendable {
  /// Where the bytes of every digest stand: for frames and for `revisit` records.
  private(set) var positions: [ContentDigest: RecordPosition] = [:]
  /// What people decided, the last decision on each version.
  private(set) var corrections: [VersionKey: Correction] = [:]

  init(_ folder: String) throws {
    let scan = try OriginalsScan(folder: folder)
    while let item = try scan.next() {
      guard case .record(let record, let position) = item else { continue }
      if let correction = CorrectionRecord.correction(of: record) {
        corrections[correction.version] = correction
      } else if record.kind == .resource, let digest = record.payloadDigest, positions[digest] == nil {
        positions[digest] = position
      }
    }
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
    case ledger(LedgerEntry)
    case nothing
  }

  struct Container: Sendable {
    var accession: Accession
    var entries: EntryReader
    var bytes: [UInt8]
    var mediaType: String
    var reading: Reading
  }

  func read(
    registry: ImporterRegistry, containers: [any ContainerReader], contents: Contents, originals: OriginalsReader
  ) -> Result {
    if let ledger = LedgerRecord.entry(of: record) { return .ledger(ledger) }
    guard record.kind == .resource || record.kind == .revisit, let source = record.source,
      let digest = record.payloadDigest,
      let capturedAt = record["WARC-Date"]
    else { return .nothing }
    var bytes = record.block
    var held = position
    if record.kind == .revisit {
      guard let first = contents.positions[digest], let payload = try? originals.payload(at: first) else {
        return .nothing
      }
      bytes = payload
      held = first
    }
    let mediaType = MediaType.sniff(bytes, name: source.path)
    let id = NoticeID(identifying: source)
    let root = record[RecordField.root] ?? ""
    let provenance = Provenance(
      source: source, capturedAt: capturedAt, digest: digest, byteCount: bytes.count, mediaType: mediaType,
      position: held)
    if let container = Prepared.Container(bytes, mediaType, name: source.path, containers) {
      return .container(
        Container(
          accession: Accession(notice: ContainerNotice.notice(id: id, provenance: provenance), root: root),
          entries: EntryReader(source: source, path: source.path, root: root, capturedAt: capturedAt, position: held),
          bytes: container.bytes, mediaType: container.mediaType, reading: record.reading))
    }
    let parts = record.parts
    let extraction = registry.extract(
      bytes, as: record, mediaType: mediaType, source: source,
      correction: contents.corrections[VersionKey(id, provenance)],
      part: { contents.positions[$0].flatMap { try? originals.payload(at: $0) } })
    guard let extraction else { return .nothing }
    return .document(
      Accession(
        notice: Normaliser.notice(from: extraction, id: id, provenance: provenance), partDigests: parts,
        recordID: extraction.fields.recordID, root: root))
  }
}

/// Gathers what a rebuild stores into transactions.
private final class RebuildBatch {
  private let store: any NoticeStoring
  private var batch = StoredBatch()
  /// What this batch holds already and the index does not show yet; the last of a document is its current version.
  private var pending: [NoticeID: [Arrival]] = [:]
  private var committed: [Int: Int] = [:]
  private(set) var documents = 0

  init(store: any NoticeStoring) {
    self.store = store
  }

  func seen(_ position: RecordPosition) {
    committed[position.file] = max(committed[position.file] ?? 0, position.offset + position.length)
  }

  /// Stores a document unless this version is stored, or its bytes are the current version's: an unchanged entry of a
  /// newer export, or of the same one read another way.
  func add(_ accession: Accession) throws {
    let provenance = accession.notice.provenance
    let arrival = Arrival(id: accession.notice.id, capturedAt: provenance.capturedAt, digest: provenance.digest)
    let known = try store.known([arrival]).first ?? Knowledge()
    let earlier = pending[arrival.id] ?? []
    let current = earlier.last?.digest ?? known.currentDigest
    guard !known.hasVersion, !earlier.contains(arrival), current != arrival.digest else { return }
    pending[arrival.id] = earlier + [arrival]
    batch.accessions.append(accession)
    documents += 1
    if batch.accessions.count >= 500 { try commit() }
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
  }
}
