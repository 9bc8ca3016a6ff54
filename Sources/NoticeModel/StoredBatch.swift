/// What one transaction of an import stores.
public struct StoredBatch: Sendable {
  public var accessions: [Accession]
  /// Other readings of versions that are stored, or stored with this batch; see ``NoticeStoring``.
  public var readings: [Notice]
  /// Addresses that led to others when they were captured.
  public var redirects: [Redirect]
  /// WARC file number → its length with this batch.
  public var committed: [Int: Int]
  public var ledger: LedgerEntry?

  public init(
    accessions: [Accession] = [], readings: [Notice] = [], redirects: [Redirect] = [], committed: [Int: Int] = [:],
    ledger: LedgerEntry? = nil
  ) {
    self.accessions = accessions
    self.readings = readings
    self.redirects = redirects
    self.committed = committed
    self.ledger = ledger
  }
}

/// The part of an import's ledger that goes with a batch. `startedAt` names the import.
public struct LedgerEntry: Sendable, Hashable {
  /// ISO 8601 with fractions, unique for each import of an archive.
  public var startedAt: String
  public var finishedAt: String?
  /// When this part was written; nil in entries of earlier releases.
  public var committedAt: String?
  /// What was imported and how, as JSON.
  public var arguments: String
  /// Inputs by outcome since the import began.
  public var counts: [Outcome: Int]
  /// New items, each a JSON object as in the import report; `firstItem` numbers the first.
  public var items: [String]
  public var firstItem: Int

  public init(
    startedAt: String, finishedAt: String? = nil, committedAt: String? = nil, arguments: String,
    counts: [Outcome: Int], items: [String], firstItem: Int
  ) {
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.committedAt = committedAt
    self.arguments = arguments
    self.counts = counts
    self.items = items
    self.firstItem = firstItem
  }
}
