import SearchQuery

extension SchemaComponents {
  /// `NumberJSON` and `NumbersInTextJSON`.
  static let numbers: [String: Schema] = [
    "Number": .object([
      "number": .string, "whole": .boolean.described("true: số tự nói rõ năm và cơ quan."),
      "documents": .list(of: .named("Hit")),
      "listed": .list(of: .object(["listed": .named("Listed"), "page": .named("Related")])),
    ]),
    "NumbersInText": .object([
      "numbers": .list(
        of: .object([
          "number": .string.orNull, "readings": .list(of: .string), "type": .string.orNull, "issued_on": .date.orNull,
          "issuer": .string.orNull, "places": .list(of: .object(["span": span, "text": .string])), "held": .boolean,
          "document": Schema.named("Related").orNull, "candidates": .list(of: .named("Related")),
          "differing": Schema.list(
            of: .object(["differs": .one(of: DifferingDocument.Property.self), "document": .named("Related")])
          ).described("Văn bản mang số ấy nhưng khác ngày hoặc khác cơ quan so với điều được viện dẫn."),
          "status": Schema.named("Status").orNull,
        ])),
      "omitted": .count.described("Số văn bản được nêu mà chưa tra."),
    ]),
  ]

  /// `RegisterJSON`.
  static let register: [String: Schema] = [
    "Register": .object([
      "year": .integer, "title": .string,
      "groups": .list(
        of: .object([
          "issuing_body": .string.orNull, "type": .string.orNull, "type_code": .string.orNull, "symbols": .string,
          "entries": .list(of: .named("Related")),
          "gaps": Schema.list(of: Schema.list(of: .integer).with(["minItems": 2, "maxItems": 2]))
            .described("Các số không có trong kho, [đầu, cuối]."),
          "doubles": Schema.list(of: .integer).described("Các số trùng."),
        ])),
    ])
  ]
}
