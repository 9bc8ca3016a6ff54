import Glibc

/// Owns a file descriptor. Reads and writes go to stated offsets and are whole or throw.
struct OpenFile: ~Copyable, Sendable {
  private let descriptor: Int32
  /// The name for messages.
  let name: String

  init(owning descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  deinit { close(descriptor) }

  /// Writes all of `bytes` at `offset`, however many calls it takes.
  borrowing func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(OriginalsError) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = retrying { pwrite(descriptor, rest.baseAddress, rest.count, offset + written) }
      guard count > 0 else { throw .system("pwrite \(name)", number: count == 0 ? EIO : errno) }
      written += count
    }
  }

  /// The `count` bytes from `offset` on; fewer only where the file ends.
  borrowing func read(_ count: Int, at offset: Int) throws(OriginalsError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
        let result = retrying { pread(descriptor, rest.baseAddress, rest.count, offset + filled) }
        if result < 0 { failure = errno }
        if result <= 0 { break }
        filled += result
      }
    }
    guard failure == 0 else { throw .system("pread \(name)", number: failure) }
    return bytes
  }

  /// Returns when the disk has confirmed the file's bytes and its length.
  ///
  /// A failure is final: the system may have dropped the bytes it could not write, and a second call would succeed
  /// without them.
  borrowing func synchronize() throws(OriginalsError) {
    guard retrying({ fsync(descriptor) }) == 0 else {
      let cause = "fsync \(name): \(String(cString: strerror(errno)))"
      throw OriginalsError(
        .fsync, "Ổ đĩa không xác nhận đã ghi. Không gì được báo là lưu; hãy kiểm tra ổ đĩa rồi chạy `tracuu verify`.",
        cause: cause)
    }
  }

  /// The file's length. Throws for what is no plain file, such as a named pipe, which would never end.
  borrowing func length() throws(OriginalsError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("fstat \(name)") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .system(name, number: EINVAL) }
    return Int(status.st_size)
  }

  borrowing func truncate(to length: Int) throws(OriginalsError) {
    guard retrying({ ftruncate(descriptor, length) }) == 0 else { throw .system("ftruncate \(name)") }
  }

  /// Lends the descriptor for a call that has no wrapper here.
  borrowing func withDescriptor<Result>(_ use: (Int32) -> Result) -> Result { use(descriptor) }
}
