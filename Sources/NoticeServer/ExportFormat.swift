import NIOCore
import NoticePages
import SearchQuery

/// The forms in which every hit of a search leaves the service.
enum ExportFormat: String, Sendable {
  case csv, jsonl

  var contentType: String {
    switch self {
    case .csv: "text/csv; charset=utf-8; header=present"
    case .jsonl: "application/jsonl; charset=utf-8"
    }
  }

  /// The name to save it under.
  var fileName: String { "tra-cuu.\(rawValue)" }

  /// What stands before the first hit. Spreadsheets take a table without a byte order mark for the machine's own
  /// encoding.
  var head: String {
    switch self {
    case .csv: "\u{FEFF}" + HitTable.header
    case .jsonl: ""
    }
  }

  /// A line a hit.
  func lines(_ hits: [Hit]) throws -> ByteBuffer {
    switch self {
    case .csv: ByteBuffer(string: HitTable.rows(hits))
    case .jsonl: ByteBuffer(string: try hits.map { try JSONOutput.string(HitJSON($0)) + "\n" }.joined())
    }
  }
}
