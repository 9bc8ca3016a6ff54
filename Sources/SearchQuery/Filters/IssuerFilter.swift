import VietnameseText

/// Words of the issuing body's name: `cơ quan:"tân lộc hạ"`, `coquan:"phòng nội vụ"`, `issuer:"tan loc ha"`.
enum IssuerFilter: QueryFilter {
  static let name = "cơ quan"
  static let keys = ["co quan", "co quan ban hanh", "issuer"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    Folding.words(in: value).isEmpty
      ? .unknown(expected: "tên cơ quan, như cơ quan:\"tân lộc hạ\"") : filters.put(value, at: \.issuer)
  }
}
