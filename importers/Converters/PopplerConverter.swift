public import ImporterKit
public import NoticeModel

/// Turns PDF files into poppler's XML, which names the font and place of every stretch of text.
///
/// `pdftohtml -xml` was chosen over `pdftotext` since only it names fonts, without which text in `.VnTime` cannot be
/// told from Western text, and since it keeps the order in which the text was written. Hidden text counts too: it is how
/// scanners store what they read. Pages without text are read from their picture where tesseract is there.
public struct PopplerConverter: Converter {
  public let name = "poppler"

  private let runner: any ProgramRunner
  private let pictureReader: TesseractProgram?

  /// - Parameter pictureReader: Reads pages that are pictures; nil for `--no-ocr` and where it is not installed.
  public init(runner: any ProgramRunner, pictureReader: TesseractProgram? = nil) {
    self.runner = runner
    self.pictureReader = pictureReader
  }

  public func converts(_ original: Original) -> Bool { original.mediaType == MediaType.pdf }

  /// One run of poppler for each file, at most 30 s and 16 MiB; what it gave until a limit is kept. Pages that are
  /// pictures cost some seconds each.
  public func convert(_ originals: [Original]) -> [Conversion] { originals.map(convert) }

  private func convert(_ original: Original) -> Conversion {
    guard runner.runsPrograms else {
      return Conversion(
        original: nil,
        warnings: [ImportWarning(.converterUnsafe, "landlock or seccomp is missing; --unsafe-converters goes without")])
    }
    guard let program = Program.pdfToHTML.path else {
      return Conversion(original: nil, warnings: [ImportWarning(.converterMissing, "pdftohtml (poppler-utils)")])
    }
    // The last argument names a file that `-stdout` keeps from being written.
    let result = runner.run(
      program, ["-xml", "-i", "-hidden", "-nodrm", "-enc", "UTF-8", "-stdout", "-", "page"], input: original.bytes,
      profile: .poppler)
    var xml = PopplerPages(result.output)
    var warnings = PopplerReport.warnings(about: result, pages: xml.pages.count)
    guard !xml.pages.isEmpty else { return Conversion(original: nil, warnings: warnings) }
    if let pictureReader, original.readsPictures {
      let pictures = PDFPictures(runner: runner, file: original.bytes)
      warnings += pictures.read(into: &xml, with: pictureReader)
    }
    return Conversion(original: original.converted(to: xml.bytes), warnings: warnings)
  }
}

extension Original {
  /// The same original as poppler's XML.
  func converted(to xml: [UInt8]) -> Original {
    var converted = self
    converted.bytes = xml
    converted.mediaType = MediaType.popplerXML
    return converted
  }
}
