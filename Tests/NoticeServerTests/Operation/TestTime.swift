import Synchronization

/// A clock that goes on only when a test says so.
final class TestTime: Sendable {
  private let instant = Mutex(ContinuousClock.Instant.now)

  var now: ContinuousClock.Instant { instant.withLock { $0 } }

  func pass(_ duration: Duration) {
    instant.withLock { $0 += duration }
  }
}
