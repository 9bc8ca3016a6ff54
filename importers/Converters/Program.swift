import Foundation

/// A program that a converter runs: where it may be, and which Debian packages bring it.
///
/// It is looked for in fixed folders: a search path is the business of whoever set the environment.
public struct Program: Sendable {
  public let name: String
  /// The packages of Debian 12, as `apt-get install` takes them.
  public let packages: [String]
  let versionArguments: [String]

  static let folders = ["/usr/bin", "/usr/local/bin"]

  /// The absolute path; nil where it is not installed.
  public var path: String? {
    Self.folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  public static let libreOffice = Program(
    name: "soffice",
    packages: ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "libreoffice-impress-nogui"],
    versionArguments: ["--version"])
  public static let pdfToText = Program(name: "pdftotext", packages: ["poppler-utils"], versionArguments: ["-v"])
  public static let pdfToHTML = Program(name: "pdftohtml", packages: ["poppler-utils"], versionArguments: ["-v"])
  public static let pdfToPPM = Program(name: "pdftoppm", packages: ["poppler-utils"], versionArguments: ["-v"])
  public static let pdfImages = Program(name: "pdfimages", packages: ["poppler-utils"], versionArguments: ["-v"])
  public static let tesseract = Program(
    name: "tesseract", packages: ["tesseract-ocr", "tesseract-ocr-vie"], versionArguments: ["--version"])
  public static let antiword = Program(name: "antiword", packages: ["antiword"], versionArguments: [])
  public static let catdoc = Program(name: "catdoc", packages: ["catdoc"], versionArguments: ["-V"])

  /// What the program says of its version: the first number with a dot in it; nil where it says none.
  func version(in sandbox: Sandbox) -> String? {
    guard var path else { return nil }
    var profile = SandboxProfile.poppler
    profile.addressSpace = 1 << 30
    if name == Self.libreOffice.name {
      guard let program = LibreOfficeProgram.installed else { return nil }
      path = program.path
      profile.readable += ["/etc/libreoffice", program.installation]
    }
    let result = sandbox.run(path, versionArguments, profile: profile)
    // Some programs speak on stderr, and some call asking for it a mistake.
    let said = String(decoding: result.output + [0x20] + result.errors, as: UTF8.self)
    return said.split { " \n\t,()".utf8.contains($0.asciiValue ?? 0) }.map(String.init).first(where: Self.isVersion)
  }

  private static func isVersion(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return false }
    return word.utf8.contains(UInt8(ascii: "."))
  }
}
