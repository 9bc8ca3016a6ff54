import Foundation

/// Results on stdout, remarks on stderr. Results are gathered, so that a pipe gets few large pieces; a reader that
/// goes away is no failure.
enum Output {
  private nonisolated(unsafe) static var buffer: [UInt8] = []
  private static let lock = NSLock()

  static func write(_ text: String) {
    write(bytes: Array(text.utf8))
  }

  static func write(bytes: [UInt8]) {
    lock.withLock {
      buffer += bytes
      if buffer.count >= 1 << 16 { drain() }
    }
  }

  static func line(_ text: String) {
    write(text + "\n")
  }

  static func flush() {
    lock.withLock { drain() }
  }

  /// A line on stderr.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private static func drain() {
    var sent = 0
    while sent < buffer.count {
      let count = buffer.withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress.map { $0 + sent }, $0.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { Foundation.exit(0) }
      if count <= 0 {
        complain("Không ghi được kết quả: \(String(cString: strerror(errno)))")
        Foundation.exit(3)
      }
      sent += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
