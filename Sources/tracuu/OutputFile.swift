import Foundation

/// The file that a command's `--output` names.
enum OutputFile {
  /// Writes beside the file and renames, so that nobody sees half of it. A file that is there keeps its permissions.
  static func write(_ bytes: [UInt8], to path: String) throws {
    // A link stays one; what it points to changes.
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    let mode = (attributes?[.posixPermissions] as? NSNumber).map { mode_t(truncatingIfNeeded: $0.intValue) & 0o777 }
    if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
      throw CommandOutcome.usage("--output không phải tệp thường: \(TerminalText.oneLine(path)).")
    }
    var name = Array("\(target).tmp-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw unwritable(path) }
    do {
      try write(bytes, descriptor, path)
      let mask = umask(0)
      umask(mask)
      guard fchmod(descriptor, mode ?? 0o666 & ~mask) == 0, fsync(descriptor) == 0 else { throw unwritable(path) }
      guard rename(name, target) == 0 else { throw unwritable(path) }
      close(descriptor)
    } catch {
      close(descriptor)
      unlink(name)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { part in
        Foundation.write(descriptor, part.baseAddress.map { $0 + sent }, part.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unwritable(path) }
      sent += count
    }
  }

  private static func unwritable(_ path: String) -> CommandOutcome {
    .environment("Không ghi được \(TerminalText.oneLine(path)): \(String(cString: strerror(errno))).")
  }
}
