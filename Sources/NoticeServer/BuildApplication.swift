public import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import NoticePages
public import SearchQuery

/// Puts the service together: what it answers (`buildRouter`) inside what carries it (channel, limits, address).
///
/// - Parameters:
///   - state: What requests share, for whoever looks at it from outside too; nil makes a new one.
///   - onRunning: Called once with the port that connections are accepted on.
public func buildApplication(
  archive: some NoticeSearching & NoticeHarvesting & NoticeReplaying, original: @escaping OriginalLoader,
  citations: @escaping CitationReader, configuration: ServerConfiguration, state: ServiceState? = nil, logger: Logger,
  onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
  let state = state ?? ServiceState(configuration.limits)
  return Application(
    router: buildRouter(
      archive: archive, original: original, citations: citations, configuration: configuration, state: state),
    server: HTTPServerBuilder { responder in
      NoticeChannel(responder: responder, configuration: configuration, state: state)
    },
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: MaximumAvailableConnections(configuration.limits.connections, logger: logger)),
    onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? configuration.port) },
    logger: logger)
}

/// Every route of the service over an archive, for the application and for tests without sockets.
public func buildRouter(
  archive: some NoticeSearching & NoticeHarvesting & NoticeReplaying, original: @escaping OriginalLoader,
  citations: @escaping CitationReader, configuration: ServerConfiguration, state: ServiceState? = nil
) -> Router<ServiceContext> {
  let router = Router(context: ServiceContext.self, options: [.autoGenerateHeadEndpoints])
  let state = state ?? ServiceState(configuration.limits)
  router.addMiddleware {
    RequestOriginMiddleware(proxies: configuration.trustedProxies)
    RequestMetricsMiddleware(metrics: state.metrics)
    UsageMiddleware(usage: state.usage)
    SecurityHeadersMiddleware()
    AccessLogMiddleware()
    CrossOriginMiddleware()
    RepresentationMiddleware()
    LanguageMiddleware()
    FailureMiddleware()
    RequestLimitsMiddleware(readers: [
      SiteURL.checkPath, "/api/v1/numbers", SiteURL.harvestingPath, UploadRoutes.path,
    ])
    AdmissionMiddleware(service: state)
  }
  PageRoutes(archive: archive, configuration: configuration, usage: state.usage).add(to: router)
  DocumentRoutes(archive: archive, original: original, configuration: configuration).add(to: router)
  VersionRoutes(archive: archive, original: original, configuration: configuration).add(to: router)
  BrowseRoutes(archive: archive, configuration: configuration).add(to: router)
  OriginalViewRoutes(archive: archive, original: original).add(to: router)
  ReplayRoutes(archive: archive, original: original).add(to: router)
  FeedRoutes(archive: archive, configuration: configuration).add(to: router)
  APIRoutes(archive: archive, thesaurus: configuration.thesaurus, usage: state.usage).add(to: router)
  ExportRoutes(archive: archive, thesaurus: configuration.thesaurus, searches: state.searches).add(to: router)
  HarvestRoutes(archive: archive, configuration: configuration).add(to: router)
  NumberRoutes(archive: archive, citations: citations).add(to: router)
  AddressRoutes(archive: archive).add(to: router)
  CheckRoutes(archive: archive, citations: citations, service: state).add(to: router)
  HealthRoutes(archive: archive).add(to: router)
  DescriptionRoutes(description: APIDescription(takesUploads: configuration.uploads != nil)).add(to: router)
  if let uploads = configuration.uploads {
    UploadRoutes(uploads: uploads).add(to: router)
  }
  return router
}
