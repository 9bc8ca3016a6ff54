import HTTPTypes
import NoticePages

/// What programs may ask of this service, as an OpenAPI 3.1 document.
///
/// Made of the same values by which requests are read and refused: parameters of the routes' own enums, failures of
/// ``ServiceFailure``, limits of ``RequestLimits``. Pages for people are not in it; a test names them, and finds every
/// other route that is not described.
struct APIDescription: Sendable {
  /// Whether files may be sent.
  var takesUploads: Bool

  var operations: [APIOperation] {
    var all = Self.search + Self.documents + Self.versions + Self.numbers + Self.harvest + Self.service
    if takesUploads { all += Self.uploads }
    return all
  }

  /// The whole document.
  var json: JSONValue {
    let headers = APIHeader.named.map { ($0.rawName, APIHeader.json($0, isRequired: true)) }
    var components: [String: JSONValue] = [
      "schemas": .object(SchemaComponents.all.mapValues(\.json)),
      "headers": .object(Dictionary(headers) { first, _ in first }),
    ]
    if takesUploads {
      components["securitySchemes"] = [
        "token": [
          "type": "http", "scheme": "bearer", "description": "Mã do “tracuu token” tạo; chỉ cần khi gửi tệp.",
        ]
      ]
    }
    let tags = APIOperation.Tag.allCases.filter { tag in operations.contains { $0.tag == tag } }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Tra Cứu", "version": "1", "description": .string(Self.about),
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]],
      "tags": .array(tags.map { ["name": .string($0.rawValue)] }),
      "paths": .object(paths),
      "components": .object(components),
    ]
  }

  private var paths: [String: JSONValue] {
    Dictionary(grouping: operations, by: \.path).mapValues { operations in
      let methods = operations.map { ($0.method.rawValue.lowercased(), $0.json) }
      return .object(Dictionary(methods) { first, _ in first })
    }
  }

  private static let about = """
    Tìm kiếm và lưu trữ văn bản của cơ quan địa phương.

    Địa chỉ nào nhận GET cũng nhận HEAD; phương thức khác được trả lời 405 với Allow. Dưới /api/ có CORS, nên OPTIONS \
    cũng được trả lời. Ở địa chỉ dưới /api/v1/ có tham số sau dấu ?, tham số lạ hoặc ghi hai lần là lỗi 400; giá trị \
    rỗng coi như không có.

    Quá nhiều kết nối cùng lúc từ một địa chỉ mạng thì kết nối bị từ chối bằng 503 và một dòng text/plain.
    """
}
