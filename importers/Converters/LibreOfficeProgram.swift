import Foundation

/// Where LibreOffice is. Its own start script would start further processes, which the sandbox forbids, so the program
/// behind it is run.
struct LibreOfficeProgram: Sendable {
  /// `…/program/soffice.bin`.
  let path: String

  /// The folder of the whole installation, which it must be able to read.
  var installation: String { (path as NSString).deletingLastPathComponent + "/.." }

  /// Nil where it is not installed.
  static let installed: LibreOfficeProgram? = Program.libreOffice.path.flatMap { LibreOfficeProgram(script: $0) }

  /// From the command `soffice`, a link into the installation.
  init?(script: String) {
    guard let real = realpath(script, nil) else { return nil }
    defer { free(real) }
    let folder = (String(cString: real) as NSString).deletingLastPathComponent
    let program = folder + "/soffice.bin"
    guard access(program, X_OK) == 0 else { return nil }
    path = program
  }

  /// Is the part there that reads such documents? Debian packages each for itself.
  func reads(_ kind: FlatODF) -> Bool {
    let library =
      switch kind {
      case .text: "libswlo.so"
      case .spreadsheet: "libsclo.so"
      case .presentation: "libsdlo.so"
      }
    return access("\((path as NSString).deletingLastPathComponent)/\(library)", R_OK) == 0
  }
}
