public import ImporterKit
import LegacyEncoding
public import NoticeModel

/// Reads what poppler made of a PDF file (`PopplerConverter`): paragraphs, rows of cells, and on which page each stands.
///
/// Text in `.VnTime`, `VNI-Times` and their like is decoded by its font and its words, run by run. Headings are not
/// guessed. Stamps of signatures and repeated lines at the edges of pages stand at the end of the text. Text of pictures of pages
/// is read alike and says so with `.ocr`.
public struct PDFImporter: Importer {
  public let name = "pdf"

  public init() {}

  /// Certain of poppler's XML; declines all else.
  public func confidence(in original: Original) -> Confidence? {
    original.mediaType == MediaType.popplerXML ? Confidence(1) : nil
  }

  /// Never throws: what is not poppler's is no text. Nearly linear; text beyond `PlainText.limit` is cut with
  /// `.textCut`.
  public func extract(_ original: Original) throws(ImportError) -> Extraction {
    // The XML is UTF-8; an encoding that a person named is that of the letters in it.
    let named = original.encoding?.lowercased()
    let isOfLetters = named.map { $0 == "utf-8" || VietnameseEncoding(rawValue: $0) != nil } ?? false
    let source = CharsetDecoder.open(original.bytes, override: isOfLetters ? named : nil)
    let document = PopplerXML.read(source.utf8)
    let text = Self.text(of: document)
    let restored = TextRestorer.restore(text.pool, of: source)
    var extraction = Extraction(
      encoding: restored.reading.encoding, encodingEvidence: restored.reading.evidence,
      encodingScore: restored.reading.score, warnings: restored.reading.warnings)
    text.fill(&extraction, with: restored.texts)
    extraction.title = PlainText.title(of: extraction.body)
    extraction.warnings += Self.warnings(about: document)
    if extraction.body.isEmpty { extraction.warnings.append(ImportWarning(.noText)) }
    return extraction
  }

  private static func text(of document: PDFDocument) -> PDFText {
    var pages: [[PDFLine]] = []
    /// The number and width of the page that each of `pages` is, or is a part of.
    var numbers: [Int] = []
    var widths: [Int] = []
    var stamps: [[PDFLine]] = []
    for page in document.pages {
      let (lying, standing) = TurnedRuns.parted(page)
      for (runs, width) in [(lying, page.width), (standing, page.height)] where !runs.isEmpty {
        var lines = LineBuilder.lines(of: runs, fonts: document.fonts, page: pages.count)
        stamps.append(LineOrder.settle(&lines))
        pages.append(lines)
        numbers.append(page.number)
        widths.append(width)
      }
    }
    let running = RunningLines.remove(from: &pages, numbers: numbers)
    var text = PDFText(fonts: document.fonts)
    var joiner = ParagraphJoiner()
    func endParagraphs() {
      for paragraph in joiner.paragraphs {
        let page = paragraph.lines.first.map { numbers[$0.page] } ?? 0
        text.append(paragraph.lines, page: page, keepsBreaks: paragraph.isCentred)
      }
      joiner = ParagraphJoiner()
    }
    var margins: PageMargins?
    for (lines, width) in zip(pages, widths) {
      let pieces = PageLayout.pieces(of: lines)
      let flowing = pieces.flatMap { piece -> [PDFLine] in
        if case .flow(let lines, isColumn: false) = piece { lines } else { [] }
      }
      if flowing.count >= PageMargins.fewestLines || margins == nil {
        margins = PageMargins(flowing, width: width) ?? margins
      }
      for piece in pieces {
        switch piece {
        case .flow(let lines, let isColumn):
          guard let own = isColumn ? PageMargins(lines, width: nil) : margins else { continue }
          for line in lines { joiner.add(line, margins: own) }
        case .row(let cells):
          endParagraphs()
          text.append(row: cells, page: cells.first?.first.map { numbers[$0.page] } ?? 0)
        }
      }
    }
    endParagraphs()
    for stamp in stamps { text.append(stamp, page: stamp.first.map { numbers[$0.page] } ?? 0, keepsBreaks: true) }
    text.append(running, page: 0, keepsBreaks: true)
    return text
  }

  private static func warnings(about document: PDFDocument) -> [ImportWarning] {
    var warnings: [ImportWarning] = []
    let read = document.pages.compactMap(\.confidence)
    if !read.isEmpty {
      let mean = Int((read.reduce(0, +) / Double(read.count)).rounded())
      warnings.append(ImportWarning(.ocr, "\(read.count) of \(document.pages.count) pages, mean confidence \(mean)"))
    }
    let silent = document.pages.filter { page in page.runs.allSatisfy(\.isBlank) }.map(\.number)
    if !silent.isEmpty, silent.count < document.pages.count {
      let shown = silent.prefix(20).map(String.init).joined(separator: ", ")
      warnings.append(ImportWarning(.pageWithoutText, "\(silent.count) of \(document.pages.count) pages: \(shown)"))
    }
    if document.isCut { warnings.append(ImportWarning(.textCut, "kept \(PlainText.limit) bytes")) }
    return warnings
  }
}
