import Foundation
import ImporterKit
import NoticeModel

/// Reads a file whole, within a limit, and tells its time.
enum FileReader {
  struct File {
    var bytes: [UInt8]
    /// The file's own time, ISO 8601 in UTC with microseconds: the digits are always there, so that it sorts as text.
    var modifiedAt: String
  }

  /// `containers` may be larger than documents; the name decides, since nothing was read yet.
  static func read(_ path: FilePath, limit: Int, mayBeContainer: Bool) throws(ImportError) -> File {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    guard descriptor >= 0 else { throw unreadable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ImportError(.pathSpecial, "Không phải tệp thường nên không nhập.")
    }
    let limit = mayBeContainer ? max(limit, ImportOptions.maximumContainerBytes) : limit
    guard status.st_size <= limit else {
      throw ImportError(
        .inputBytes, "Tệp có \(status.st_size) byte, quá giới hạn \(limit) byte; hãy tách tệp hoặc dùng --max-bytes.")
    }
    let bytes = try contents(of: descriptor, size: Int(status.st_size), limit: limit)
    return File(
      bytes: bytes, modifiedAt: Timestamp.text(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec))
  }

  private static func contents(of descriptor: Int32, size: Int, limit: Int) throws(ImportError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      while count < size {
        let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw unreadable(failure) }
    return bytes
  }

  private static func unreadable(_ code: Int32) -> ImportError {
    let reason = String(cString: strerror(code))
    if code == ENOENT { return ImportError(.pathMissing, "Tệp không còn ở đó.", cause: reason) }
    return ImportError(.pathUnreadable, "Không đọc được; hãy xem quyền truy cập rồi chạy lại.", cause: reason)
  }
}

/// Times as the archive writes them.
public enum Timestamp {
  /// `2013-07-22T03:04:05.000000Z`.
  public static func text(seconds: Int, nanoseconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let micro = String(nanoseconds / 1_000)
    let year = String(Int(parts.tm_year) + 1_900)
    return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year + "-" + two(parts.tm_mon + 1) + "-"
      + two(parts.tm_mday) + "T" + two(parts.tm_hour) + ":" + two(parts.tm_min) + ":" + two(parts.tm_sec) + "."
      + String(repeating: "0", count: max(0, 6 - micro.utf8.count)) + micro + "Z"
  }

  /// The time now. The one clock of an import.
  public static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return text(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
