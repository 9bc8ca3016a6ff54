import Glibc
public import NoticeModel

/// A file without a name: it is gone with its descriptor, however the program ends.
public final class TemporaryFile: Sendable {
  public let descriptor: Int32

  /// Makes an empty file on the disk of `folder`.
  public init(in folder: String) throws(ImportError) {
    let path = folder + "/entry-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw TemporaryFile.failure() }
    unlink(path)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Writes all of `bytes` where the file ends.
  public func append(_ bytes: [UInt8]) throws(ImportError) {
    try bytes.span.bytes.withUnsafeBytes { (bytes) throws(ImportError) in
      try TemporaryFile.write(bytes, to: descriptor)
    }
  }

  /// Writes all of `bytes` where the file of `descriptor` ends.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(ImportError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure() -> ImportError {
    ImportError(
      .pathUnreadable, "Không ghi được tệp tạm; hãy dọn chỗ trên ổ đĩa rồi chạy lại.",
      cause: String(cString: strerror(errno)))
  }
}
