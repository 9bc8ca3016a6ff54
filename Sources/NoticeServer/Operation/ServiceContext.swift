public import Hummingbird

/// What belongs to one request: Hummingbird's own part, who asks, and the name under which the log speaks of it.
public struct ServiceContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Who asks: the peer of the connection, or whom a trusted proxy names. Never logged.
  var client: IPAddress?
  /// Stands in the answer, in the log and on pages about errors.
  var requestID: String

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    client = source.channel.remoteAddress.flatMap(IPAddress.init)
    requestID = RequestID().description
  }

  /// The template of the route, `none` where there is no such address: what is counted and logged instead of what was
  /// asked.
  var route: String {
    guard let path = endpointPath, path.hasPrefix("/") else { return "none" }
    return path
  }
}
