import CLibArchive
import Glibc
public import NoticeModel

/// Reads zip, tar, 7z and rar archives and compressed files entry by entry through libarchive, past damage.
///
/// Nothing is ever written to a path that an archive names, and no other program is started. Memory is libarchive's
/// (for a zip its directory, for 7z and xz the window they were packed with) and half a megabyte.
public struct ArchiveReader: Sendable {
  /// Whether the visit goes on.
  public enum Next: Sendable { case more, stop }

  public var limits: ArchiveLimits

  public init(limits: ArchiveLimits = ArchiveLimits()) {
    self.limits = limits
  }

  /// True where `head`, the first 512 bytes of a file, begin an archive or a compressed file.
  public static func reads(_ head: [UInt8]) -> Bool { ArchiveKind(head: head) != nil }

  /// Calls `body` with every entry in order, until it says stop.
  ///
  /// - Parameter name: the source's own name; the entry of a compressed file is called by it, without the ending.
  /// - Returns: what is wrong with the archive as a whole. What is wrong with an entry says the entry.
  /// - Throws: what `body` throws, and ``ImportError`` where the system does not give the bytes.
  public func visit(
    _ source: ContainerSource, name: [UInt8] = [], _ body: (borrowing ArchiveEntry) throws -> Next
  ) throws -> [ImportWarning] {
    try visit(source, name: name, budget: ArchiveBudget(limits, size: try WARCInput(source).size), body)
  }

  func visit(
    _ source: ContainerSource, name: [UInt8], budget: ArchiveBudget,
    _ body: (borrowing ArchiveEntry) throws -> Next
  ) throws -> [ImportWarning] {
    guard let kind = ArchiveKind(head: try WARCInput(source).read(ArchiveKind.headLength, at: 0)) else {
      return [ImportWarning(.unreadable, "no archive")]
    }
    let directory = kind == .zip ? try ZipDirectory(source, limit: budget.entriesLeft) : nil
    var visit = ArchiveVisit(kind: kind, name: name, directory: directory, budget: budget)
    try visit.run(source, body)
    return visit.warnings
  }
}

/// The state of one visit.
private struct ArchiveVisit {
  let kind: ArchiveKind
  let name: [UInt8]
  var directory: ZipDirectory?
  let budget: ArchiveBudget
  var warnings: [ImportWarning] = []
  private var ordinal = 0
  private var hint = 0

  init(kind: ArchiveKind, name: [UInt8], directory: ZipDirectory?, budget: ArchiveBudget) {
    (self.kind, self.name, self.directory, self.budget) = (kind, name, directory, budget)
    if let repeated = directory?.repeated, repeated > 0 {
      warnings.append(ImportWarning(.archiveDamaged, "\(repeated) entries of the directory stand where others do"))
    }
  }

  mutating func run(_ source: ContainerSource, _ body: (borrowing ArchiveEntry) throws -> ArchiveReader.Next) throws {
    var reading = try ArchiveReading(source, kind, hasDirectory: directory != nil, budget: budget)
    if directory != nil, reading.stop != nil { reading = try withoutDirectory(source) }
    var broken = 0
    while reading.stop == nil {
      let step = reading.next()
      switch step {
      case .end:
        if let warning = reading.finish() { warnings.append(warning) }
        if kind == .zip, directory == nil { warnings.append(ImportWarning(.archiveTruncated, "no directory")) }
        return
      case .damaged:
        if directory != nil, ordinal == 0 {
          reading = try withoutDirectory(source)
          continue
        }
        let isCut = kind == .zip && directory == nil
        warnings.append(reading.damage(of: isCut ? .archiveTruncated : .archiveDamaged))
        return
      case .broken, .entry:
        guard budget.takeEntry() else {
          warnings.append(ImportWarning(.entriesLimit, "more than \(budget.limits.entries) entries"))
          return
        }
      }
      ordinal += 1
      guard case .entry(let entry) = step else {
        if broken == 0 { warnings.append(reading.damage()) }
        broken += 1
        continue
      }
      if try body(try describe(entry, reading)) == .stop { return }
      reading.finishEntry()
    }
    if let warning = reading.stop { warnings.append(warning) }
  }

  /// For a directory that libarchive does not follow: the entries themselves may be whole.
  private mutating func withoutDirectory(_ source: ContainerSource) throws(ImportError) -> ArchiveReading {
    directory = nil
    return try ArchiveReading(source, kind, hasDirectory: false, budget: budget)
  }

  private mutating func describe(_ entry: OpaquePointer, _ reading: ArchiveReading) throws(ImportError) -> ArchiveEntry
  {
    var rawName = tracuu_archive_pathname(entry).map(ArchiveVisit.bytes) ?? []
    var time = archive_entry_mtime_is_set(entry) != 0 ? archive_entry_mtime(entry) : nil
    var warnings: [ImportWarning] = []
    if case .packed(let packing) = kind, reading.format == ARCHIVE_FORMAT_RAW {
      rawName = ArchiveKind.unpackedName(of: name, packing)
    }
    if reading.format == ARCHIVE_FORMAT_RAR { time = time.map(VietnamTime.seconds(readAsLocal:)) }
    if let header = try directory?.header(before: reading.position, hint: &hint) {
      rawName = header.name
      time = header.localTime ?? time
      if let other = try directory?.name(at: hint), other != rawName {
        warnings.append(ImportWarning(.nameMismatch, EntryPath(other, ordinal: ordinal - 1).text))
      }
    } else if kind == .zip {
      time = nil
    }
    return ArchiveEntry(
      ordinal: ordinal - 1, rawName: rawName, kind: ArchiveVisit.kind(of: entry),
      isEncrypted: archive_entry_is_data_encrypted(entry) != 0,
      size: archive_entry_size_is_set(entry) != 0 ? max(0, Int(archive_entry_size(entry))) : nil, modifiedAt: time,
      warnings: warnings, reading: reading)
  }

  private static func kind(of entry: OpaquePointer) -> ArchiveEntry.Kind {
    if tracuu_archive_hardlink(entry) != nil { return .hardlink }
    switch archive_entry_filetype(entry) & S_IFMT {
    case S_IFREG, 0: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .symlink
    default: return .special
    }
  }

  private static func bytes(_ name: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
  }
}
