import Foundation
import GRDB
import SearchQuery

extension SearchError {
  static let newer = SearchError(
    .indexNewer, "Kho được ghi bằng phiên bản mới hơn của tracuu; hãy dùng phiên bản đó. Không có gì bị thay đổi.")

  /// Runs `body` and says in the terms of an archive what SQLite says in its own.
  static func wrapping<Value>(_ body: () throws -> Value) throws(SearchError) -> Value {
    do {
      return try body()
    } catch {
      throw SearchError(saying: error)
    }
  }

  /// What any error of a question says, in the terms of an archive.
  init(saying error: any Error) {
    switch error {
    case let error as SearchError: self = error
    case let error as DatabaseError: self.init(error)
    default: self.init(.environment, "Không đọc được chỉ mục.", cause: String(describing: error))
    }
  }

  init(_ error: DatabaseError) {
    let cause = "\(error.resultCode.rawValue): \(error.message ?? "")"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
      self = .damaged(cause)
    case .SQLITE_FULL:
      self.init(
        .diskFull, "Đĩa đầy. Những gì đã báo là đã lưu vẫn còn; hãy giải phóng chỗ trống rồi chạy lại lệnh.",
        cause: cause)
    case .SQLITE_INTERRUPT:
      self.init(.deadline, "Câu tìm mất quá nhiều thời gian; hãy thêm từ hoặc bộ lọc.", cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.environment, "Kho đang bận ghi; hãy thử lại sau ít phút.", cause: cause)
    case .SQLITE_ERROR where (error.message ?? "").contains("no such table"):
      self = .damaged(cause)
    default:
      self.init(
        .environment, "Không đọc hoặc ghi được chỉ mục; hãy xem quyền truy cập và tình trạng đĩa.", cause: cause)
    }
  }

  static func damaged(_ cause: String) -> SearchError {
    SearchError(
      .indexDamaged, "Chỉ mục bị hỏng; các bản gốc vẫn nguyên. Hãy chạy `tracuu rebuild` để dựng lại chỉ mục.",
      cause: cause)
  }

  static let earlier = SearchError(
    .environment,
    "Kho được ghi bằng phiên bản trước và cần cập nhật một lần; hãy chạy `tracuu verify` với quyền ghi vào kho.")

  static let unmergedLog = SearchError(
    .environment,
    """
    Chỉ mục còn nhật ký index.sqlite-wal chưa gộp mà ở đây không ghi được. Hãy chạy `tracuu verify` trên kho ở nơi ghi \
    được, rồi sao lại cả thư mục.
    """)

  static let changing = SearchError(.environment, "Chỉ mục đang được thay liên tục; hãy thử lại sau ít phút.")

  static let positionOutdated = SearchError(
    .positionOutdated, "Kho đã thay đổi từ khi có trang trước nên không xem tiếp được; hãy tìm lại từ đầu.")

  static let missing = SearchError(
    .indexMissing,
    "Kho chưa có chỉ mục. Nếu có thư mục originals, hãy chạy `tracuu rebuild`; nếu chưa, hãy `tracuu import`.")
}
