/// A served document's lasting address and when its newest version was captured: what lists of addresses for machines hold.
public struct DatedPermalink: Sendable, Hashable {
  public var permalink: Permalink
  /// ISO 8601, UTC, as in `Provenance`.
  public var capturedAt: String

  public init(permalink: Permalink, capturedAt: String) {
    self.permalink = permalink
    self.capturedAt = capturedAt
  }
}
