import Hummingbird
public import Logging
import NIOCore
public import SearchQuery
import ServiceLifecycle
import UnixSignals

/// Runs the service until SIGTERM or SIGINT: then nothing new is accepted, and requests under way end within
/// `stopTimeout`.
///
/// - Parameters:
///   - figures: What `/metrics` says of the archive beside its documents.
///   - onRunning: Called once with the port that connections are accepted on.
/// - Throws: `ServerError` when the address cannot be used, the port of `/metrics`, or the folder named for counts of use.
public func serve(
  archive: some NoticeSearching & NoticeHarvesting & NoticeReplaying, original: @escaping OriginalLoader,
  citations: @escaping CitationReader, configuration: ServerConfiguration, logger: Logger,
  figures: @escaping @Sendable () async throws -> ArchiveFigures = { ArchiveFigures() },
  onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) async throws {
  var state = ServiceState(configuration.limits)
  let recorder = try configuration.usage.map { try UsageRecorder($0, logger: logger) }
  state.usage = recorder?.counter
  // Once nobody is served any more, however that came.
  defer { recorder?.store() }
  let application = buildApplication(
    archive: archive, original: original, citations: citations, configuration: configuration, state: state,
    logger: logger,
    onRunning: onRunning)
  var services: [any Service] = [application]
  if let recorder { services.append(recorder) }
  if configuration.metricsPort > 0 {
    services.append(
      MetricsService(
        port: configuration.metricsPort, state: state,
        archive: {
          var archiveFigures = try await figures()
          archiveFigures.documents = try await archive.overview().documents
          archiveFigures.isCurrent = await archive.replacementFailure == nil
          return archiveFigures
        }, logger: logger))
  }
  var settings = ServiceGroupConfiguration(
    services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
  settings.maximumGracefulShutdownDuration = configuration.stopTimeout
  do {
    try await ServiceGroup(configuration: settings).run()
  } catch let error as IOError {
    throw ServerError(error, host: configuration.host, port: configuration.port, option: "--port")
  }
}
