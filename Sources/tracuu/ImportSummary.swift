import ImportPipeline
import NoticeModel

/// The summary that ends an import, for people.
enum ImportSummary {
  static func text(_ summary: ImportRun.Summary, seconds: Double) -> String {
    var text = "Đã xem \(summary.inputs) mục (\(megabytes(summary.bytes)) MB) trong \(oneDecimal(seconds)) giây:\n"
    for outcome in Outcome.allCases {
      text += "  \(name(of: outcome)): \(summary.counts[outcome] ?? 0)\n"
    }
    if summary.links > 0 { text += "  bỏ qua liên kết: \(summary.links)\n" }
    if summary.specials > 0 { text += "  bỏ qua tệp đặc biệt: \(summary.specials)\n" }
    return text
  }

  private static func name(of outcome: Outcome) -> String {
    switch outcome {
    case .added: "mới"
    case .updated: "bản mới của văn bản đã có"
    case .unchanged: "không đổi"
    case .duplicate: "trùng bản đã có"
    case .rejected: "từ chối (xem báo cáo)"
    }
  }

  private static func megabytes(_ bytes: Int) -> String { oneDecimal(Double(bytes) / 1e6) }

  private static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
