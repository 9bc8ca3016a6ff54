import HTTPTypes
import Hummingbird
import SearchQuery

extension ServiceFailure {
  /// What a client is told of `error`. Details that are not meant for readers stay in the log.
  init(_ error: any Error) {
    switch error {
    case let failure as ServiceFailure: self = failure
    case let error as SearchError: self.init(error)
    case let error as any HTTPResponseError where error.status == .notFound: self = .notFound
    default: self = .unexpected
    }
  }

  private init(_ error: SearchError) {
    let message: String
    let english: String
    switch error.code {
    case .positionOutdated:
      self.init(
        status: .gone, code: error.code.rawValue,
        message: "Kho đã thay đổi từ khi có trang trước nên không xem tiếp được. Hãy tìm lại từ trang đầu.",
        english: "The archive has changed since the page before. Search again from the first page.")
      return
    case .indexMissing:
      message =
        "Chưa có chỉ mục tìm kiếm. Bản gốc vẫn còn nguyên; người quản trị chạy lệnh “tracuu rebuild” để lập chỉ mục."
      english =
        "There is no search index yet. The originals are whole; the keeper makes the index with “tracuu rebuild”."
    case .indexDamaged:
      message =
        "Chỉ mục tìm kiếm bị hỏng. Bản gốc vẫn còn nguyên; người quản trị chạy lệnh “tracuu rebuild” để lập lại chỉ mục."
      english =
        "The search index is damaged. The originals are whole; the keeper makes the index anew with “tracuu rebuild”."
    case .indexNewer:
      message = "Kho lưu trữ do một phiên bản mới hơn ghi. Người quản trị cần cài phiên bản mới của chương trình."
      english = "The archive was written by a newer version. Its keeper has to install that version of the program."
    case .deadline:
      message = "Tìm quá lâu nên đã dừng. Hãy thêm từ hoặc bộ lọc để thu hẹp, rồi thử lại."
      english = "The search took too long and was stopped. Narrow it with words or filters, and try again."
    case .diskFull, .environment:
      message = "Chưa đọc được kho lưu trữ. Hãy thử lại sau ít phút."
      english = "The archive cannot be read at present. Please try again in a few minutes."
    }
    self.init(status: .serviceUnavailable, code: error.code.rawValue, message: message, english: english)
    if [.deadline, .diskFull, .environment].contains(error.code) { headers[.retryAfter] = "10" }
  }
}
