/// Issued on this day or earlier, a month or year meaning its last day: `đến:22/7/2013`, `den:7/2013`, `to:2013`.
enum ToFilter: QueryFilter {
  static let name = "đến"
  static let keys = ["den", "den ngay", "to"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    guard let range = DateRange(value) else { return .unknown(expected: "ngày, tháng hay năm, như đến:22/7/2013") }
    return filters.narrow(to: range.end)
  }
}
