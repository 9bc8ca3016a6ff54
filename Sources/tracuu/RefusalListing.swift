import ImportPipeline
import NoticeModel

/// Tells on stderr what was refused and why, as far as a person reads on; the report has them all.
final class RefusalListing {
  private var count = 0
  private static let maximum = 20

  func add(_ items: [ReportItem]) {
    for item in items where item.outcome == .rejected {
      count += 1
      if count <= Self.maximum, let error = item.error {
        Output.complain("\(TerminalText.clean(item.source)): \(TerminalText.clean(error.description))")
      } else if count == Self.maximum + 1 {
        Output.complain("… các mục bị từ chối khác ở trong báo cáo (--report).")
      }
    }
  }
}
