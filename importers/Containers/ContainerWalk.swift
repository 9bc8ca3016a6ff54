public import NoticeModel

/// Walks a container and everything nested in it, one flat list of items, within limits that all levels share.
///
/// Archives and compressed files, web archives, and zips of web archives (WACZ). What is opened is told from the bytes;
/// office documents are zips that are not opened. Memory: one document, and 32 MiB for each level of nesting.
public struct ContainerWalk: Sendable {
  public var limits: ArchiveLimits
  /// Where nested containers go that are too large for memory; nothing in it has a name.
  public var temporaryFolder: String

  public init(limits: ArchiveLimits = ArchiveLimits(), temporaryFolder: String) {
    (self.limits, self.temporaryFolder) = (limits, temporaryFolder)
  }

  /// True where ``visit(_:name:_:)`` opens the source.
  public static func opens(_ source: ContainerSource) throws(ImportError) -> Bool {
    try ContainerKind.of(source) != nil
  }

  /// True where the source is a web archive, plain or packed.
  public static func isWebArchive(_ source: ContainerSource) -> Bool { (try? ContainerKind.of(source)) == .webArchive }

  /// Calls `body` with every item in order, until it says stop. Folders are no items.
  ///
  /// - Parameter name: the source's own name; the entry of a compressed file is called by it, without the ending.
  /// - Returns: what is wrong with the outermost container as a whole.
  /// - Throws: what `body` throws, and ``ImportError`` where the system does not give the bytes or has no room.
  public func visit(
    _ source: ContainerSource, name: [UInt8], _ body: (ContainerItem) throws -> ArchiveReader.Next
  ) throws -> [ImportWarning] {
    guard let kind = try ContainerKind.of(source) else { return [ImportWarning(.unreadable, "no container")] }
    let budget = ArchiveBudget(limits, size: try WARCInput(source).size)
    return try withoutActuallyEscaping(body) { body in
      let level = ContainerLevel(walk: self, budget: budget, path: "", ordinals: [], seen: SeenPaths(), body: body)
      return try level.visit(source, kind, name: name)
    }
  }

  /// The bytes of one item, found again by its ``ContainerItem/ordinals``. Zip and tar pass over the other entries
  /// without reading them.
  public func bytes(
    at ordinals: [Int], in source: ContainerSource, name: [UInt8]
  ) throws -> Result<[UInt8], EntryFailure> {
    guard let ordinal = ordinals.first, let kind = try ContainerKind.of(source) else {
      return .failure(EntryFailure(.unreadable, "no such entry"))
    }
    var found: Result<[UInt8], EntryFailure> = .failure(EntryFailure(.unreadable, "no such entry"))
    switch kind {
    case .webArchive:
      let budget = ArchiveBudget(limits, size: try WARCInput(source).size)
      _ = try ContainerLevel.visitRecords(of: source, budget: budget) { record in
        guard record.ordinal == ordinal else { return .more }
        found = record.payload.mapError { EntryFailure(.unreadable, $0.description) }
        return .stop
      }
    case .archive:
      _ = try ArchiveReader(limits: limits).visit(source, name: name) { entry in
        guard entry.ordinal == ordinal else { return .more }
        if ordinals.count == 1 {
          found = entry.read(limit: limits.document)
        } else {
          var sink = EntrySink(limits: limits, folder: temporaryFolder)
          let failure = try entry.fill(&sink)
          let rest = Array(ordinals.dropFirst())
          found =
            try failure.map { .failure($0) } ?? sink.withSource { try bytes(at: rest, in: $0, name: entry.rawName) }
        }
        return .stop
      }
    }
    return found
  }
}
