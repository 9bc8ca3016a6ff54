import Containers
import Foundation
import ImporterKit
import NoticeModel
import WARC

/// A file of the import that is open for reading; closed when nobody holds it any more.
final class OpenInput: Sendable {
  let descriptor: Int32
  let size: Int
  /// The file's own time, ISO 8601 in UTC with microseconds: the digits are always there, so that it sorts as text.
  let modifiedAt: String

  init(_ path: FilePath) throws(ImportError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    guard descriptor >= 0 else { throw Self.unreadable(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.unreadable(code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ImportError(.pathSpecial, "Không phải tệp thường nên không nhập.")
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    modifiedAt = Self.time(status)
  }

  deinit { close(descriptor) }

  /// At most `count` bytes from `offset` on; fewer only where the file ends.
  func read(_ count: Int, at offset: Int) throws(ImportError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { buffer, filled in
      while filled < count {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw Self.unreadable(failure) }
    return bytes
  }

  /// Reads it from the beginning to the end.
  func digest() throws(ImportError) -> ContentDigest {
    var stream = DigestStream()
    var offset = 0
    while case let piece = try read(4 << 20, at: offset), !piece.isEmpty {
      stream.add(piece)
      offset += piece.count
    }
    return stream.digest
  }

  /// True as long as nobody wrote to the file since it was opened.
  var isUnchanged: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && Int(status.st_size) == size && Self.time(status) == modifiedAt
  }

  private static func time(_ status: stat) -> String {
    Timestamp.text(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  private static func unreadable(_ code: Int32) -> ImportError {
    let reason = String(cString: strerror(code))
    if code == ENOENT { return ImportError(.pathMissing, "Tệp không còn ở đó.", cause: reason) }
    return ImportError(.pathUnreadable, "Không đọc được; hãy xem quyền truy cập rồi chạy lại.", cause: reason)
  }
}

/// The bytes of an archive: in memory, or in a file, for those that are too large for it.
enum ArchiveBytes: Sendable {
  case memory([UInt8])
  case input(OpenInput)
  case temporary(TemporaryFile)

  var source: ContainerSource {
    switch self {
    case .memory(let bytes): .bytes(bytes)
    case .input(let file): .file(descriptor: file.descriptor)
    case .temporary(let file): .file(descriptor: file.descriptor)
    }
  }

  /// Lends the source while the file is held open.
  func withSource<Result>(_ use: (ContainerSource) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try use(source) }
  }
}
