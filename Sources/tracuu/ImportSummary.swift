import ImportPipeline
import LegacyEncoding
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
    if summary.agreed + summary.differing > 0 {
      text += "  khớp danh sách bàn giao: \(summary.agreed), không khớp: \(summary.differing)\n"
    }
    return text
  }

  /// What to do where an encoding was named for documents that are stored with another one: the same bytes change
  /// nothing.
  static func hint(_ summary: ImportRun.Summary, encoding: String?) -> String? {
    guard let encoding, let name = EncodingLabel.name(of: encoding) else { return nil }
    let others = summary.keptEncodings.filter { EncodingLabel.name(of: $0.key) != name }
    let count = others.values.reduce(0, +)
    guard count > 0 else { return nil }
    return """
      \(count) văn bản không đổi vẫn được đọc như khi nhập lần đầu (\(others.keys.sorted().joined(separator: ", "))). \
      Nếu sai, hãy sửa từng văn bản: tracuu correct --encoding \(encoding) MÃ
      """
  }

  static func name(of outcome: Outcome) -> String {
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
