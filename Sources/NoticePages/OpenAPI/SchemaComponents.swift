/// The schemas of all JSON answers, by the names under which ``Schema/named(_:)`` finds them.
///
/// Each stands beside those that it is used with; what they describe are the `…JSON` types of this module.
public enum SchemaComponents {
  public static let all: [String: Schema] = [shared, search, notice, references, versions, numbers, register]
    .reduce(into: [:]) { all, part in all.merge(part) { _, last in last } }

  static let id = Schema.text("[0-9a-f]{24}").described("Mã tài liệu: 24 chữ số hệ 16.")
  /// A path of the site.
  static let url = Schema.text("/.*").described("Địa chỉ trên trang này, kể từ gốc.")
  static let digest = Schema.text("[0-9a-f]{64}").described("SHA-256.")
  /// `[start, end)`.
  static let span = Schema.list(of: .count).with(["minItems": 2, "maxItems": 2])
    .described("Từ … đến trước …, tính bằng ký tự Unicode của văn bản.")

  /// `ErrorJSON`, and documents as they stand in lists of others.
  static let shared: [String: Schema] = [
    "Problem": .object([
      "error": .object([
        "code": .string.described("Tên lỗi, không đổi giữa các phiên bản."),
        "message": .string.described("Điều đã xảy ra và cách khắc phục, bằng tiếng Việt."),
        "request_id": .string.described("Mã yêu cầu, cũng nằm trong X-Request-Id và nhật ký."),
      ])
    ]),
    "Related": Schema.object([
      "id": id, "url": url, "number": .string.orNull, "issued_on": .date.orNull, "issuing_body": .string.orNull,
      "subject": .string,
    ]).described("Một tài liệu trong danh sách."),
    "Similar": Schema.object(["id": id, "url": url, "source": .string, "collection": .string])
      .described("Một tài liệu gần như giống hệt."),
  ]
}
