import HTTPTypes

/// What may be wrong with what a request sends along.
extension ServiceFailure {
  static let bodyBad = ServiceFailure(
    status: .badRequest, code: "request.body_bad",
    message: "Nội dung gửi lên không đọc được: cần UTF-8, và đúng dạng đã khai (biểu mẫu, JSON có “text”).",
    english:
      "The content that was sent cannot be read: it has to be UTF-8 and of its declared type (form, JSON with “text”).")

  static let bodyTooSlow = ServiceFailure(
    status: .requestTimeout, code: "request.body_slow",
    message: "Nội dung gửi lên đến quá chậm nên đã dừng. Hãy thử lại, hoặc gửi thành nhiều phần.",
    english: "The content came too slowly and was stopped. Try again, or send it in several parts.")

  static func bodyTooLong(_ limit: Int) -> ServiceFailure {
    ServiceFailure(
      status: .contentTooLarge, code: "request.body_too_long",
      message: "Nội dung gửi lên dài quá \(limit >> 10) KiB. Hãy gửi thành nhiều phần.",
      english: "The content is longer than \(limit >> 10) KiB. Send it in several parts.")
  }

  static func mediaTypeRefused(_ known: [String]) -> ServiceFailure {
    ServiceFailure(
      status: .unsupportedMediaType, code: "request.media_type",
      message: "Địa chỉ này chỉ nhận \(known.joined(separator: " hoặc ")) bằng UTF-8.",
      english: "This address only takes \(known.joined(separator: " or ")) in UTF-8.")
  }

  static let checkTooLong = ServiceFailure(
    status: .serviceUnavailable, code: "deadline",
    message: "Kiểm tra quá lâu nên đã dừng. Hãy gửi dự thảo thành nhiều phần.",
    english: "The check took too long and was stopped. Send the draft in several parts.", headers: [.retryAfter: "10"])

  static func methodNotAllowed(but allowed: String) -> ServiceFailure {
    ServiceFailure(
      status: .methodNotAllowed, code: "method_not_allowed", message: "Địa chỉ này chỉ nhận \(allowed).",
      english: "This address only takes \(allowed).",
      headers: [.allow: allowed])
  }
}
