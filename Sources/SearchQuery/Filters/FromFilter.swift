/// Issued on this day or later, a month or year meaning its first day: `từ:22/7/2013`, `tu:7/2013`, `from:2013`.
enum FromFilter: QueryFilter {
  static let name = "từ"
  static let keys = ["tu", "tu ngay", "from"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    guard let range = DateRange(value) else { return .unknown(expected: "ngày, tháng hay năm, như từ:22/7/2013") }
    return filters.narrow(from: range.start)
  }
}
