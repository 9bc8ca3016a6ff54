import NoticeModel

/// What an import has decided and not committed yet.
struct IntakeBatch {
  private(set) var stored = StoredBatch()
  private(set) var items: [ReportItem] = []
  /// Bytes that the batch adds to the archive or holds in memory.
  private var bytes = 0
  private let started = ContinuousClock.now
  /// What the index does not show yet.
  private var versions: [NoticeID: [Arrival]] = [:]
  private var roots: [NoticeID: String] = [:]
  private var records: [ContentDigest: KnownRecord] = [:]

  /// RELIABILITY C: 500 documents, 32 MiB or 2 s, whichever comes first.
  private static let mostDocuments = 500
  private static let mostBytes = 32 << 20
  private static let mostItems = 5_000
  private static let longest = Duration.seconds(2)

  var isFull: Bool {
    stored.accessions.count >= Self.mostDocuments || bytes >= Self.mostBytes || items.count >= Self.mostItems
      || ContinuousClock.now - started >= Self.longest
  }

  /// True where there is something for the index beside the ledger.
  var hasDocuments: Bool { !stored.accessions.isEmpty || !stored.readings.isEmpty || !stored.redirects.isEmpty }

  mutating func add(_ accession: Accession, _ arrival: Arrival) {
    versions[arrival.id, default: []].append(arrival)
    roots[arrival.id] = accession.root
    stored.accessions.append(accession)
    bytes += accession.notice.provenance.byteCount
  }

  /// Puts another reading of a version into the index, whether it is there already or comes with this batch.
  mutating func replaceReading(with notice: Notice) { stored.readings.append(notice) }

  mutating func add(_ redirect: Redirect) { stored.redirects.append(redirect) }

  mutating func add(_ item: ReportItem) { items.append(item) }

  /// Counts bytes that were appended to the originals.
  mutating func appended(_ count: Int) { bytes += count }

  /// Notes where bytes stand from now on; the first record of them stays the one that others refer to.
  mutating func note(_ record: KnownRecord, of digest: ContentDigest) {
    if records[digest].map({ $0.position.entry != nil && record.position.entry == nil }) ?? true {
      records[digest] = record
    }
  }

  /// What the index knows, and what this batch adds to it.
  func merged(_ known: Knowledge, _ arrival: Arrival) -> Knowledge {
    var known = known
    if let earlier = versions[arrival.id] {
      known = known.adding(earlier, asking: arrival)
      known.root = roots[arrival.id]
    }
    if known.record.map({ $0.position.entry != nil }) ?? true { known.record = records[arrival.digest] ?? known.record }
    return known
  }
}
