import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import NoticeServer

@Suite struct MetricsTests {
  @Test("a time falls into the first class that holds it, the longest into the open one")
  func classes() {
    var histogram = LatencyHistogram()
    for milliseconds in [0, 1, 2, 1_000, 60_000] { histogram.add(.milliseconds(milliseconds)) }
    #expect(histogram.counts.first == 2 && histogram.counts[1] == 1 && histogram.counts.last == 1)
    #expect(histogram.count == 5 && abs(histogram.sum - 61.003) < 1e-9)
  }

  @Test("figures are told in the text format of Prometheus, classes counted upwards")
  func text() {
    let metrics = ServiceMetrics()
    metrics.answered(.init(route: "/a\"b\\", status: 200), in: .milliseconds(3))
    metrics.answered(.init(route: "/a\"b\\", status: 200), in: .milliseconds(40))
    metrics.rejected(.queue)
    metrics.began()
    let text = MetricsText.render(
      metrics.figures, connections: 3, waitingSearches: 2, archive: ArchiveFigures(documents: 4, lastImport: 1.5e9))
    let lines = Set(text.split(separator: "\n").map(String.init))
    let series = "tracuu_http_request_duration_seconds"
    let labels = "route=\"/a\\\"b\\\\\",status=\"200\""
    #expect(
      lines.isSuperset(of: [
        "# TYPE \(series) histogram", "\(series)_bucket{\(labels),le=\"0.0025\"} 0",
        "\(series)_bucket{\(labels),le=\"0.005\"} 1", "\(series)_bucket{\(labels),le=\"0.05\"} 2",
        "\(series)_bucket{\(labels),le=\"+Inf\"} 2", "\(series)_count{\(labels)} 2",
        "tracuu_search_duration_seconds_bucket{le=\"+Inf\"} 0", "tracuu_search_duration_seconds_count 0",
        "tracuu_rejections_total{reason=\"queue\"} 1", "tracuu_rejections_total{reason=\"rate_search\"} 0",
        "tracuu_http_requests_in_flight 1", "tracuu_connections 3", "tracuu_searches_waiting 2", "tracuu_archive_up 1",
        "tracuu_archive_documents 4", "tracuu_last_import_timestamp_seconds 1500000000.0",
      ]))
    #expect(!text.contains("tracuu_index_bytes") && text.hasSuffix("\n"))
  }

  @Test("an archive that does not answer is told, the rest stays")
  func down() {
    let text = MetricsText.render(ServiceMetrics().figures, connections: 0, waitingSearches: 0, archive: nil)
    #expect(text.contains("tracuu_archive_up 0\n") && !text.contains("tracuu_archive_documents"))
  }

  @Test("requests are counted under the template of their route, unknown ones under none")
  func routes() async throws {
    let state = ServiceState(ServerLimits())
    try await TestService.application(state: state).test(.router) { client in
      for uri in ["/api/v1/search?q=a", "/api/v1/search?q=b", "/api/v1/search?x=1", "/khong-co", "/api/v1/documents/x"]
      {
        _ = try await client.executeRequest(uri: uri, method: .get, headers: [:], body: nil)
      }
    }
    let counted = state.metrics.figures.requests.mapValues(\.count)
    #expect(
      counted == [
        .init(route: "/api/v1/search", status: 200): 2, .init(route: "/api/v1/search", status: 400): 1,
        .init(route: "none", status: 404): 1, .init(route: "/api/v1/documents/{id}", status: 404): 1,
      ])
    #expect(state.metrics.figures.searches.count == 2 && state.metrics.figures.inFlight == 0)
  }

  @Test("the page of the metrics is there, and only on its own port")
  func address() async throws {
    let service = MetricsService(
      port: 0, state: ServiceState(ServerLimits()), archive: { ArchiveFigures(documents: 7) },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await Application(router: service.router).test(.router) { client in
      let response = try await client.executeRequest(uri: "/metrics", method: .get, headers: [:], body: nil)
      #expect(response.status == .ok && response.text.contains("tracuu_archive_documents 7\n"))
    }
    #expect(try await TestService.get("/metrics").status == .notFound)
  }
}
