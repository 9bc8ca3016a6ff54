import HTTPTypes
import SearchQuery

/// Why a request is not answered: status, stable code, and a sentence that says what to do.
struct ServiceFailure: Error {
  var status: HTTPResponse.Status
  var code: String
  /// In Vietnamese, for JSON and pages.
  var message: String
  /// In English, for pages.
  var english: String
  var headers: HTTPFields = [:]

  static let notFound = ServiceFailure(
    status: .notFound, code: "not_found",
    message: "Địa chỉ này không có trong kho lưu trữ. Hãy kiểm tra lại hoặc tìm bằng từ khóa.",
    english: "The archive has no such address. Look at it again, or search for words.")

  static let documentNotFound = ServiceFailure(
    status: .notFound, code: "document.not_found",
    message: "Không có tài liệu nào ở địa chỉ này. Hãy tìm bằng số văn bản hoặc từ khóa.",
    english: "There is no document at this address. Search for its number or for words.")

  static let originalNotFound = ServiceFailure(
    status: .notFound, code: "original.not_found", message: "Không tìm thấy bản gốc của tài liệu này.",
    english: "The original of this document was not found.")

  static let originalNotShown = ServiceFailure(
    status: .notFound, code: "original.not_shown",
    message: "Trình duyệt không xem an toàn được loại tệp này. Hãy tải bản gốc.",
    english: "Browsers cannot show files of this type safely. Download the original.")

  static let versionNotFound = ServiceFailure(
    status: .notFound, code: "version.not_found",
    message: "Tài liệu này không có phiên bản như vậy. Danh sách phiên bản nằm ở địa chỉ /phien-ban của tài liệu.",
    english: "The document has no such version. Its versions are listed at its address with /phien-ban.")

  static let methodNotAllowed = ServiceFailure(
    status: .methodNotAllowed, code: "method_not_allowed", message: "Địa chỉ này chỉ để đọc (GET hoặc HEAD).",
    english: "This address can only be read (GET or HEAD).",
    headers: [.allow: "GET, HEAD"])

  static func queryTooLong(_ limit: Int) -> ServiceFailure {
    ServiceFailure(
      status: .badRequest, code: "query.too_long",
      message: "Câu tìm dài quá \(limit) ký tự. Hãy rút ngắn lại.",
      english: "The query is longer than \(limit) characters. Shorten it.")
  }

  static let originalWithheld = ServiceFailure(
    status: .forbidden, code: "original.withheld",
    message: "Bản gốc có dữ liệu của cá nhân nên không công bố. Hãy hỏi cơ quan giữ kho nếu cần.",
    english: "The original holds private data and is not published. Ask the office that keeps the archive.")

  static let queryBad = ServiceFailure(
    status: .badRequest, code: "query.bad",
    message: "Địa chỉ có phần mã hóa sai (không phải UTF-8, sai dấu % hoặc có ký tự NUL).",
    english: "The address is wrongly encoded (not UTF-8, a bad % sign or a NUL character).")

  static func unknownParameter(_ name: String) -> ServiceFailure {
    ServiceFailure(
      status: .badRequest, code: "parameter.unknown", message: "Không có tham số “\(name.prefix(40))”.",
      english: "There is no parameter “\(name.prefix(40))”.")
  }

  static func badParameter(_ name: String, _ expected: String, english: String) -> ServiceFailure {
    ServiceFailure(
      status: .badRequest, code: "parameter.bad", message: "Giá trị của tham số “\(name)” chưa đúng: \(expected).",
      english: "The value of the parameter “\(name)” is wrong: \(english).")
  }

  static let uriTooLong = ServiceFailure(
    status: .uriTooLong, code: "request.uri_too_long",
    message: "Địa chỉ dài quá \(RequestLimits.targetBytes) byte. Hãy rút ngắn câu tìm.",
    english: "The address is longer than \(RequestLimits.targetBytes) bytes. Shorten the query.")

  static let hostMissing = ServiceFailure(
    status: .badRequest, code: "request.host_missing", message: "Yêu cầu thiếu tên máy chủ (Host).",
    english: "The request names no host (Host).")

  static let bodyRefused = ServiceFailure(
    status: .contentTooLarge, code: "request.body", message: "Địa chỉ này không nhận nội dung gửi kèm.",
    english: "This address takes no content.")

  /// - Parameter wait: the time until the next request is answered; told in whole seconds.
  static func tooManyRequests(again wait: Duration) -> ServiceFailure {
    let seconds = wait.retrySeconds
    return ServiceFailure(
      status: .tooManyRequests, code: "rate.exceeded",
      message: "Địa chỉ mạng này vừa gửi quá nhiều yêu cầu. Hãy thử lại sau \(seconds) giây.",
      english: """
        This network address has just sent too many requests. \
        Please try again in \(seconds) second\(seconds == 1 ? "" : "s").
        """,
      headers: [.retryAfter: "\(seconds)"])
  }

  static let busy = ServiceFailure(
    status: .serviceUnavailable, code: "search.busy",
    message: "Đang có quá nhiều người tìm cùng lúc. Hãy thử lại sau 5 giây.",
    english: "Too many people are searching at once. Please try again in 5 seconds.", headers: [.retryAfter: "5"])

  static let unexpected = ServiceFailure(
    status: .internalServerError, code: "internal",
    message: "Máy chủ gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, hãy báo mã yêu cầu cho người quản trị.",
    english:
      "The server met an unexpected error. Try again; if it stays, tell the keeper of the archive the request id.")
}
