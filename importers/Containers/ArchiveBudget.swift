import NoticeModel

/// What an archive and everything nested in it used up so far. One walk has one, whatever the level.
final class ArchiveBudget {
  let limits: ArchiveLimits
  /// The bytes of the outermost container.
  private let size: Int
  private var unpacked = 0
  /// The part of `unpacked` that belongs to entries that were no bombs.
  private var regular = 0
  private var entries = 0
  private var bombs = 0

  init(_ limits: ArchiveLimits, size: Int) {
    (self.limits, self.size) = (limits, size)
  }

  /// How many entries may still be read.
  var entriesLeft: Int { max(0, limits.entries - entries) }
  /// How many bytes may still be unpacked.
  var bytesLeft: Int { max(0, limits.total - unpacked) }

  /// False where there are more entries than are read.
  func takeEntry() -> Bool {
    entries += 1
    return entries <= limits.entries
  }

  /// Counts unpacked bytes; a warning where it is more than is read.
  func take(_ bytes: Int) -> ImportWarning? {
    unpacked += bytes
    return unpacked <= limits.total ? nil : ImportWarning(.totalLimit, "more than \(limits.total) bytes")
  }

  /// Counts an entry that was no bomb; a warning where all of them, of all levels together, are more than is believed.
  func takeRegular(_ bytes: Int) -> ImportWarning? {
    regular += bytes
    guard limits.isBomb(packed: size, unpacked: regular) else { return nil }
    return ImportWarning(.ratioLimit, "\(regular) bytes out of \(size)")
  }

  /// Counts an entry that was stopped as a bomb; a warning where there are too many such entries.
  func takeBomb() -> ImportWarning? {
    bombs += 1
    return bombs < limits.bombs ? nil : ImportWarning(.ratioLimit, "\(bombs) entries")
  }
}
