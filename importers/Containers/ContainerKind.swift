import NoticeModel

/// What kind of container a source is. Its bytes decide, never its name.
enum ContainerKind: Sendable, Hashable {
  case archive(ArchiveKind)
  /// WARC or ARC, plain or packed with gzip.
  case webArchive

  /// Nil for what is a document: office packages are zips, and documents all the same.
  static func of(_ source: ContainerSource) throws(ImportError) -> ContainerKind? {
    let input = try WARCInput(source)
    let head = try input.read(ArchiveKind.headLength, at: 0)
    if isWebArchive(head) { return .webArchive }
    guard let kind = ArchiveKind(head: head) else { return nil }
    switch kind {
    case .packed(.gzip):
      let unpacked = try ArchiveInput(source, isGzip: true)
      let start = withExtendedLifetime(unpacked) { unpacked.next().map { Array($0.prefix(16)) } }
      return isWebArchive(start ?? []) ? .webArchive : .archive(kind)
    case .zip: return try OfficePackage.isPackage(source) ? nil : .archive(kind)
    default: return .archive(kind)
    }
  }

  /// True where bytes that begin with `head` may be a container; ``of(_:)`` looks closer.
  static func isPossible(_ head: [UInt8]) -> Bool { isWebArchive(head) || ArchiveKind(head: head) != nil }

  private static func isWebArchive(_ head: [UInt8]) -> Bool {
    ["WARC/0.", "WARC/1.", "filedesc://"].contains { head.starts(with: $0.utf8) }
  }
}

/// Zips that are documents of office programs.
enum OfficePackage {
  private static let openDocument = Array("application/vnd.oasis.opendocument".utf8)
  /// Packages have tens of parts; where there are more entries than this it is no package.
  private static let mostParts = 4_096

  static func isPackage(_ source: ContainerSource) throws(ImportError) -> Bool {
    let head = try WARCInput(source).read(1_024, at: 0)
    let fields = LittleEndian(head)
    let nameEnd = min(30 + fields.uint16(26), head.count)
    let first = head.count > 30 ? Array(head[30..<nameEnd]) : []
    if first == Array("mimetype".utf8),
      head[min(nameEnd + fields.uint16(28), head.count)...].starts(with: openDocument)
    {
      return true
    }
    guard let directory = try ZipDirectory(source, limit: mostParts) else {
      // A truncated one has no directory; these parts come first in what office programs write.
      return ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].contains { first == Array($0.utf8) }
    }
    var hasManifest = false
    var hasContent = false
    for index in directory.records.indices {
      switch String(decoding: try directory.name(at: index), as: UTF8.self) {
      case "[Content_Types].xml", "word/document.xml": return true
      case "META-INF/manifest.xml": hasManifest = true
      case "content.xml": hasContent = true
      default: break
      }
    }
    return hasManifest && hasContent
  }
}
