public import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import SearchQuery

/// Puts the service together: what it answers (`buildRouter`) inside what carries it (channel, limits, address).
///
/// - Parameter onRunning: Called once with the port that connections are accepted on.
public func buildApplication(
  archive: some NoticeSearching & NoticeHarvesting, original: @escaping OriginalLoader,
  citations: @escaping CitationReader, configuration: ServerConfiguration, logger: Logger,
  onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
  Application(
    router: buildRouter(archive: archive, original: original, citations: citations, configuration: configuration),
    server: HTTPServerBuilder { responder in NoticeChannel(responder: responder, configuration: configuration) },
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: MaximumAvailableConnections(configuration.maximumConnections, logger: logger)),
    onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
}

/// Every route of the service over an archive, for the application and for tests without sockets.
public func buildRouter(
  archive: some NoticeSearching & NoticeHarvesting, original: @escaping OriginalLoader,
  citations: @escaping CitationReader, configuration: ServerConfiguration
) -> Router<BasicRequestContext> {
  let router = Router(context: BasicRequestContext.self, options: [.autoGenerateHeadEndpoints])
  router.addMiddleware {
    SecurityHeadersMiddleware()
    AccessLogMiddleware()
    FailureMiddleware()
    RequestLimitsMiddleware()
  }
  PageRoutes(archive: archive, configuration: configuration).add(to: router)
  DocumentRoutes(archive: archive, original: original, configuration: configuration).add(to: router)
  VersionRoutes(archive: archive, original: original, configuration: configuration).add(to: router)
  FeedRoutes(archive: archive, configuration: configuration).add(to: router)
  APIRoutes(archive: archive, thesaurus: configuration.thesaurus).add(to: router)
  HarvestRoutes(archive: archive, configuration: configuration).add(to: router)
  NumberRoutes(archive: archive).add(to: router)
  AddressRoutes(archive: archive).add(to: router)
  CheckRoutes(archive: archive, citations: citations).add(to: router)
  HealthRoutes(archive: archive).add(to: router)
  return router
}
