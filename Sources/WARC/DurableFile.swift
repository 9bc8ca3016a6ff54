package import Glibc

/// Files that nobody sees half of, and that are what they were or what they shall be after a power cut.
package enum DurableFile {
  /// A call of the system that failed.
  package struct Failure: Error, Sendable, CustomStringConvertible {
    package let call: String
    /// The system's `errno`.
    package let number: Int32

    init(_ call: String, _ number: Int32 = errno) { (self.call, self.number) = (call, number) }

    package var description: String { "\(call): \(String(cString: strerror(number)))" }
  }

  /// Writes beside the file, waits for the disk and renames. A file that is there keeps its permissions.
  ///
  /// When it returns, the file is as it shall be, but a power cut may bring the old one back: whoever must not lose it
  /// calls ``synchronize(folder:)`` too.
  ///
  /// - Parameter mode: the permissions of a new file, less the mask of the process.
  package static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o666) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let new = "\(folder).\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Failure("open") }
    defer { close(descriptor) }
    do throws(Failure) {
      var status = stat()
      if stat(path, &status) == 0, fchmod(descriptor, status.st_mode & 0o777) != 0 { throw Failure("fchmod") }
      try write(bytes.span.bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw Failure("fsync") }
      guard rename(new, path) == 0 else { throw Failure("rename") }
    } catch {
      unlink(new)
      throw error
    }
  }

  /// Writes all of `bytes`, however many calls it takes.
  package static func write(_ bytes: RawSpan, to descriptor: Int32) throws(Failure) {
    try bytes.withUnsafeBytes { (bytes) throws(Failure) in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw Failure("write", count == 0 ? EIO : errno) }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Makes the names in a folder as lasting as the files they name.
  package static func synchronize(folder path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("open") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure("fsync") }
  }
}
