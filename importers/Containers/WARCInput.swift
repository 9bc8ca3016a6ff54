import Glibc
import NoticeModel

/// Reads pieces of a source at stated offsets.
struct WARCInput: Sendable {
  private let source: ContainerSource
  /// The bytes of the source.
  let size: Int

  init(_ source: ContainerSource) throws(ImportError) {
    self.source = source
    switch source {
    case .bytes(let bytes): size = bytes.count
    case .file(let descriptor):
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw .unreadable() }
      size = Int(status.st_size)
    }
  }

  /// At most `count` bytes from `offset` on; fewer only where the source ends.
  func read(_ count: Int, at offset: Int) throws(ImportError) -> [UInt8] {
    switch source {
    case .bytes(let bytes):
      guard offset < bytes.count else { return [] }
      return Array(bytes[offset..<offset + min(count, bytes.count - offset)])
    case .file(let descriptor):
      var failed = false
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        while filled < count {
          let result = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, offset + filled)
          if result < 0 && errno == EINTR { continue }
          if result < 0 { failed = true }
          if result <= 0 { break }
          filled += result
        }
      }
      guard !failed else { throw .unreadable() }
      return bytes
    }
  }
}

extension ImportError {
  fileprivate static func unreadable() -> ImportError {
    ImportError(.pathUnreadable, "Hệ thống không đọc được tệp.", cause: String(cString: strerror(errno)))
  }
}
