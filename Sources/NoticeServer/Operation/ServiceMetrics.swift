import Synchronization

/// Counts what happens while serving.
///
/// Routes and statuses are the server's own, so their number is bounded whatever is asked; no address, query or file
/// name is kept. A request takes the lock once, for some hundred nanoseconds.
final class ServiceMetrics: Sendable {
  struct Series: Sendable, Hashable {
    /// The template that the router matched, `none` for unknown addresses.
    var route: String
    var status: Int
  }

  /// The figures of one moment.
  struct Figures: Sendable {
    var requests: [Series: LatencyHistogram] = [:]
    var searches = LatencyHistogram()
    var rejections: [Rejection: Int] = [:]
    var inFlight = 0
  }

  private let counted = Mutex(Figures())
  private let inFlight = Atomic(0)

  var figures: Figures {
    var figures = counted.withLock { $0 }
    figures.inFlight = inFlight.load(ordering: .relaxed)
    return figures
  }

  func began() { inFlight.add(1, ordering: .relaxed) }

  func ended() { inFlight.subtract(1, ordering: .relaxed) }

  func answered(_ series: Series, in duration: Duration) {
    counted.withLock { $0.requests[series, default: LatencyHistogram()].add(duration) }
  }

  /// A search without its wait for its turn.
  func searched(in duration: Duration) {
    counted.withLock { $0.searches.add(duration) }
  }

  func rejected(_ reason: Rejection) {
    counted.withLock { $0.rejections[reason, default: 0] += 1 }
  }
}
