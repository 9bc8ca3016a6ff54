import LegacyEncoding
import Markup
import NoticeModel

/// What comes out of the reading of an office document's parts, put together as an extraction.
struct OfficeReading {
  private(set) var warnings: [ImportWarning] = []

  mutating func warn(_ code: ImportWarning.Code, _ detail: String = "") {
    let warning = ImportWarning(code, detail)
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Reads one part and names what is wrong with it.
  mutating func read(_ bytes: [UInt8], named name: String, visitor: inout some XMLVisitor) {
    let result = XMLReader.read(bytes, visitor: &visitor)
    if result.isRefused { warn(.xmlDTDRefused, name) }
    if result.isTooDeep { warn(.deepNesting, "\(name): over \(XMLReader.maximumDepth) levels") }
    if result.isDamaged { warn(.xmlDamaged, name) }
  }

  /// The texts are Unicode as they stand; their letters may still be legacy ones, which the words and the fonts say.
  /// `encoding` is what a person named.
  func extraction(of text: OfficeText, encoding: String?) -> Extraction {
    var extraction = Extraction()
    var blocks = text.blocks
    let source = CharsetDecoder.open(Array("-".utf8), override: encoding)
    let restored = TextRestorer.restore(blocks.pool, of: source)
    blocks.fill(&extraction, with: restored.texts)
    extraction.encoding = restored.reading.encoding
    extraction.encodingEvidence = restored.reading.evidence
    extraction.encodingScore = restored.reading.score
    extraction.warnings = restored.reading.warnings + warnings
    if text.isCut { extraction.warnings.append(ImportWarning(.textCut, "\(OfficeText.maximumText) bytes")) }
    if extraction.body.isEmpty { extraction.warnings.append(ImportWarning(.noText)) }
    return extraction
  }
}
