/// Issued in this year or these years: `năm:2013`, `nam:2012-2014`, `year:2013`.
enum YearFilter: QueryFilter {
  static let name = "năm"
  static let keys = ["nam", "year"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    guard let range = DateRange(years: value) else { return .unknown(expected: "một năm, như năm:2013") }
    return filters.narrow(from: range.start, to: range.end)
  }
}
