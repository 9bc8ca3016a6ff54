import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// `/metrics` for Prometheus, on a port of its own that only this machine reaches: how busy an office's archive is, is
/// nobody else's business, and no limit of the public service may keep its operator from looking.
struct MetricsService: Service {
  let port: Int
  let state: ServiceState
  let archive: @Sendable () async throws -> ArchiveFigures
  let logger: Logger

  /// - Throws: `ServerError` when the port cannot be used.
  func run() async throws {
    do {
      try await application.run()
    } catch let error as IOError {
      throw ServerError(error, host: Self.host, port: port, option: "--metrics-port")
    }
  }

  private static let host = "127.0.0.1"

  private var application: some ApplicationProtocol {
    Application(
      router: router,
      server: .http1(configuration: .init(idleTimeout: .seconds(15))),
      configuration: ApplicationConfiguration(
        address: .hostname(Self.host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(16, logger: logger)),
      logger: logger)
  }

  var router: Router<BasicRequestContext> {
    let router = Router()
    router.get("/metrics") { _, _ in
      let text = MetricsText.render(
        state.metrics.figures, connections: state.connections.count, waitingSearches: state.searches.waiting,
        archive: try? await archive())
      return Response.text(text, contentType: MetricsText.contentType)
    }
    return router
  }
}
