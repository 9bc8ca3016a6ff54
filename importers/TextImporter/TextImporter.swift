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
    let source = CharsetDecoder.open(original.bytes, override: original.encoding)
    let (blocks, isCut) = PlainText.paragraphs(in: source.utf8)
    let restored = TextRestorer.restore(blocks.map(\.text), of: source)
    let body = restored.texts.filter { !$0.isEmpty }.map(Block.paragraph)
    var warnings = restored.reading.warnings
    if isCut { warnings.append(ImportWarning(.textCut, "kept \(PlainText.limit) of \(source.utf8.count) bytes")) }
    if body.isEmpty { warnings.append(ImportWarning(.empty)) }
    return Extraction(
      title: PlainText.title(of: body), body: body, encoding: restored.reading.encoding,
      encodingEvidence: restored.reading.evidence, encodingScore: restored.reading.score, warnings: warnings)
  }
}
