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
    return extraction
  }

  /// Reads a page that stands inside another format, already decoded.
  public static func extract(fragment: String) -> Extraction {
    read(Array(fragment.utf8), encoding: "utf-8")
  }

  private static func read(_ bytes: [UInt8], encoding: String?) -> Extraction {
    let decoded = CharsetDecoder.decode(bytes, declared: MetaCharset.declared(in: bytes), override: encoding)
    var extraction = Extraction(
      encoding: decoded.encoding, encodingEvidence: decoded.evidence, warnings: decoded.warnings)
    guard !decoded.utf8.isEmpty else {
      extraction.warnings.append(ImportWarning(.empty))
      return extraction
    }
    decoded.utf8.withUnsafeBufferPointer { whole in
      if let repaired = HTMLRepair.repaired(whole) {
        repaired.withUnsafeBufferPointer { read($0, into: &extraction) }
      } else {
        read(whole, into: &extraction)
      }
    }
    return extraction
  }

  private static func read(_ utf8: UnsafeBufferPointer<UInt8>, into extraction: inout Extraction) {
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
          if hasLost { extraction.warnings.append(ImportWarning(.secondReader)) }
        }
      }
    }
    if text.letters < source.expected {
      extraction.warnings.append(
        ImportWarning(.textLost, "\(source.count - text.letters) of \(source.count) letters"))
    }
    if source.isUnterminated { extraction.warnings.append(ImportWarning(.htmlUnterminated)) }
    if depth > 512 { extraction.warnings.append(ImportWarning(.deepNesting, "\(depth) levels")) }
    if text.isCut { extraction.warnings.append(ImportWarning(.textCut, "\(maximumText) bytes")) }
    if text.bodyLetters == 0 { extraction.warnings.append(ImportWarning(.noText)) }
    extraction.title = text.title
    extraction.body = text.blocks
    extraction.links = text.links
    extraction.frames = text.frames
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
      page.body += frame.body
      page.links += frame.links
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
