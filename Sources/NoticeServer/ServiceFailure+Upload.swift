import HTTPTypes
import Uploads

/// Why files were not taken.
extension ServiceFailure {
  /// Says nothing of what was wrong: there is nothing to learn from trying.
  static let unauthorized = ServiceFailure(
    status: .unauthorized, code: "upload.unauthorized", message: "Không có quyền gửi tệp.",
    english: "There is no right to send files.",
    headers: [.wwwAuthenticate: "Bearer"])

  static func attempts(again wait: Duration) -> ServiceFailure {
    let seconds = wait.retrySeconds
    return ServiceFailure(
      status: .tooManyRequests, code: "upload.attempts", message: "Thử quá nhiều lần. Hãy thử lại sau \(seconds) giây.",
      english: "Too many attempts. Try again in \(seconds) seconds.",
      headers: [.retryAfter: String(seconds)])
  }

  static let uploadNotFound = ServiceFailure(
    status: .notFound, code: "upload.not_found", message: "Không có lần gửi tệp nào như vậy.",
    english: "There is no such upload.")

  static let uploadTokens = ServiceFailure(
    status: .serviceUnavailable, code: "upload.tokens",
    message: "Chưa đọc được danh sách người được gửi tệp. Hãy báo người quản trị.",
    english: "The list of who may send files cannot be read. Tell the keeper of the archive.")

  init(upload error: any Error) {
    switch error {
    case let failure as UploadFailure: self.init(failure)
    case is TokenFile.Failure: self = .uploadTokens
    default: self.init(error)
    }
  }

  private init(_ failure: UploadFailure) {
    switch failure {
    case .mediaType:
      self.init(
        status: .unsupportedMediaType, code: "upload.media_type",
        message: "Hãy gửi multipart/form-data, hoặc một tệp với Content-Type: application/octet-stream.",
        english: "Send multipart/form-data, or one file with Content-Type: application/octet-stream.")
    case .form:
      self.init(
        status: .badRequest, code: "upload.form",
        message: "Nội dung không phải multipart/form-data hợp lệ, hoặc bị cắt giữa chừng. Hãy gửi lại.",
        english: "The content is no valid multipart/form-data, or is cut off. Send it again.")
    case .nameMissing:
      self.init(
        status: .badRequest, code: "upload.name",
        message: "Thiếu tên tệp. Hãy thêm ?name=… hoặc Content-Disposition với filename.",
        english: "The file’s name is missing. Add ?name=…, or Content-Disposition with filename.")
    case .empty:
      self.init(
        status: .badRequest, code: "upload.empty", message: "Không có tệp nào, hoặc có tệp rỗng.",
        english: "There is no file, or an empty one.")
    case .tooLarge(let limit):
      self.init(
        status: .contentTooLarge, code: "upload.too_large",
        message: "Một lần gửi có tối đa \(limit) byte. Hãy chia ra nhiều lần.",
        english: "An upload has at most \(limit) bytes. Send the files in several uploads.")
    case .tooManyFiles(let limit):
      self.init(
        status: .contentTooLarge, code: "upload.too_many",
        message: "Một lần gửi có tối đa \(limit) tệp. Hãy chia ra nhiều lần.",
        english: "An upload has at most \(limit) files. Send the files in several uploads.")
    case .tooSlow:
      self.init(
        status: .requestTimeout, code: "upload.too_slow", message: "Gửi quá lâu nên đã dừng. Hãy gửi lại.",
        english: "The upload took too long and was stopped. Send it again.")
    case .cut:
      self.init(
        status: .badRequest, code: "upload.cut", message: "Nội dung bị cắt giữa chừng. Hãy gửi lại.",
        english: "The content is cut off. Send it again.")
    case .diskFull:
      self.init(
        status: .init(code: 507, reasonPhrase: "Insufficient Storage"), code: "upload.disk_full",
        message: "Nơi nhận tệp sắp đầy nên chưa nhận được. Hãy báo người quản trị.",
        english: "There is little room left, so nothing was taken. Tell the keeper of the archive.")
    case .disk:
      self.init(
        status: .serviceUnavailable, code: "upload.disk",
        message: "Chưa ghi được tệp. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.",
        english: "The file could not be written. Try again; if it stays, tell the keeper of the archive.")
    }
  }
}
