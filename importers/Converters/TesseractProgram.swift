/// The program that reads pictures of Vietnamese text.
///
/// One page of 300 dpi takes 2 to 10 s of one core; the sandbox's profile keeps it to one thread, since files are read
/// side by side.
public struct TesseractProgram: Sendable {
  private let runner: any ProgramRunner
  private let path: String

  /// Nil where tesseract or its Vietnamese model (`tesseract-ocr-vie`) is not installed. Runs it once.
  public init?(runner: any ProgramRunner) {
    guard let path = Program.tesseract.path else { return nil }
    let result = runner.run(path, ["--list-langs"], input: [], profile: .tesseract)
    let languages = (result.output + result.errors).split { $0 <= 0x20 }
    guard languages.contains(where: { $0.elementsEqual("vie".utf8) }) else { return nil }
    self.runner = runner
    self.path = path
  }

  /// Reads a picture (PNG, JPEG, TIFF, PNM) of one page or many.
  ///
  /// - Parameter scale: What the pixels of a page of this width are multiplied by.
  func read(_ picture: [UInt8], scale: (_ width: Int) -> Double) -> (
    pages: [PictureReading], status: SandboxResult.Status
  ) {
    let result = runner.run(path, ["-", "-", "-l", "vie", "--psm", "3", "tsv"], input: picture, profile: .tesseract)
    return (TesseractTable.readings(of: result.output, scale: scale), result.status)
  }
}
