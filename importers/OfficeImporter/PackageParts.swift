import Containers
import NoticeModel

/// The parts of an office package, which is a zip, by name: those that may hold text or say how it is to be read.
///
/// What is damaged or beyond the limits is named in `warnings`. Of a part that ends too early the beginning is kept,
/// since XML can be read that far.
struct PackageParts {
  private var parts: [String: [UInt8]] = [:]
  private var names: Set<String> = []
  private(set) var warnings: [ImportWarning] = []

  /// RELIABILITY: the inflated size of one part, and of all of them.
  private static let maximumPart = 64 << 20
  /// Packages have a few dozen entries, one for each picture.
  private static let maximumEntries = 10_000
  /// Each damaged part is looked for in the whole file.
  private static let maximumRemains = 16

  init(_ bytes: [UInt8]) {
    var limits = ArchiveLimits.officePackage
    limits.entries = Self.maximumEntries
    var (rest, remains) = (Self.maximumPart, 0)
    do {
      let found = try ArchiveReader(limits: limits).visit(.bytes(bytes)) { entry in
        let name = Self.key(String(decoding: entry.rawName, as: UTF8.self))
        guard entry.kind == .file, names.insert(name).inserted, Self.isNeeded(name) else { return .more }
        var (part, failure) = entry.readPart(limit: rest)
        if let failure {
          warn(ImportWarning(failure.warning.code, name))
          if [.entryCRC, .archiveTruncated].contains(failure.warning.code), remains < Self.maximumRemains {
            remains += 1
            let limit = min(
              rest, max(limits.ratioFloor, bytes.count.multipliedReportingOverflow(by: limits.ratio).partialValue))
            let rescued = ZipRemains.bytes(of: entry.rawName, in: bytes, limit: limit)
            if rescued.count > part.count { part = rescued }
          }
        }
        rest -= part.count
        if !part.isEmpty { parts[name] = part }
        return .more
      }
      found.forEach { warn($0) }
    } catch {
      warn(ImportWarning(.unreadable))
    }
  }

  /// True for a part that is there, whether it can be read or not.
  func contains(_ name: String) -> Bool { names.contains(Self.key(name)) }

  /// The bytes of a part; nil where there is none, or none that can be read. Names are compared without case, as the
  /// standard of packages says.
  subscript(_ name: String) -> [UInt8]? { parts[Self.key(name)] }

  private static func key(_ name: String) -> String {
    let plain = name.utf8.contains(UInt8(ascii: "\\")) ? name.replacing("\\", with: "/") : name
    return (plain.hasPrefix("/") ? String(plain.dropFirst()) : plain).lowercased()
  }

  /// XML and relationships, but for what says nothing of the text: half of what a package unpacks to.
  private static func isNeeded(_ name: String) -> Bool {
    guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { return false }
    let segments = name.split(separator: "/")
    guard let last = segments.last else { return false }
    return !unneededFolders.contains { folder in segments.dropLast().contains { $0 == folder } }
      && !unneededParts.contains { last == $0 }
  }

  private static let unneededFolders = [
    "customxml", "theme", "glossary", "charts", "diagrams", "embeddings", "media", "configurations2", "thumbnails",
    "versions",
  ]
  private static let unneededParts = [
    "styleswitheffects.xml", "settings.xml", "websettings.xml", "fonttable.xml", "comments.xml", "app.xml",
    "[content_types].xml",
  ]

  private mutating func warn(_ warning: ImportWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }
}
