/// Where a service keeps the counts of what is asked of it, and how much of it.
public struct UsageKeeping: Sendable, Hashable {
  public var folder: String
  /// Whether the service does not start where the folder cannot be used: for one that somebody named.
  public var isRequired: Bool
  /// Whether the words of searches that found nothing are counted too, see ``UsageCounts/zeroHitQueries``.
  public var keepsZeroHitQueries: Bool

  public init(folder: String, isRequired: Bool = false, keepsZeroHitQueries: Bool = false) {
    self.folder = folder
    self.isRequired = isRequired
    self.keepsZeroHitQueries = keepsZeroHitQueries
  }
}
