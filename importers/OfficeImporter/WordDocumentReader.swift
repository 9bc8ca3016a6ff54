import Markup
import NoticeModel

/// Reads a DOCX: the text of its document with headers before it, footnotes, endnotes and footers behind. Comments are
/// left out.
struct WordDocumentReader {
  private let parts: PackageParts
  private var reading = OfficeReading()

  init(_ parts: PackageParts) {
    self.parts = parts
  }

  /// The path of the package's document; nil where it is no DOCX.
  static func mainPart(of parts: PackageParts) -> String? {
    if parts.contains("word/document.xml") { return "word/document.xml" }
    guard let bytes = parts["_rels/.rels"] else { return nil }
    var relationships = WordRelationships()
    var reading = OfficeReading()
    reading.read(bytes, named: "_rels/.rels", visitor: &relationships)
    guard let path = relationships.part(ofType: "officeDocument", base: ""), path.hasPrefix("word/") else { return nil }
    return parts.contains(path) ? path : nil
  }

  /// Never fails: what cannot be read is named in the warnings.
  mutating func read(_ main: String, encoding: String?) -> Extraction {
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let relationships = self.relationships(of: main)
    var styles = WordStyles()
    read(relationships.part(ofType: "styles", base: folder) ?? "\(folder)/styles.xml", &styles)
    var numbering = WordNumbering()
    read(relationships.part(ofType: "numbering", base: folder) ?? "\(folder)/numbering.xml", &numbering)

    var text = WordText(styles: styles, numbering: numbering)
    text.relationships = relationships
    read(main, &text)
    text.finishPart()
    for type in ["footnotes", "endnotes"] {
      guard let path = relationships.part(ofType: type, base: folder) else { continue }
      text.relationships = self.relationships(of: path)
      read(path, &text)
      text.finishPart()
    }
    var seen: Set<String> = []
    for margin in text.margins {
      guard let path = relationships.part(margin.id, base: folder), seen.insert(path).inserted else { continue }
      text.relationships = self.relationships(of: path)
      text.output.start(margin.region)
      read(path, &text)
      text.finishPart()
      text.output.finishRegion()
    }
    if text.foreignParts > 0 { reading.warn(.partUnread, "altChunk: \(text.foreignParts)") }
    var title = DocumentTitle()
    read("docProps/core.xml", &title)
    text.output.setTitle(title.title)
    for warning in parts.warnings { reading.warn(warning.code, warning.detail) }
    return reading.extraction(of: text.output, encoding: encoding)
  }

  private mutating func read(_ path: String, _ visitor: inout some XMLVisitor) {
    guard let bytes = parts[path] else { return }
    reading.read(bytes, named: path, visitor: &visitor)
  }

  private mutating func relationships(of path: String) -> WordRelationships {
    var segments = path.split(separator: "/").map(String.init)
    let name = segments.popLast() ?? ""
    var relationships = WordRelationships()
    read((segments + ["_rels", "\(name).rels"]).joined(separator: "/"), &relationships)
    return relationships
  }
}
