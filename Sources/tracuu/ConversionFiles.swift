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
    guard input != "-", let first = identity(input), let second = identity(output) else { return false }
    return first == second
  }

  /// Device and number of the file that a path leads to.
  private static func identity(_ path: String) -> [Int]? {
    let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard let device = attributes?[.systemNumber] as? NSNumber,
      let number = attributes?[.systemFileNumber] as? NSNumber
    else { return nil }
    return [device.intValue, number.intValue]
  }

  private static func unreadable(_ path: String) -> CommandOutcome {
    .environment("Không đọc được \(TerminalText.oneLine(path)): \(String(cString: strerror(errno))).")
  }
}
