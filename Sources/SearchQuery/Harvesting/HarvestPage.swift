public import NoticeModel

/// A document as harvesters know it: when it last changed, and what it says or that it is gone.
public struct HarvestRecord: Sendable, Hashable, Identifiable {
  public var id: NoticeID
  public var datestamp: Datestamp
  /// Without the nodes above them; also of what is gone, so that whoever harvests one set hears of it.
  public var sets: [HarvestSet]
  public var content: Content

  public init(id: NoticeID, datestamp: Datestamp, sets: [HarvestSet], content: Content) {
    self.id = id
    self.datestamp = datestamp
    self.sets = sets
    self.content = content
  }

  /// What is given of it.
  public enum Content: Sendable, Hashable {
    /// It was served once and is no longer: sealed, withdrawn, held anew. What was never served is no record at all.
    case deleted
    /// It is there; only its header was asked for.
    case header
    /// Its newest version, and the documents that it replaces or that replace it.
    case notice(Notice, replacements: [RelatedDocument])
  }

  public var position: HarvestPosition { HarvestPosition(datestamp: datestamp, id: id) }
  public var isDeleted: Bool { content == .deleted }
}

/// One answer to a `HarvestRequest`.
public struct HarvestPage: Sendable, Hashable {
  /// In the order of their positions, at most as many as asked for.
  public var records: [HarvestRecord]
  /// True where the list goes on behind the last of them.
  public var hasMore: Bool
  /// How many records the whole list has, whatever `after` says. Only asked of a list's first page; later ones may leave
  /// it out.
  public var total: Int?

  public init(records: [HarvestRecord], hasMore: Bool, total: Int? = nil) {
    self.records = records
    self.hasMore = hasMore
    self.total = total
  }
}
