import Synchronization

/// Counts requests by address and class, for all connections together.
final class RateLimiter: Sendable {
  private struct Buckets {
    var searches: TokenBucket
    var suggestions: TokenBucket
    var resources: TokenBucket
    var others: TokenBucket
  }

  private let limits: RateLimits
  private let now: @Sendable () -> ContinuousClock.Instant
  private let table: Mutex<AddressTable<Buckets>>

  /// - Parameter now: the time; tests bring their own.
  init(_ limits: RateLimits, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.limits = limits
    self.now = now
    table = Mutex(AddressTable(capacity: limits.addresses))
  }

  /// Counts one request; the time to wait where there were too many. Addresses that are not known are one client.
  func take(_ kind: RequestClass, from address: IPAddress?) -> Duration? {
    let (limits, now) = (limits, now())
    return table.withLock { table in
      table.update(address?.network, initial: Self.full(limits, at: now)) { buckets in
        switch kind {
        case .health: nil
        case .search, .check: buckets.searches.take(limits.searches, at: now)
        case .suggestion: buckets.suggestions.take(limits.suggestions, at: now)
        case .resource: buckets.resources.take(limits.resources, at: now)
        case .other: buckets.others.take(limits.others, at: now)
        }
      }
    }
  }

  private static func full(_ limits: RateLimits, at now: ContinuousClock.Instant) -> Buckets {
    Buckets(
      searches: TokenBucket(limits.searches, at: now), suggestions: TokenBucket(limits.suggestions, at: now),
      resources: TokenBucket(limits.resources, at: now), others: TokenBucket(limits.others, at: now))
  }
}
