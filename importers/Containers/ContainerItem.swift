public import NoticeModel

/// One thing that a walk over a container found, on whatever level.
public struct ContainerItem: Sendable {
  public enum Content: Sendable {
    /// A document's bytes, whole and unpacked.
    case bytes([UInt8])
    /// A record of a web archive.
    case record(WARCFileItem)
    /// A nested container behind its last item; its ``ContainerItem/warnings`` are those of the container as a whole.
    case container(items: Int)
    /// Nothing: a link, damage, a limit.
    case failure(EntryFailure)
  }

  /// The place inside the outermost container: `tb/164.html`, in a nested one `old.zip!/tb/164.html`. Unique in a walk
  /// but for records of web archives, which are called by their addresses.
  public var path: String
  /// The number of the entry on each level, which finds it again.
  public var ordinals: [Int]
  /// The entry's name as it stands in its archive; for records the address.
  public var rawName: [UInt8]
  /// The entry's own name as people wrote it, decoded, with its folders; for showing, and to tell a type by its ending.
  public var displayName: String
  public var kind: ArchiveEntry.Kind
  /// Seconds since 1970, as the archive states it.
  public var modifiedAt: Int?
  public var content: Content
  public var warnings: [ImportWarning]
}
