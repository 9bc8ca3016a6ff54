public import ImporterKit
import LegacyEncoding
import Markup
public import NoticeModel

/// Reads a web page: its title, its text as blocks, its links and the frames it shows.
///
/// The bytes are decoded first, then parsed as UTF-8, so that no declaration inside the page can cut its text short.
/// What libxml2 reads is compared with a plain tag stripper; when letters are missing, gumbo reads the page again and
/// the better reading wins. A shortfall that remains is a warning, never silence.
public struct HTMLImporter: Importer {
  public let name = "html"

  /// RELIABILITY: text beyond this is cut from the index; the bytes stay whole.
  static let maximumText = 10 << 20

  public init() {}

  public func confidence(in original: Original) -> Confidence? {
    original.mediaType == MediaType.html ? Confidence(0.9) : nil
  }

  public func extract(_ original: Original) throws(ImportError) -> Extraction {
    var extraction = Self.read(original.bytes, encoding: original.encoding)
    Self.joinFrames(of: &extraction, parts: original.parts, encoding: original.encoding)
    if extraction.category.isEmpty { extraction.category = CategoryPath.folders(of: original.source.path) }
    return extraction
  }

  /// Reads a page that stands inside another format, already decoded to Unicode; its letters may still be legacy ones.
  /// All of it is main text: nobody stores menus in a record.
  public static func extract(fragment: String, encoding: String? = nil) -> Extraction {
    read(Array(fragment.utf8), encoding: encoding, isWhole: true)
  }

  private static func read(_ bytes: [UInt8], encoding: String?, isWhole: Bool = false) -> Extraction {
    let source = CharsetDecoder.open(bytes, declared: MetaCharset.declared(in: bytes), override: encoding)
    var extraction = Extraction()
    var text = PageText()
    if source.utf8.isEmpty {
      extraction.warnings.append(ImportWarning(.empty))
    } else {
      var page = source.utf8
      if let repaired = page.withUnsafeBufferPointer(HTMLRepair.repaired) { page = repaired }
      if let escaped = page.withUnsafeBufferPointer(ControlReferences.escaped) { page = escaped }
      page.withUnsafeBufferPointer { text = read($0, &extraction.warnings) }
    }
    let restored = TextRestorer.restore(text.blocks.pool, of: source)
    PageReading(text, texts: restored.texts, isWhole: isWhole).fill(&extraction)
    extraction.frames = text.frames
    extraction.encoding = restored.reading.encoding
    extraction.encodingEvidence = restored.reading.evidence
    extraction.encodingScore = restored.reading.score
    extraction.warnings = restored.reading.warnings + extraction.warnings
    return extraction
  }

  private static func read(_ utf8: UnsafeBufferPointer<UInt8>, _ warnings: inout [ImportWarning]) -> PageText {
    let source = TagStripper.letters(in: utf8)
    var text = PageText()
    let depth = LibXMLReader.read(utf8, visitor: &text) ?? 0
    text.finish()
    let hasLost = text.letters < source.expected
    if hasLost || source.hasUnreadReferences {
      var second = PageText()
      if GumboReader.read(utf8, depth: depth, visitor: &second) {
        second.finish()
        // References that stay as they are count as more letters than the characters they mean.
        if second.letters > text.letters || (source.hasUnreadReferences && second.letters >= source.expected) {
          text = second
          if hasLost { warnings.append(ImportWarning(.secondReader)) }
        }
      }
    }
    if text.letters < source.expected {
      warnings.append(
        ImportWarning(.textLost, "\(source.count - text.letters) of \(source.count) letters"))
    }
    if source.isUnterminated { warnings.append(ImportWarning(.htmlUnterminated)) }
    if depth > 512 { warnings.append(ImportWarning(.deepNesting, "\(depth) levels")) }
    if text.isCut { warnings.append(ImportWarning(.textCut, "\(maximumText) bytes")) }
    if text.bodyLetters == 0 { warnings.append(ImportWarning(.noText)) }
    return text
  }

  /// Puts the text of the frames that were found behind the page's own, in document order; frames may hold frames.
  /// Every frame is read once, so a page that frames itself ends.
  private static func joinFrames(of page: inout Extraction, parts: [String: [UInt8]], encoding: String?) {
    var waiting = Array(page.frames.reversed())
    var known = Set(page.frames)
    var all: [String] = []
    while let reference = waiting.popLast() {
      all.append(reference)
      guard let bytes = parts[reference] else {
        page.warnings.append(ImportWarning(.frameMissing, reference))
        continue
      }
      let frame = read(bytes, encoding: encoding)
      // A page of nothing but frames was read as its first one.
      if page.body.isEmpty {
        (page.encoding, page.encodingEvidence) = (frame.encoding, frame.encodingEvidence)
        page.encodingScore = frame.encodingScore
      }
      page.body += frame.body
      page.surroundings += frame.surroundings
      page.publishedOn = page.publishedOn ?? frame.publishedOn
      if page.category.isEmpty { page.category = frame.category }
      page.links += frame.links.map { link in
        var link = link
        link.target = FrameReference.resolve(link.target, against: reference)
        return link
      }
      for warning in frame.warnings where warning.code != .noText && !page.warnings.contains(warning) {
        page.warnings.append(warning)
      }
      if !frame.warnings.contains(where: { $0.code == .noText }) { page.warnings.removeAll { $0.code == .noText } }
      let nested = frame.frames.map { FrameReference.resolve($0, against: reference) }
      for inner in nested.reversed() where known.insert(inner).inserted { waiting.append(inner) }
    }
    page.frames = all
  }
}
