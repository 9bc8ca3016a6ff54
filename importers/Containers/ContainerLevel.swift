import NoticeModel

/// One container of a walk: the outermost or one that is nested.
///
/// Levels call each other, at most ``ArchiveLimits/depth`` deep.
final class ContainerLevel {
  private let walk: ContainerWalk
  private let budget: ArchiveBudget
  /// In front of every path: nothing, or `inner.zip!/`.
  private let path: String
  private let ordinals: [Int]
  private let body: (ContainerItem) throws -> ArchiveReader.Next
  private(set) var isStopped = false
  private(set) var items = 0
  private let seen: SeenPaths

  init(
    walk: ContainerWalk, budget: ArchiveBudget, path: String, ordinals: [Int], seen: SeenPaths,
    body: @escaping (ContainerItem) throws -> ArchiveReader.Next
  ) {
    (self.walk, self.budget, self.path, self.ordinals, self.seen) = (walk, budget, path, ordinals, seen)
    self.body = body
  }

  /// Returns what is wrong with the container as a whole.
  func visit(_ source: ContainerSource, _ kind: ContainerKind, name: [UInt8]) throws -> [ImportWarning] {
    switch kind {
    case .archive:
      return try ArchiveReader(limits: walk.limits).visit(source, name: name, budget: budget) { entry in
        try visit(entry)
        return isStopped ? .stop : .more
      }
    case .webArchive:
      return try ContainerLevel.visitRecords(of: source, budget: budget) { record in
        let address = record.targetURI ?? "record-\(record.ordinal)"
        let item = ContainerItem(
          path: path + address, ordinals: ordinals + [record.ordinal], rawName: Array(address.utf8),
          displayName: address, kind: .file, modifiedAt: nil, content: .record(record), warnings: record.warnings)
        try deliver(item)
        return isStopped ? .stop : .more
      }
    }
  }

  private func visit(_ entry: borrowing ArchiveEntry) throws {
    if entry.kind == .folder { return }
    let entryPath = EntryPath(entry.rawName, ordinal: entry.ordinal, limits: walk.limits)
    var item = ContainerItem(
      path: path + entryPath.text, ordinals: ordinals + [entry.ordinal], rawName: entry.rawName,
      displayName: entryPath.displayName, kind: entry.kind, modifiedAt: entry.modifiedAt,
      content: .failure(EntryFailure(.linkSkipped)), warnings: entry.warnings + entryPath.warnings)
    if !seen.insert(item.path) {
      item.warnings.append(ImportWarning(.duplicateName))
      repeat { item.path += "~\(entry.ordinal)" } while !seen.insert(item.path)
    }
    switch entry.kind {
    case .folder, .symlink, .hardlink: break
    case .special: item.content = .failure(EntryFailure(.specialSkipped))
    case .file: try fill(&item, from: entry)
    }
    if !isStopped { try deliver(item) }
  }

  /// Unpacks the entry; where it is a container, its items are delivered first.
  private func fill(_ item: inout ContainerItem, from entry: borrowing ArchiveEntry) throws {
    var sink = EntrySink(limits: walk.limits, folder: walk.temporaryFolder)
    if let failure = try entry.fill(&sink) {
      item.content = .failure(failure)
      return
    }
    guard let kind = try sink.withSource({ try ContainerKind.of($0) }) else {
      switch try sink.document() {
      case .success(let bytes): item.content = .bytes(bytes)
      case .failure(let failure): item.content = .failure(failure)
      }
      return
    }
    guard ordinals.count + 1 < walk.limits.depth else {
      item.content = .failure(EntryFailure(.depthLimit, "more than \(walk.limits.depth) levels"))
      return
    }
    let level = ContainerLevel(
      walk: walk, budget: budget, path: item.path + "!/", ordinals: item.ordinals, seen: seen, body: body)
    item.warnings += try sink.withSource { try level.visit($0, kind, name: entry.rawName) }
    item.content = .container(items: level.items)
    isStopped = level.isStopped
  }

  private func deliver(_ item: ContainerItem) throws {
    items += 1
    if try body(item) == .stop { isStopped = true }
  }

  /// Calls `body` with every record of a web archive; records count as entries do.
  static func visitRecords(
    of source: ContainerSource, budget: ArchiveBudget, _ body: (WARCFileItem) throws -> ArchiveReader.Next
  ) throws -> [ImportWarning] {
    var limits = WARCReadingLimits()
    limits.document = budget.limits.document
    limits.total = min(limits.total, budget.bytesLeft)
    var stop: [ImportWarning] = []
    do {
      return try WARCFileReader(limits: limits).visit(source) { record in
        let size = (try? record.payload.get().count) ?? 0
        if !budget.takeEntry() {
          stop = [ImportWarning(.entriesLimit, "more than \(budget.limits.entries) entries")]
        } else if let warning = budget.take(record.block.count + size) ?? budget.takeRegular(size) {
          stop = [warning]
        } else if try body(record) == .more {
          return
        }
        throw Stopped()
      }
    } catch is Stopped {
      return stop
    }
  }

  private struct Stopped: Error {}
}

/// The paths of a walk so far, on all levels: an entry may be called `old.zip!/a.html` beside an archive `old.zip`.
final class SeenPaths {
  /// Hashes; the paths themselves could be four gigabytes.
  private var hashes: Set<Int> = []

  /// False where the path was there before.
  func insert(_ path: String) -> Bool { hashes.insert(path.hashValue).inserted }
}

extension ArchiveEntry {
  /// Unpacks the entry into `sink`; nil when it is whole.
  func fill(_ sink: inout EntrySink) throws(ImportError) -> EntryFailure? {
    var problem: ImportError?
    let failure = unpack { chunk in
      do throws(ImportError) {
        return try sink.take(chunk)
      } catch {
        problem = error
        return EntryFailure(.unreadable)
      }
    }
    if let problem { throw problem }
    return failure
  }
}
