import Hummingbird
public import Logging
import NIOCore
public import SearchQuery
import ServiceLifecycle
import UnixSignals

/// Runs the service until SIGTERM or SIGINT: then nothing new is accepted, and requests under way end within
/// `stopTimeout`.
///
/// - Parameter onRunning: Called once with the port that connections are accepted on.
/// - Throws: `ServerError` when the address cannot be used.
public func serve(
  archive: some NoticeSearching & NoticeHarvesting, original: @escaping OriginalLoader,
  citations: @escaping CitationReader, configuration: ServerConfiguration, logger: Logger,
  onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) async throws {
  let application = buildApplication(
    archive: archive, original: original, citations: citations, configuration: configuration, logger: logger,
    onRunning: onRunning)
  var settings = ServiceGroupConfiguration(
    services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
  settings.maximumGracefulShutdownDuration = configuration.stopTimeout
  do {
    try await ServiceGroup(configuration: settings).run()
  } catch let error as IOError {
    throw ServerError(error, configuration)
  }
}
