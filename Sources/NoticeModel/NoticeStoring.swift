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

  /// Puts another reading of the same bytes in the place of a stored version's: text, fields, encoding and warnings.
  ///
  /// The version is the one of `notice.id` with the capture time and the digest of its provenance; its bytes, place and
  /// order among the versions stay. `committed` is stored with it, all or nothing; durable when it returns. Throws where
  /// there is no such version.
  ///
  /// - Parameters:
  ///   - keepsLinks: true where the bytes were not read again, so that the notice came from the index, which gives none
  ///     back with a document: where the version links to stays.
  ///   - at: when that was decided, ISO 8601 in UTC.
  func replaceReading(with notice: Notice, keepsLinks: Bool, committed: [Int: Int], at: String) throws

  /// Lets every held version of `scope` be served; those with a degree of secrecy stay. `committed` is stored with it,
  /// all or nothing; durable when it returns.
  ///
  /// - Parameter at: when that was decided, ISO 8601 in UTC.
  /// - Returns: how many versions were released.
  func release(_ scope: ReleaseScope, committed: [Int: Int], at: String) throws -> Int

  /// Ends a rebuild: notes the time of each decision on documents, which were carried out while reading, and `earliest`
  /// for documents that no entry of the ledger came with.
  func markDecided(_ decisions: [ReleaseScope: String], earliest: String) throws
}
