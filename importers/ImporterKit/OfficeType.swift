/// Tells what kind of office document bytes are: a package (a zip with certain entries), or OpenDocument in one XML
/// file.
enum OfficeType {
  /// The type of a package; nil for any other zip. `ending` is the name's, for packages that do not say their kind.
  static func package(_ bytes: [UInt8], ending: String) -> String? {
    guard let first = firstEntry(of: bytes) else { return nil }
    let name = first.name.lowercased()
    if name == "mimetype" {
      // Packed by a writer that does not know the rule, it cannot be compared.
      let types = MediaType.openDocuments.union(otherOpenDocuments).filter { first.content.starts(with: $0.utf8) }
      return types.max { $0.utf8.count < $1.utf8.count } ?? openDocument(bytes, ending: ending)
    }
    if openXMLStarts.contains(where: name.hasPrefix) { return openXML(bytes) }
    if openDocumentStarts.contains(where: name.hasPrefix) { return openDocument(bytes, ending: ending) }
    return nil
  }

  /// The type of OpenDocument in one XML file; nil for other text. Its kind stands behind a page of namespaces, so the
  /// name's ending says it; all kinds are read alike.
  static func flat(_ head: ArraySlice<UInt8>, ending: String) -> String? {
    guard contains("<office:document", head[...]), contains("urn:oasis:names:tc:opendocument", head[...]) else {
      return nil
    }
    switch ending {
    case "fods": return MediaType.flatSpreadsheet
    case "fodp": return MediaType.flatPresentation
    default: return MediaType.flatText
    }
  }

  /// The name of the first entry, and what follows it.
  private static func firstEntry(of bytes: [UInt8]) -> (name: String, content: ArraySlice<UInt8>)? {
    guard bytes.count >= 30, bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    let start = 30 + Int(bytes[26]) + Int(bytes[27]) << 8
    let content = start + Int(bytes[28]) + Int(bytes[29]) << 8
    guard start <= bytes.count else { return nil }
    return (String(decoding: bytes[30..<start], as: UTF8.self), bytes[min(content, bytes.count)...])
  }

  /// Where writers put the types' list first, the kind may show only in the directory at the end.
  private static func openXML(_ bytes: [UInt8]) -> String? {
    let (head, tail) = (bytes.prefix(headSize), bytes.suffix(tailSize))
    guard contains("[Content_Types].xml", head) || contains("[Content_Types].xml", tail) else { return nil }
    for part in [head, tail] {
      if contains("word/", part) { return MediaType.docx }
      if contains("xl/", part) { return MediaType.xlsx }
      if contains("ppt/", part) { return MediaType.pptx }
    }
    return nil
  }

  private static func openDocument(_ bytes: [UInt8], ending: String) -> String? {
    let tail = bytes.suffix(tailSize)
    guard contains("META-INF/manifest.xml", tail), contains("content.xml", tail) else { return nil }
    switch ending {
    case "ods": return MediaType.ods
    case "odp": return MediaType.odp
    default: return MediaType.odt
    }
  }

  private static func contains(_ needle: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    needle.withUTF8Buffer { wanted in bytes.withUnsafeBufferPointer { ByteSearch.first(wanted, in: $0) != nil } }
  }

  private static let headSize = 2_048
  private static let tailSize = 65_536

  private static let openXMLStarts = [
    "[content_types].xml", "_rels/", "word/", "docprops/", "xl/", "ppt/", "customxml/",
  ]
  private static let openDocumentStarts = [
    "meta-inf/", "content.xml", "styles.xml", "meta.xml", "settings.xml", "configurations2/", "thumbnails/",
  ]
  /// Templates and drawings.
  private static let otherOpenDocuments: Set<String> = [
    "application/vnd.oasis.opendocument.text-template", "application/vnd.oasis.opendocument.text-master",
    "application/vnd.oasis.opendocument.graphics",
  ]
}

extension MediaType {
  public static let zip = "application/zip"
  public static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  public static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  public static let pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  public static let odt = "application/vnd.oasis.opendocument.text"
  public static let ods = "application/vnd.oasis.opendocument.spreadsheet"
  public static let odp = "application/vnd.oasis.opendocument.presentation"
  public static let flatText = "application/vnd.oasis.opendocument.text-flat-xml"
  public static let flatSpreadsheet = "application/vnd.oasis.opendocument.spreadsheet-flat-xml"
  public static let flatPresentation = "application/vnd.oasis.opendocument.presentation-flat-xml"

  /// OpenDocument as a package.
  public static let openDocuments: Set<String> = [odt, ods, odp]
  /// OpenDocument in one XML file.
  public static let flatOpenDocuments: Set<String> = [flatText, flatSpreadsheet, flatPresentation]
}
