public import NoticeModel
import SearchQuery

extension SchemaComponents {
  /// `SearchPageJSON` and what is in it, `FacetCountsJSON`, `SuggestionsJSON`.
  static let search: [String: Schema] = [
    "SearchPage": .object([
      "query": .string.described("Câu tìm như đã gửi."),
      "interpretation": .named("Interpretation"),
      "total": .count.described("Số tài liệu khớp."),
      "total_is_exact": .boolean.described("false: đã dừng đếm, có ít nhất “total”."),
      "took_ms": .count,
      "relaxed": .boolean.described("true: có cả tài liệu chỉ chứa phần lớn số từ."),
      "partial": .boolean.described("true: hết thời gian, chỉ có kết quả tốt nhất đã xét."),
      "suggestion": .string.orNull.described("Câu có lẽ đã định gõ."),
      "diagnostics": .list(
        of: .object(["code": .one(of: Diagnostic.Code.self), "message": .string, "position": .count])),
      "hits": .list(of: .named("Hit")),
      "facets": .named("Facets"),
      "unread_scans": .count.described("Số tài liệu chỉ là ảnh, không tìm được bằng từ."),
    ]),
    "Interpretation": Schema.object([
      "number": .string.orNull, "terms": .list(of: .string), "excluded": .list(of: .string),
      "filters": .object(filters, optional: Set(filters.keys)),
      "expansions": .list(
        of: .object(["term": .string, "origin": .one(of: Query.Expansion.Origin.self), "weight": .number])),
      "year": .integer.orNull,
    ]).described("Câu tìm đã được hiểu thế nào."),
    "Hit": .object([
      "id": id, "kind": .one(of: Notice.Kind.found), "number": .string.orNull, "type": .string.orNull,
      "type_code": .string.orNull, "issuing_body": .string.orNull, "issued_on": .date.orNull,
      "published_on": .date.orNull, "subject": .string,
      "snippet": .string.described("HTML đã thoát; chỉ có thẻ <mark>."),
      "in_surroundings": .boolean.described("true: từ tìm chỉ nằm quanh phần chính của trang."),
      "page": Schema(["type": "integer", "minimum": 1]).orNull, "url": url, "source": .string, "collection": .string,
      "record_id": .string.orNull, "score": .number, "similar": .count, "attachments": .list(of: .named("Similar")),
    ]),
    "Facets": Schema.object(facets, optional: Set(facets.keys))
      .described("Số tài liệu theo từng thuộc tính; rỗng khi facets=false."),
    "FacetCounts": .object(["facets": .named("Facets"), "total": .count, "total_is_exact": .boolean]),
    "Suggestions": .object([
      "suggestions": .list(of: .object(["text": .string, "kind": .one(of: Suggestion.Kind.self), "count": .count]))
    ]),
    "BrowserSuggestions": Schema.list(of: .either(.string, .list(of: .string)))
      .with(["minItems": 2, "maxItems": 2]).described("Câu đang gõ, rồi các gợi ý."),
  ]

  private static let filters: [String: Schema] = [
    "type": .string, "issuer": .string, "number": .string, "signer": .string, "from": .date, "to": .date,
    "kind": .one(of: Notice.Kind.found), "collection": .string, "category": .string,
  ]

  private static let facets: [String: Schema] = {
    let values = Schema.list(of: .object(["value": .string, "label": .string, "count": .count]))
    let properties = Facet.Property.allCases.map { ($0.rawValue, values) }
    return Dictionary(properties + [("is_exact", .boolean)]) { first, _ in first }
  }()
}

extension Notice.Kind {
  /// The kinds that searches find, by name.
  public static var found: [String] { allCases.filter { $0 != .container }.map(\.rawValue) }
}
