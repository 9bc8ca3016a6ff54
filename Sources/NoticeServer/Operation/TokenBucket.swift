/// Counts the requests of one client: each takes a token, and tokens come back with time.
///
/// Keeps no clock: the caller says what time it is, and times that do not go forward change nothing.
struct TokenBucket: Sendable, Hashable {
  private var tokens: Double
  private var countedAt: ContinuousClock.Instant

  /// A full bucket.
  init(_ rate: RateLimits.Rate, at now: ContinuousClock.Instant) {
    tokens = Double(rate.burst)
    countedAt = now
  }

  /// Takes a token; where there is none, the time until there is one.
  mutating func take(_ rate: RateLimits.Rate, at now: ContinuousClock.Instant) -> Duration? {
    let elapsed = countedAt.duration(to: now).inSeconds
    if elapsed > 0 {
      tokens = min(Double(rate.burst), tokens + elapsed * Double(rate.perSecond))
      countedAt = now
    }
    guard tokens < 1 else {
      tokens -= 1
      return nil
    }
    return .seconds((1 - tokens) / Double(rate.perSecond))
  }
}
