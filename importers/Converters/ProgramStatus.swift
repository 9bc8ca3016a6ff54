/// What is known of one program on this machine.
public struct ProgramStatus: Sendable {
  public let program: Program
  /// Nil where it is not installed.
  public let path: String?
  /// Nil where it is not installed, or says nothing of its version.
  public let version: String?
  /// The packages that bring what is missing; empty where nothing is.
  public let missingPackages: [String]
  /// Something else reads the same documents, so that it need not be there.
  public let isOptional: Bool
}

/// The programs that converters run, looked up on this machine.
public struct ProgramList: Sendable {
  public let all: [ProgramStatus]

  /// Starts each program once to ask for its version; that takes about a second for all.
  public init(sandbox: Sandbox = Sandbox()) {
    let hasLibreOffice = LibreOfficeProgram.installed != nil
    all = [
      Program.libreOffice, .pdfToText, .pdfToHTML, .pdfToPPM, .tesseract, .antiword, .catdoc,
    ].map { program in
      ProgramStatus(
        program: program, path: program.path, version: program.version(in: sandbox),
        missingPackages: Self.missingPackages(of: program, sandbox: sandbox),
        isOptional: hasLibreOffice && (program.name == Program.antiword.name || program.name == Program.catdoc.name))
    }
  }

  /// Every package that is missing and that something needs, once, in order: for one `apt-get install`.
  public var missingPackages: [String] {
    var seen: Set<String> = []
    return all.filter { !$0.isOptional }.flatMap(\.missingPackages).filter { seen.insert($0).inserted }
  }

  private static func missingPackages(of program: Program, sandbox: Sandbox) -> [String] {
    guard let path = program.path else { return program.packages }
    if program.name == Program.libreOffice.name {
      guard let installed = LibreOfficeProgram.installed else { return program.packages }
      return zip(FlatODF.allCases, program.packages).filter { !installed.reads($0.0) }.map(\.1)
    }
    guard program.name == Program.tesseract.name else { return [] }
    let languages = sandbox.run(path, ["--list-langs"], profile: .tesseract)
    let lines = String(decoding: languages.output + languages.errors, as: UTF8.self).split(separator: "\n")
    return lines.contains("vie") ? [] : ["tesseract-ocr-vie"]
  }
}
