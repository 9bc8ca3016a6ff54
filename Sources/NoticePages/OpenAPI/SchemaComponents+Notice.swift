import NoticeModel

extension SchemaComponents {
  /// `NoticeJSON` and what is in it.
  static let notice: [String: Schema] = [
    "Notice": .object(fields.merging(facts) { first, _ in first }),
    "Link": .object(["text": .string, "id": id, "url": url, "source": .string, "attachment": .boolean]),
    "Citation": .object(citation),
    "Assignment": Schema.object(["unit": .string, "task": .string, "deadline": .date.orNull, "span": span])
      .described("Việc giao cho một đơn vị."),
    "Listed": Schema.object([
      "number": .string, "type": .string.orNull, "issued_on": .date.orNull, "issuing_body": .string.orNull,
      "subject": .string, "span": span,
    ]).described("Văn bản mà một trang liệt kê."),
  ]

  /// `CitationJSON`, whose keys stand in other objects too.
  static let citation: [String: Schema] = [
    "relation": .one(of: Citation.Relation.self), "number": .string.orNull, "name": .string.orNull,
    "type": .string.orNull, "issued_on": .date.orNull, "issuer": .string.orNull, "article": .string.orNull,
    "span": span,
  ]

  private static let fields: [String: Schema] = [
    "id": id, "kind": .one(of: Notice.Kind.self), "number": .string.orNull.described("Số, ký hiệu như trong văn bản."),
    "number_parts": Schema.object(["ordinal": .integer, "year": .integer.orNull, "symbols": .list(of: .string)]).orNull,
    "type": .string.orNull, "type_code": .string.orNull, "issuing_body": .string.orNull, "issued_on": .date.orNull,
    "published_on": .date.orNull, "subject": .string.described("Trích yếu; của trang: tiêu đề."),
    "signer": .string.orNull, "text": .string.described("Toàn văn, phần chính trước."), "surroundings": .string.orNull,
    "url": url, "source": .string,
    "portal_url": .string.orNull.described("Địa chỉ trên trang cũ mà bản ghi nêu."),
    "collection": .string, "captured_at": .time, "sha256": digest, "bytes": .count,
    "media_type": .string, "encoding": .string.orNull, "encoding_evidence": .string.orNull,
    "encoding_score": .number.orNull, "warnings": .list(of: .string), "extra": .map(of: .string),
    "category": .list(of: .string), "version": .integer.orNull, "versions": .integer.orNull,
    "similar": .list(of: .named("Similar")), "links": .list(of: .named("Link")),
    "linked_from": .list(of: .named("Similar")),
  ]

  /// `FactsJSON`.
  private static let facts: [String: Schema] = [
    "place": .string.orNull, "parent_body": .string.orNull, "addressees": .list(of: .string),
    "recipients": .list(of: .string).described("Nơi nhận."), "legal_bases": .list(of: .string).described("Căn cứ."),
    "authority": .string.orNull, "signer_title": .string.orNull, "effective_from": .date.orNull,
    "effective_until": .date.orNull, "urgency": .string.orNull,
    "received": Schema.object(["number": .string.orNull, "received_on": .date.orNull]).orNull
      .described("Dấu công văn đến."),
    "copy_of": .string.orNull, "signature": .string.orNull,
    "sections": .list(of: .object(["label": .string, "heading": .string, "span": span])),
    "citations": .list(of: .named("Citation")), "assignments": .list(of: .named("Assignment")),
    "listed": .list(of: .named("Listed")), "inferred": .list(of: .string), "corrected": .list(of: .string),
    "evidence": .map(of: span),
    "confidence": .map(of: Schema(["type": "number", "minimum": 0, "maximum": 1])),
  ]
}
