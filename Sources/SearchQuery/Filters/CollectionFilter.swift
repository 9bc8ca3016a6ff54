/// The collection that the document was imported into: `bộ sưu tập:cong-bao`, `collection:cong-bao`.
enum CollectionFilter: QueryFilter {
  static let name = "bộ sưu tập"
  static let keys = ["bo suu tap", "collection"]

  /// Any name may be one; the index knows which there are.
  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome {
    filters.put(value, at: \.collection)
  }
}
