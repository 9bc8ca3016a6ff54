import Glibc

extension OriginalsError {
  /// The error of a system call that just failed; `what` names it and its file for a log.
  static func system(_ what: String, number: Int32 = errno) -> OriginalsError {
    let cause = "\(what): \(String(cString: strerror(number)))"
    switch number {
    case ENOSPC, EDQUOT, EFBIG:
      return OriginalsError(
        .diskFull, "Ổ đĩa đã đầy. Những gì đã báo là lưu vẫn còn nguyên; hãy dọn chỗ rồi chạy lại để tiếp tục.",
        cause: cause)
    case EROFS, EACCES, EPERM:
      return OriginalsError(
        .notWritable, "Không được phép ghi hoặc đọc kho bản gốc. Hãy kiểm tra quyền của thư mục.", cause: cause)
    default:
      return OriginalsError(
        .io, "Lỗi đọc ghi kho bản gốc. Hãy kiểm tra ổ đĩa, rồi chạy `tracuu verify`.", cause: cause)
    }
  }
}

/// Calls again as long as a signal interrupts the call.
func retrying<Value: SignedInteger>(_ call: () -> Value) -> Value {
  while true {
    let value = call()
    if value != -1 || errno != EINTR { return value }
  }
}
