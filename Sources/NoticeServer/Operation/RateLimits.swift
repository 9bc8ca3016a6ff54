/// How often one address may ask: so many requests at once, and then so many a second.
///
/// A person who searches, opens results and goes back stays far below; a script that walks through
/// the archive has to slow down.
public struct RateLimits: Sendable, Hashable {
  /// A bucket that holds `burst` requests and gets `perSecond` back.
  public struct Rate: Sendable, Hashable {
    public var perSecond: Int
    public var burst: Int

    public init(perSecond: Int, burst: Int) {
      self.perSecond = perSecond
      self.burst = burst
    }
  }

  /// Searches: what costs the index most.
  public var searches = Rate(perSecond: 5, burst: 20)
  /// Completions, asked at every keystroke: apart, so that typing never uses up the searches that follow.
  public var suggestions = Rate(perSecond: 20, burst: 60)
  /// What replayed pages load: an old front page has a hundred small images.
  public var resources = Rate(perSecond: 60, burst: 400)
  /// Documents and everything else.
  public var others = Rate(perSecond: 20, burst: 60)
  /// Addresses remembered at a time; those that have been silent longest are forgotten first. Some 150 bytes each.
  public var addresses = 16_384

  public init() {}
}
