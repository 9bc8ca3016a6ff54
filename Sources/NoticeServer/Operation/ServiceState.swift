/// What all requests of a running service share and change: who asked how often, who waits, what was counted.
public struct ServiceState: Sendable {
  let rates: RateLimiter?
  let searches: SearchGate
  let connections: ConnectionTable
  let metrics: ServiceMetrics
  /// Nil where nobody keeps counts of use.
  var usage: UsageCounter?

  /// - Parameter now: the time by which requests are counted; tests bring their own.
  public init(_ limits: ServerLimits, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    rates = limits.rates.map { RateLimiter($0, now: now) }
    searches = SearchGate(atOnce: limits.searches, queue: limits.waitingSearches)
    connections = ConnectionTable(perAddress: limits.connectionsPerAddress)
    metrics = ServiceMetrics()
  }

  /// Runs a search when it is its turn, and counts how long it took; throws where too many wait.
  func turn<Value: Sendable>(_ search: () async throws -> Value) async throws -> Value {
    let found = try await searches.run {
      let start = ContinuousClock.now
      let value = try await search()
      metrics.searched(in: start.duration(to: .now))
      return value
    }
    guard let found else {
      metrics.rejected(.queue)
      throw ServiceFailure.busy
    }
    return found
  }
}
