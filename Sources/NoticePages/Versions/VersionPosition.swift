public import SearchQuery

/// Which of a document's versions a page shows.
public struct VersionPosition: Sendable, Hashable {
  /// 1 is the oldest.
  public var number: Int
  public var count: Int
  /// That of the newest version, under which all stand; the shown version's own may be another where number or title
  /// changed.
  public var permalink: Permalink

  public init(number: Int, count: Int, permalink: Permalink) {
    self.number = number
    self.count = count
    self.permalink = permalink
  }

  public var isNewest: Bool { number == count }
}
