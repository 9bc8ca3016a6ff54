import HTTPTypes
import NoticePages

/// A status with what comes along.
struct APIAnswer: Sendable {
  var status: HTTPResponse.Status = .ok
  var about: String
  /// By media type.
  var content: [String: Schema] = [:]
  /// Those that are always there, beside ``APIHeader/always``.
  var headers: [HTTPField.Name] = []
  var optionalHeaders: [HTTPField.Name] = []
  /// Parameters of other operations that this answer holds, by operation id.
  var links: [String: [String: String]] = [:]

  /// An answer that clients may keep and ask for anew with its `ETag`.
  static func json(_ name: String, _ about: String) -> APIAnswer {
    APIAnswer(about: about, content: ["application/json": .named(name)], headers: [.eTag])
  }

  /// - Parameter type: a media type with or without its charset.
  static func text(_ type: String, _ about: String) -> APIAnswer {
    APIAnswer(about: about, content: [mediaType(type): .string], headers: [.eTag])
  }

  /// A table, an export or an original, which is saved.
  static func file(_ type: String, _ about: String) -> APIAnswer {
    APIAnswer(about: about, content: [mediaType(type): .string], headers: [.contentDisposition])
  }

  static func redirect(_ status: HTTPResponse.Status, _ about: String) -> APIAnswer {
    APIAnswer(status: status, about: about, headers: [.location])
  }

  /// To a client that has the answer already.
  static let notModified = APIAnswer(
    status: .notModified, about: "Bản đã có (If-None-Match) vẫn đúng.", headers: [.eTag])

  private static func mediaType(_ type: String) -> String {
    String(type.prefix { $0 != ";" })
  }
}

/// The headers that answers are described with.
enum APIHeader {
  /// What every answer of a route carries.
  static let always: [HTTPField.Name] = [.requestID, .cacheControl]

  /// Those that some answer always carries, which descriptions of answers refer to.
  static let named: [HTTPField.Name] =
    always + [
      .eTag, .location, .allow, .retryAfter, .wwwAuthenticate, .contentDisposition, .contentLanguage,
    ]

  static func json(_ name: HTTPField.Name, isRequired: Bool) -> JSONValue {
    ["description": .string(about(name)), "required": .boolean(isRequired), "schema": schema(name).json]
  }

  private static func about(_ name: HTTPField.Name) -> String {
    switch name {
    case .requestID: "Mã yêu cầu, dùng khi báo lỗi."
    case .cacheControl: "Bộ nhớ đệm được giữ câu trả lời bao lâu."
    case .eTag: "Dấu của câu trả lời, để hỏi lại bằng If-None-Match."
    case .lastModified: "Lúc bản gốc được thu thập."
    case .link: "Trang tiếp (rel=\"next\") hoặc các phiên bản (RFC 7089)."
    case .location: "Địa chỉ được dẫn tới."
    case .allow: "Các phương thức được nhận."
    case .retryAfter: "Số giây nên đợi trước khi thử lại."
    case .wwwAuthenticate: "Cách xác thực."
    case .contentDisposition: "Tên tệp để lưu (RFC 6266)."
    case .contentLanguage: "Ngôn ngữ của trang."
    default: name.rawName
    }
  }

  private static func schema(_ name: HTTPField.Name) -> Schema {
    switch name {
    case .retryAfter: .count
    case .requestID: .text("[A-Za-z0-9._-]{8,64}")
    default: .string
    }
  }
}
