import NoticeModel
import SearchQuery

extension SchemaComponents {
  /// `ReferencesJSON` and what is in it.
  static let references: [String: Schema] = [
    "References": .object([
      "id": id, "status": .named("Status"), "cites": .list(of: .object(cited)),
      "cited_by": .list(of: .named("Citing")),
    ]),
    "Status": Schema.object([
      "status": .one(of: DocumentStatus.Kind.self), "partial": .boolean, "text": .string, "day": .date.orNull,
      "by": .list(of: .named("Citing")),
    ]).described("Hiệu lực, theo các văn bản có trong kho."),
    "Citing": Schema.object([
      "relation": .one(of: Citation.Relation.self), "article": .string.orNull, "document": .named("Related"),
    ]).described("Một văn bản viện dẫn tài liệu này."),
  ]

  private static let cited: [String: Schema] = citation.merging([
    "held": .boolean.described("Kho có văn bản này hay không."), "document": Schema.named("Related").orNull,
    "candidates": .list(of: .named("Related")),
  ]) { first, _ in first }
}
