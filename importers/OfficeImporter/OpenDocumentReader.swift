import Markup
public import NoticeModel

/// Reads OpenDocument: texts, spreadsheets and presentations, as one XML file or as a package.
public enum OpenDocumentReader {
  /// Reads a document in one XML file (`.fodt`, `.fods`, `.fodp`), as office programs write it.
  ///
  /// `encoding` is what a person named. Never fails: what cannot be read is named in the warnings. Linear.
  public static func read(_ bytes: [UInt8], encoding: String? = nil) -> Extraction {
    var reading = OfficeReading()
    var text = OpenDocumentText()
    reading.read(bytes, named: "document", visitor: &text)
    text.finishPart()
    return reading.extraction(of: text.output, encoding: encoding)
  }

  /// Reads a package. Headers and footers stand in another part than the text, with the styles of both.
  static func read(_ parts: PackageParts, encoding: String?) -> Extraction {
    var reading = OfficeReading()
    var manifest = OpenDocumentManifest()
    if let bytes = parts["META-INF/manifest.xml"] { _ = XMLReader.read(bytes, visitor: &manifest) }
    var text = OpenDocumentText()
    if manifest.isEncrypted {
      reading.warn(.encrypted)
    } else {
      for name in ["meta.xml", "styles.xml", "content.xml"] {
        guard let bytes = parts[name] else { continue }
        reading.read(bytes, named: name, visitor: &text)
        text.finishPart()
      }
    }
    for warning in parts.warnings { reading.warn(warning.code, warning.detail) }
    return reading.extraction(of: text.output, encoding: encoding)
  }
}

/// Whether a package's list of parts names keys: then the parts are no XML.
struct OpenDocumentManifest: XMLVisitor {
  private(set) var isEncrypted = false

  mutating func start(_ element: borrowing XMLElement<OpenDocumentName>) -> Bool {
    if element.name == .encryption { isEncrypted = true }
    return true
  }

  mutating func end(_ name: OpenDocumentName) {}
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {}
}
