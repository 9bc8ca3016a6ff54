/// Tells what an index knows about arrivals; asked from many tasks while an import runs.
public protocol NoticeLookup: Sendable {
  /// One answer for each arrival, in order.
  func known(_ arrivals: [Arrival]) throws -> [Knowledge]
}

/// The writing seam: what an import asks of the index it fills. One writer at a time.
public protocol NoticeStoring {
  /// How much of each WARC file belongs to the archive; bytes behind it were never reported as stored.
  func committedLengths() throws -> [Int: Int]

  /// As `NoticeLookup.known`, with everything stored so far in sight.
  func known(_ arrivals: [Arrival]) throws -> [Knowledge]

  /// Stores a batch, all or nothing; durable when it returns.
  func store(_ batch: StoredBatch) throws
}
