import Foundation

/// Reading for `convert`.
enum ConversionFiles {
  /// A file, or stdin for `-`, up to a limit.
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    let isStandardInput = path == "-"
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { if !isStandardInput { close(descriptor) } }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes += part[..<count]
      if bytes.count > limit {
        throw CommandOutcome.environment("Đầu vào lớn hơn \(limit) byte nên không đọc; hãy tách tệp.")
      }
    }
  }

  /// True where both paths lead to the same file.
  static func isSame(_ input: String, _ output: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard input != "-", stat(input, &first) == 0, stat(output, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func unreadable(_ path: String) -> CommandOutcome {
    .environment("Không đọc được \(TerminalText.oneLine(path)): \(String(cString: strerror(errno))).")
  }
}
