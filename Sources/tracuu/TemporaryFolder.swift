import Foundation

/// Where files go that do not outlive the program: `$TMPDIR`, else `/tmp`.
enum TemporaryFolder {
  static var path: String { FileManager.default.temporaryDirectory.path(percentEncoded: false) }
}
