import NoticeModel

/// Reads the pages of a PDF file that are pictures: scans.
///
/// A page without a letter is drawn and read, whatever it holds. So is one with up to a few hundred letters over a
/// picture of the whole page: a scan with a page's number or the text of a signature's stamp.
struct PDFPictures {
  let runner: any ProgramRunner
  let file: [UInt8]

  private static let fewestLetters = 20
  private static let mostLetters = 400
  private static let maximumPages = 200
  /// Of one document.
  private static let maximumTime = Duration.seconds(1_200)

  /// Adds what was read to `xml`; the warnings name pages that were given up.
  func read(into xml: inout PopplerPages, with reader: TesseractProgram) -> [ImportWarning] {
    let wanted = places(in: xml.pages)
    guard !wanted.isEmpty else { return [] }
    let start = ContinuousClock.now
    var readings: [Int: PictureReading] = [:]
    var unread = max(0, wanted.count - Self.maximumPages)
    for place in wanted.prefix(Self.maximumPages) {
      guard ContinuousClock.now - start < Self.maximumTime else {
        unread += 1
        continue
      }
      switch read(xml.pages[place], with: reader) {
      case .some(let reading):
        if reading.letters >= Self.fewestLetters { readings[place] = reading }
      case .none: unread += 1
      }
    }
    xml.insert(readings)
    return unread == 0 ? [] : [ImportWarning(.converterLimit, "\(unread) pages were not read from their pictures")]
  }

  /// The pages to read, by their place.
  private func places(in pages: [PopplerPages.Page]) -> [Int] {
    let mayBeScanned = pages.contains { (1..<Self.mostLetters).contains($0.letters) }
    let scanned = mayBeScanned ? scannedPages() : []
    return pages.indices.filter { place in
      let page = pages[place]
      return page.letters == 0 || page.letters < Self.mostLetters && scanned.contains(page.number)
    }
  }

  /// The numbers of the pages with a picture as large as a scan's, from the table of `pdfimages -list`: page, number,
  /// type, width, height …
  private func scannedPages() -> Set<Int> {
    guard let program = Program.pdfImages.path else { return [] }
    let result = runner.run(program, ["-list", "-"], input: file, profile: .poppler)
    var pages: Set<Int> = []
    for line in result.output.split(separator: 0x0A) {
      let cells = line.split(separator: 0x20).prefix(5).map { Int(String(decoding: $0, as: UTF8.self)) }
      if cells.count == 5, let page = cells[0], let width = cells[3], let height = cells[4], width >= 800, height >= 800
      {
        pages.insert(page)
      }
    }
    return pages
  }

  /// Nil where a program failed or ran into its limits.
  private func read(_ page: PopplerPages.Page, with reader: TesseractProgram) -> PictureReading? {
    guard let program = Program.pdfToPPM.path else { return nil }
    let resolution = Self.resolution(of: page)
    let number = String(page.number)
    let drawn = runner.run(
      program, ["-gray", "-r", String(resolution), "-f", number, "-l", number, "-"], input: file,
      profile: .poppler)
    guard drawn.hasSucceeded, !drawn.output.isEmpty else { return nil }
    if Self.isBlank(drawn.output) { return PictureReading(confidence: 0, letters: 0, xml: [], width: 0, height: 0) }
    let (pages, status) = reader.read(drawn.output) { _ in 108 / Double(resolution) }
    guard status == .exited(0) else { return nil }
    return pages.first
  }

  /// 300 dots an inch, fewer for pages so large that their picture would pass the limit of a program's output.
  private static func resolution(of page: PopplerPages.Page) -> Int {
    let pixels = Double(max(page.width, 1)) * Double(max(page.height, 1))
    return max(20, min(300, Int(108 * (15e6 / pixels).squareRoot())))
  }

  /// True for a page without a dark dot. The head of a PGM picture is some 15 bytes.
  private static func isBlank(_ picture: [UInt8]) -> Bool {
    picture.dropFirst(20).allSatisfy { $0 > 160 }
  }
}
