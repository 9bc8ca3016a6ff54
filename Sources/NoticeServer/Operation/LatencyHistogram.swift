/// Counts how long something took, in fixed classes: those of every server and route are the same, so they can be added.
struct LatencyHistogram: Sendable, Hashable {
  /// Upper bounds in seconds; from an answer out of memory to the deadline of a request.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  /// How many fell into each class; the last one has no upper bound.
  private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
  /// Seconds of all together.
  private(set) var sum = 0.0

  var count: Int { counts.reduce(0, +) }

  mutating func add(_ duration: Duration) {
    let seconds = duration.inSeconds
    counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
    sum += seconds
  }
}
