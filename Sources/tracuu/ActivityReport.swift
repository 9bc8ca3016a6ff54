import NoticeIndex
import NoticeModel
import NoticePages
import NoticeServer
import SearchQuery

/// What `tracuu report` says of a period, as JSON and for the terminal.
struct ActivityReport: Encodable {
  struct Value: Encodable {
    let value: String
    let label: String
    let count: Int
  }

  struct Documents: Encodable {
    let total: Int
    let held: Int?
    let types: [Value]
    let issuers: [Value]
    let collections: [Value]
    let months: [Value]

    init(_ documents: ArchiveActivity.Documents, tellsHeld: Bool) {
      func values(_ values: [Facet.Value]) -> [Value] {
        values.map { Value(value: $0.value, label: $0.label, count: $0.count) }
      }
      total = documents.total
      held = tellsHeld ? documents.held : nil
      types = values(documents.types)
      issuers = values(documents.issuers)
      collections = values(documents.collections)
      months = values(documents.months)
    }
  }

  let from: CivilDate
  let to: CivilDate
  let imports: Int
  let outcomes: [String: Int]
  let imported: Documents
  let issued: Documents
  /// Nil where no service has kept counts.
  @OrNull var usage: UsageReport?

  init(from: CivilDate, to: CivilDate, activity: ArchiveActivity, usage: UsageReport?) {
    self.from = from
    self.to = to
    imports = activity.imports
    outcomes = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0.rawValue, activity.outcomes[$0] ?? 0) })
    imported = Documents(activity.imported, tellsHeld: true)
    issued = Documents(activity.issued, tellsHeld: false)
    self.usage = usage
  }

  func text() -> String {
    var lines = ["Kỳ báo cáo: \(from) đến \(to)", "", "Lần nhập: \(imports)"]
    for (outcome, label) in Self.outcomeLabels { lines.append(Self.line(outcomes[outcome.rawValue] ?? 0, label)) }
    let held = imported.held.map { $0 > 0 ? ", \($0) chưa công bố" : "" } ?? ""
    lines += ["", "Văn bản và trang đã nhập: \(imported.total)\(held)"] + Self.lines(of: imported)
    lines += ["", "Văn bản ban hành trong kỳ, có trong kho: \(issued.total)"] + Self.lines(of: issued)
    lines.append("")
    lines += usage?.lines ?? ["Lượt dùng: chưa có số liệu; `tracuu serve` ghi khi chạy."]
    return lines.map(TerminalText.clean).joined(separator: "\n") + "\n"
  }

  private static let outcomeLabels: [(Outcome, String)] = [
    (.added, "thêm mới"), (.updated, "thêm bản mới"), (.unchanged, "không đổi"), (.duplicate, "trùng"),
    (.rejected, "bị từ chối"),
  ]

  private static func lines(of documents: Documents) -> [String] {
    lines("Theo tháng", documents.months) + lines("Theo loại", documents.types)
      + lines("Theo cơ quan ban hành", documents.issuers) + lines("Theo bộ sưu tập", documents.collections)
  }

  /// For people; JSON has them all.
  private static let longestList = 20

  private static func lines(_ title: String, _ values: [Value]) -> [String] {
    guard !values.isEmpty else { return [] }
    var lines = ["  \(title):"]
    let shown = title == "Theo tháng" ? values[...] : values.prefix(longestList)
    for value in shown { lines.append(line(value.count, value.label.isEmpty ? "(không rõ)" : value.label)) }
    let more = values.dropFirst(shown.count)
    if !more.isEmpty { lines.append(line(more.reduce(0) { $0 + $1.count }, "(\(more.count) tên khác)")) }
    return lines
  }

  static func line(_ count: Int, _ label: String) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 10 - digits.utf8.count)) + digits + "  "
      + TerminalText.oneLine(label)
  }
}
