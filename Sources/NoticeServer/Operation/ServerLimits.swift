/// How much of the service its clients may use: times, connections, searches under way.
///
/// The values are those that every public site needs, and each is told by `tracuu limits`. Times are deadlines of their
/// own: Hummingbird's idle timer starts anew with each piece of a body and rests while an answer is written, so by itself
/// it stops neither a slow body nor a slow reader.
public struct ServerLimits: Sendable, Hashable {
  /// From the first byte of a request's head to its last.
  public var headTime = Duration.seconds(10)
  /// How long a connection may stay silent between requests, or within a body.
  public var idleTime = Duration.seconds(15)
  /// From the first byte of a request to the first of its answer.
  public var requestTime = Duration.seconds(30)
  /// How long a client may take for an answer, or for each further ``ConnectionDeadlines/writeStep`` bytes of a long one.
  public var writeTime = Duration.seconds(60)
  /// Connections served at a time; more wait in the system's queue.
  public var connections = 512
  /// Connections of one address (of one /64 network with IPv6) at a time; more are closed at once.
  public var connectionsPerAddress = 20
  /// Requests of one connection, after which it is closed, so that no client keeps one for good.
  public var requestsPerConnection = 1_000
  /// Searches under way at a time: as many as the index has readers.
  public var searches = 4
  /// Searches that wait for their turn; with more, the service says that it is busy.
  public var waitingSearches = 64
  /// Requests of one address over time; nil does not count them.
  public var rates: RateLimits? = RateLimits()

  public init() {}
}
