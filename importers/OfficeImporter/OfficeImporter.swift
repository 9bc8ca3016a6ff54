public import ImporterKit
public import NoticeModel

/// Reads documents of office programs that need no such program to be read: DOCX, OpenDocument texts, and OpenDocument
/// of every kind in one XML file, which is what LibreOffice turns other formats into.
///
/// Damage and what is not read become warnings; nothing throws.
public struct OfficeImporter: Importer {
  public let name = "office"

  public init() {}

  /// Sure of its own types; a zip that is named like one is looked at before it is given up.
  public func confidence(in original: Original) -> Confidence? {
    let type = original.mediaType
    if type == MediaType.docx || MediaType.openDocuments.contains(type) || MediaType.flatOpenDocuments.contains(type) {
      return Confidence(0.9)
    }
    guard type == MediaType.zip else { return nil }
    let name = original.source.path.lowercased()
    return [".docx", ".docm", ".dotx", ".odt", ".ott"].contains { name.hasSuffix($0) } ? Confidence(0.5) : nil
  }

  public func extract(_ original: Original) throws(ImportError) -> Extraction {
    if MediaType.flatOpenDocuments.contains(original.mediaType) {
      return OpenDocumentReader.read(original.bytes, encoding: original.encoding)
    }
    let parts = PackageParts(original.bytes)
    if let main = WordDocumentReader.mainPart(of: parts) {
      var reader = WordDocumentReader(parts)
      return reader.read(main, encoding: original.encoding)
    }
    if parts.contains("content.xml") { return OpenDocumentReader.read(parts, encoding: original.encoding) }
    return Extraction(warnings: parts.warnings + [ImportWarning(.unreadable)])
  }
}
