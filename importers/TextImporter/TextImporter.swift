public import ImporterKit
import LegacyEncoding
public import NoticeModel

/// Reads plain text files: paragraphs by blank lines, the first line as title.
///
/// Headings are not guessed: a line in capitals is as often a letterhead as a heading.
public struct TextImporter: Importer {
  public let name = "text"

  public init() {}

  /// Certain of `text/plain`; declines all else.
  public func confidence(in original: Original) -> Confidence? {
    let type = original.mediaType.prefix { $0 != ";" && $0 != " " }
    return type.lowercased() == "text/plain" ? Confidence(0.9) : nil
  }

  /// Never throws: every byte sequence is some text. Linear; text beyond `PlainText.limit` is cut with `.textCut`.
  public func extract(_ original: Original) throws(ImportError) -> Extraction {
    let text = CharsetDecoder.decode(original.bytes, declared: nil, override: original.encoding)
    let (blocks, isCut) = PlainText.paragraphs(in: text.utf8)
    var warnings = text.warnings
    if isCut { warnings.append(ImportWarning(.textCut, "kept \(PlainText.limit) of \(text.utf8.count) bytes")) }
    if blocks.isEmpty { warnings.append(ImportWarning(.empty)) }
    return Extraction(
      title: PlainText.title(of: blocks), body: blocks, encoding: text.encoding, encodingEvidence: text.evidence,
      warnings: warnings)
  }
}
