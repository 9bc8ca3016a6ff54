/// The figures in the text format of Prometheus (exposition format 0.0.4), in an order that does not change.
struct MetricsText {
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private var text = ""

  /// - Parameter archive: nil where the archive could not be asked, which `tracuu_archive_up` says.
  static func render(
    _ figures: ServiceMetrics.Figures, connections: Int, waitingSearches: Int, archive: ArchiveFigures?
  ) -> String {
    var output = MetricsText()
    output.family("tracuu_http_request_duration_seconds", "histogram", "Time of an answer by route and status.")
    let requests = figures.requests.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
    for (series, histogram) in requests {
      let labels = "route=\"\(escaped(series.route))\",status=\"\(series.status)\""
      output.histogram("tracuu_http_request_duration_seconds", labels, histogram)
    }
    output.family("tracuu_search_duration_seconds", "histogram", "Time of a search without its wait.")
    output.histogram("tracuu_search_duration_seconds", "", figures.searches)
    output.family("tracuu_rejections_total", "counter", "Requests and connections turned away, by reason.")
    for reason in Rejection.allCases {
      output.line("tracuu_rejections_total{reason=\"\(reason.rawValue)\"}", "\(figures.rejections[reason] ?? 0)")
    }
    output.gauge("tracuu_http_requests_in_flight", "Requests under way.", figures.inFlight)
    output.gauge("tracuu_searches_waiting", "Searches that wait for their turn.", waitingSearches)
    output.gauge("tracuu_connections", "Open connections.", connections)
    output.gauge("tracuu_archive_up", "1 when the index answers.", archive == nil ? 0 : 1)
    output.gauge(
      "tracuu_index_current", "1 when the index in the archive is the one that answers.",
      archive?.isCurrent.map { $0 ? 1 : 0 })
    output.gauge("tracuu_archive_documents", "Documents in the archive.", archive?.documents)
    output.gauge("tracuu_index_bytes", "Bytes of the index on the disk.", archive?.indexBytes)
    output.gauge("tracuu_last_import_timestamp_seconds", "When the last import ended.", archive?.lastImport)
    return output.text
  }

  private mutating func family(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func line(_ series: String, _ value: String) {
    text += "\(series) \(value)\n"
  }

  private mutating func gauge(_ name: String, _ help: String, _ value: (some CustomStringConvertible)?) {
    guard let value else { return }
    family(name, "gauge", help)
    line(name, value.description)
  }

  /// Prometheus counts upwards: each class has all below it too.
  private mutating func histogram(_ name: String, _ labels: String, _ histogram: LatencyHistogram) {
    let separator = labels.isEmpty ? "" : ","
    var below = 0
    for (bound, count) in zip(LatencyHistogram.bounds.map(\.description) + ["+Inf"], histogram.counts) {
      below += count
      line("\(name)_bucket{\(labels)\(separator)le=\"\(bound)\"}", "\(below)")
    }
    let suffix = labels.isEmpty ? "" : "{\(labels)}"
    line("\(name)_sum\(suffix)", "\(histogram.sum)")
    line("\(name)_count\(suffix)", "\(below)")
  }

  private static func escaped(_ label: String) -> String {
    var escaped: [UInt8] = []
    for byte in label.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): escaped += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): escaped += [UInt8(ascii: "\\"), byte]
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
