import Foundation
import WARC

/// The file that a command's `--output` names.
enum OutputFile {
  /// Writes beside the file and renames, so that nobody sees half of it. A file that is there keeps its permissions.
  static func write(_ bytes: [UInt8], to path: String) throws {
    // A link stays one; what it points to changes.
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
      throw CommandOutcome.usage("--output không phải tệp thường: \(TerminalText.oneLine(path)).")
    }
    do throws(DurableFile.Failure) {
      try DurableFile.replace(target, with: bytes)
    } catch {
      throw CommandOutcome.environment(
        "Không ghi được \(TerminalText.oneLine(path)): \(String(cString: strerror(error.number))).")
    }
  }
}
