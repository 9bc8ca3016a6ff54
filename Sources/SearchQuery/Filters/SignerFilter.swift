import VietnameseText

/// Words of the signer's name: `người ký:"nguyễn văn ví dụ"`, `nguoiky:"vi du"`, `signer:"ví dụ"`.
enum SignerFilter: QueryFilter {
  static let name = "người ký"
  static let keys = ["nguoi ky", "signer"]

  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    Folding.words(in: value).isEmpty
      ? .unknown(expected: "tên người ký, như người ký:\"nguyễn văn ví dụ\"") : filters.put(value, at: \.signer)
  }
}
