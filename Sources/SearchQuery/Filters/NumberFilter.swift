/// The document's own number or a part of it: `số:164/TB-UBND`, `so:164`, `number:"12 2012 qd"`.
enum NumberFilter: QueryFilter {
  static let name = "số"
  static let keys = ["so", "so hieu", "so van ban", "number"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    guard let pattern = NumberPattern(asked: value) else {
      return .unknown(expected: "một số văn bản, như số:164/TB-UBND")
    }
    return filters.put(pattern, at: \.number)
  }
}
