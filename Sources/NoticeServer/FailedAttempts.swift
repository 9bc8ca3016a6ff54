import Synchronization

/// Stops clients that try tokens: so many failures within a minute, then none is looked at until the minute is over.
///
/// Also the right token is not looked at then, or the count would bound nothing.
final class FailedAttempts: Sendable {
  private let limit: Int
  private let now: @Sendable () -> ContinuousClock.Instant
  private let failures = Mutex(AddressTable<[ContinuousClock.Instant]>(capacity: 4_096))

  private static let window = Duration.seconds(60)

  /// - Parameter now: the time; tests bring their own.
  init(limit: Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.limit = limit
    self.now = now
  }

  /// What came of an attempt.
  enum Outcome<Value: Sendable>: Sendable {
    case passed(Value)
    case failed
    /// Not looked at; may be tried again after this time.
    case blocked(Duration)
  }

  /// Lets `verify` look at an attempt, and counts it where that gives nil. Attempts of clients without an address count
  /// as one client's. One at a time, so that many at once do not slip through.
  func attempt<Value: Sendable>(
    by client: IPAddress?, _ verify: @Sendable () throws -> Value?
  ) throws -> Outcome<Value> {
    let (limit, now) = (limit, now())
    return try failures.withLock { failures in
      failures.update(client?.network, initial: []) { recent in
        Result {
          recent.removeAll { $0.duration(to: now) >= Self.window }
          if recent.count >= limit, let first = recent.first {
            return Outcome<Value>.blocked(Self.window - first.duration(to: now))
          }
          if let value = try verify() { return .passed(value) }
          recent.append(now)
          return .failed
        }
      }
    }.get()
  }
}
