import CLibArchive
import NoticeModel

/// One pass over an archive: owns libarchive's reader and watches what comes out of it.
///
/// Every negative return of libarchive is damage: with some of them it hands out bytes that are none of the entry's.
final class ArchiveReading {
  enum Step {
    case entry(OpaquePointer)
    /// One that cannot be read; the next one may be.
    case broken(String)
    case end
    case damaged(String)
  }

  let kind: ArchiveKind
  private let archive: OpaquePointer
  private let input: ArchiveInput
  private let budget: ArchiveBudget
  private let limits: ArchiveLimits
  private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// What its entries unpacked to; of a zip those that were no bombs.
  private var unpacked = 0
  private var isEntryOpen = false
  /// After a failed opening libarchive 3.6 has a format that is none, and must not be asked about it.
  private var isOpen = false
  /// Why the rest of the archive is left; nil as long as it is not.
  private(set) var stop: ImportWarning?

  // Made once and never changed or freed; libarchive only looks things up in it.
  nonisolated(unsafe) private static let names = tracuu_utf8_locale()

  /// - Parameter hasDirectory: of a zip, whether its directory is read or one entry after the other.
  init(_ source: ContainerSource, _ kind: ArchiveKind, hasDirectory: Bool, budget: ArchiveBudget) throws(ImportError) {
    guard let archive = archive_read_new() else {
      throw ImportError(.pathUnreadable, "Không đủ bộ nhớ để mở tệp nén.")
    }
    do throws(ImportError) {
      input = try ArchiveInput(source, isGzip: kind == .packed(.gzip))
    } catch {
      archive_read_free(archive)
      throw error
    }
    (self.archive, self.kind, self.budget, limits) = (archive, kind, budget, budget.limits)
    guard enable(kind, hasDirectory: hasDirectory), input.connect(to: archive) == ARCHIVE_OK else {
      stop = damage()
      return
    }
    isOpen = true
  }

  deinit {
    archive_read_free(archive)
    scratch.deallocate()
  }

  /// The place in the source behind what was used.
  var position: Int { Int(archive_filter_bytes(archive, -1)) }
  var size: Int { input.size }
  /// `ARCHIVE_FORMAT_…` of the last entry.
  var format: Int32 { archive_format(archive) }

  func next() -> Step {
    var entry: OpaquePointer?
    let outcome = tracuu_archive_next(archive, &entry, ArchiveReading.names)
    isEntryOpen = outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN
    switch outcome {
    case ARCHIVE_EOF: return .end
    case ARCHIVE_OK, ARCHIVE_WARN: return entry.map { .entry($0) } ?? .damaged(message)
    case ARCHIVE_RETRY, ARCHIVE_FAILED: return .broken(message)
    default: return .damaged(message)
    }
  }

  /// Unpacks the entry at hand; nil when it is whole.
  func unpack(_ take: (UnsafeRawBufferPointer) -> EntryFailure?) -> EntryFailure? {
    let start = position
    var produced = 0
    while isEntryOpen {
      let count = archive_read_data(archive, scratch.baseAddress, scratch.count)
      guard count != 0 else {
        isEntryOpen = false
        return endEntry(produced)
      }
      guard count > 0 else {
        isEntryOpen = false
        // libarchive throws away what it had unpacked of this piece; the work was done all the same.
        _ = account(scratch.count, produced: produced, since: start) ?? endEntry(produced + scratch.count)
        return EntryFailure(damage(of: .entryCRC))
      }
      produced += count
      if let failure = account(count, produced: produced, since: start) { return failure }
      if let failure = take(UnsafeRawBufferPointer(rebasing: scratch[..<count])) {
        _ = endEntry(produced)
        return failure
      }
    }
    return nil
  }

  /// Passes over what is left of the entry; what that costs is counted like everything else.
  func finishEntry() {
    guard !kind.skipsFreely, isEntryOpen else { return }
    _ = unpack { _ in nil }
  }

  /// Reads what stands behind the last entry, so that its checksum is looked at.
  func finish() -> ImportWarning? {
    while stop == nil, input.isGzip, let rest = input.next(), !rest.isEmpty {
      if let failure = account(rest.count, produced: rest.count, since: position) { return failure.warning }
    }
    return stop ?? (input.damage == nil ? nil : damage())
  }

  /// What is wrong with the archive, told from libarchive's last words.
  func damage(of code: ImportWarning.Code = .archiveDamaged) -> ImportWarning {
    if isOpen, archive_read_has_encrypted_entries(archive) > 0 { return ImportWarning(.encrypted) }
    // Every library has its own words for packed data that ends; the second are liblzma's.
    let isCut = message.contains("runcated") || message.contains("No progress is possible")
    return ImportWarning(input.isTruncated || isCut ? .archiveTruncated : code, message)
  }

  private var message: String {
    input.damage ?? archive_error_string(archive).map { String(cString: $0) } ?? "libarchive gives no reason"
  }

  /// Counts bytes that came out; a failure where there are too many, which may end the archive.
  private func account(_ count: Int, produced: Int, since start: Int) -> EntryFailure? {
    if let warning = budget.take(count) { return leave(warning) }
    switch kind {
    case .zip:
      let packed = position - start
      guard limits.isBomb(packed: packed, unpacked: produced) else { return nil }
      return budget.takeBomb().map(leave) ?? EntryFailure(.ratioLimit, "\(produced) bytes out of \(packed)")
    case .tar, .sevenZip, .rar:
      unpacked += count
      return check(packed: size, unpacked: unpacked)
    case .packed(.gzip):
      return check(packed: input.used, unpacked: input.unpacked)
    case .packed:
      return check(packed: input.offset, unpacked: Int(archive_filter_bytes(archive, 0)))
    }
  }

  /// Entries of a zip are measured one by one, so that a bomb does not take its neighbours along. All others, damaged
  /// ones too, are measured together when they end, since they may stand upon each other.
  private func endEntry(_ produced: Int) -> EntryFailure? {
    if let warning = budget.takeRegular(produced) { return leave(warning) }
    guard kind == .zip else { return nil }
    unpacked += produced
    return check(packed: size, unpacked: unpacked)
  }

  private func check(packed: Int, unpacked: Int) -> EntryFailure? {
    guard limits.isBomb(packed: packed, unpacked: unpacked) else { return nil }
    return leave(ImportWarning(.ratioLimit, "\(unpacked) bytes out of \(packed)"))
  }

  private func leave(_ warning: ImportWarning) -> EntryFailure {
    stop = warning
    return EntryFailure(warning)
  }

  /// Switches on what `kind` needs. A filter that this libarchive has only as another program is refused: its answer
  /// is a warning then.
  private func enable(_ kind: ArchiveKind, hasDirectory: Bool) -> Bool {
    let outcomes: [Int32] =
      switch kind {
      case .zip where hasDirectory: [archive_read_support_format_zip_seekable(archive)]
      case .zip: [archive_read_support_format_zip_streamable(archive)]
      case .tar: [archive_read_support_format_tar(archive)]
      case .sevenZip: [archive_read_support_format_7zip(archive)]
      case .rar: [archive_read_support_format_rar(archive), archive_read_support_format_rar5(archive)]
      case .packed(let packing):
        [
          archive_read_support_format_tar(archive), archive_read_support_format_raw(archive),
          archive_read_support_format_empty(archive), filter(packing),
        ]
      }
    return outcomes.allSatisfy { $0 == ARCHIVE_OK }
  }

  private func filter(_ packing: ArchiveKind.Packing) -> Int32 {
    switch packing {
    case .gzip: ARCHIVE_OK
    case .bzip2: archive_read_support_filter_bzip2(archive)
    case .xz: archive_read_support_filter_xz(archive)
    case .zstd: archive_read_support_filter_zstd(archive)
    }
  }
}
