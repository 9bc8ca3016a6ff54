public import NoticeModel

/// Which records of the archive are asked for, by when they last changed: the oldest change first, records of one second
/// by id.
///
/// A list goes on behind the last record that was given, never by a count of records: what changes meanwhile moves to
/// the end of the list, and nothing before it moves, so that no record is left out.
public struct HarvestRequest: Sendable, Hashable {
  /// Only records behind this one.
  public var after: HarvestPosition?
  /// The first second that counts.
  public var from: Datestamp?
  /// The last second that counts.
  public var until: Datestamp?
  public var set: HarvestSet?
  /// How many records at most, at least 1.
  public var limit: Int
  /// False where headers are enough: then no document need be read.
  public var readsNotices: Bool

  public init(
    after: HarvestPosition? = nil, from: Datestamp? = nil, until: Datestamp? = nil, set: HarvestSet? = nil, limit: Int,
    readsNotices: Bool = true
  ) {
    self.after = after
    self.from = from
    self.until = until
    self.set = set
    self.limit = limit
    self.readsNotices = readsNotices
  }
}

/// The place of a record in the order of changes.
public struct HarvestPosition: Sendable, Hashable, Comparable {
  public var datestamp: Datestamp
  public var id: NoticeID

  public init(datestamp: Datestamp, id: NoticeID) {
    self.datestamp = datestamp
    self.id = id
  }

  public static func < (left: HarvestPosition, right: HarvestPosition) -> Bool {
    (left.datestamp, left.id) < (right.datestamp, right.id)
  }
}
