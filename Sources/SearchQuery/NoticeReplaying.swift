public import NoticeModel

/// What replay asks of an archive: what stood at an address at a time.
public protocol NoticeReplaying: Sendable {
  /// The capture that answers `address`; nil where the archive has none, or keeps it back.
  ///
  /// Looked for in the address's collection, then at the place it was sent on to, then in other collections. Of several
  /// captures that of just this second counts, else the newest until a day later: a page's images were fetched after it,
  /// and captures without new bytes were not kept. Else the oldest.
  ///
  /// - Parameter digest: the only version that counts, where one is named.
  func capture(at address: ReplayAddress, digest: ContentDigest?) async throws(SearchError) -> ReplayCapture?
}

/// A version of a document, as replay needs it.
public struct ReplayCapture: Sendable, Hashable {
  /// Without its text.
  public var notice: Notice
  /// 1 is the oldest of the document's versions.
  public var number: Int
  /// How many versions the document has.
  public var count: Int
  /// The lasting address of the document, which goes by its newest version.
  public var permalink: Permalink
  /// The rewritten form; nil for other documents than pages and style sheets, and where none was kept.
  public var replay: Replay?

  public init(notice: Notice, number: Int, count: Int, permalink: Permalink, replay: Replay? = nil) {
    (self.notice, self.number, self.count, self.permalink) = (notice, number, count, permalink)
    self.replay = replay
  }
}
