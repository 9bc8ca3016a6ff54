/// What `/metrics` says of the archive; asked for each time, since an import may run meanwhile. Nil is left out.
public struct ArchiveFigures: Sendable, Hashable {
  public var documents: Int?
  /// Whether the index that answers is the one that stands in the archive now.
  public var isCurrent: Bool?
  /// Bytes of the index on the disk.
  public var indexBytes: Int?
  /// When the last import ended, in seconds since 1970: a time, as Prometheus has it, from which everybody reckons the age.
  public var lastImport: Double?

  public init(documents: Int? = nil, indexBytes: Int? = nil, lastImport: Double? = nil) {
    self.documents = documents
    self.indexBytes = indexBytes
    self.lastImport = lastImport
  }
}
