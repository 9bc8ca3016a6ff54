import ImporterKit
import NoticeModel

/// Reads OLE Word files through antiword, then catdoc: for machines without LibreOffice. Only the letters come through;
/// catdoc gives back whatever it does not understand, so it is asked only where the file is Word's for sure.
struct WordTextConverter: Sendable {
  let sandbox: Sandbox
  let temporaryFolder: String

  func convert(_ original: Original) -> Conversion {
    guard OfficeFormat(original.bytes) == .word else {
      return Conversion(original: nil, warnings: [ImportWarning(.unreadable, "no Word file")])
    }
    guard Program.antiword.path != nil || Program.catdoc.path != nil else {
      return Conversion(
        original: nil,
        warnings: [ImportWarning(.converterMissing, "LibreOffice, antiword or catdoc; see tracuu doctor")])
    }
    // From a file: both copy stdin to `/tmp`, where they may not write.
    guard let folder = PrivateFolder(in: temporaryFolder) else {
      return ConverterFailure.conversion(of: .couldNotStart(temporaryFolder), program: "antiword")
    }
    defer { folder.remove() }
    guard folder.write(original.bytes, as: "0.doc") else {
      return ConverterFailure.conversion(of: .couldNotStart(temporaryFolder), program: "antiword")
    }
    var last: (status: SandboxResult.Status, program: String)?
    // Paragraphs are not wrapped: 0 for antiword, -w for catdoc.
    for (program, arguments) in [
      (Program.antiword, ["-m", "UTF-8.txt", "-w", "0", "0.doc"]), (Program.catdoc, ["-d", "utf-8", "-w", "0.doc"]),
    ] {
      guard let path = program.path else { continue }
      let result = sandbox.run(path, arguments, folder: folder, profile: .wordText)
      last = (result.status, program.name)
      guard result.hasSucceeded, result.output.contains(where: { $0 > 0x20 }) else { continue }
      return Conversion(
        original: Original(
          source: original.source, bytes: result.output, mediaType: MediaType.text, encoding: original.encoding),
        warnings: [ImportWarning(.converterDoubtful, program.name)])
    }
    return ConverterFailure.conversion(of: last?.status ?? .exited(1), program: last?.program ?? "antiword")
  }
}
