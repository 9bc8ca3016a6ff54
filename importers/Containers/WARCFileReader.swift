public import NoticeModel

/// Reads WARC files (0.17 to 1.1) and ARC files of any program: record by record, in bounded memory, past damage.
///
/// Plain, packed record by record, or packed as a whole. Everything that is not as it should be becomes a warning of the
/// record it belongs to, or of the file; what can be read is read. Memory is the record at hand, its payload and half a
/// megabyte. Cost: what unpacking costs, and one pass for each digest.
public struct WARCFileReader: Sendable {
  public var limits: WARCReadingLimits

  public init(limits: WARCReadingLimits = WARCReadingLimits()) {
    self.limits = limits
  }

  /// Calls `body` with every record in order.
  ///
  /// - Returns: what is wrong with the file as a whole, at most a hundred warnings.
  /// - Throws: what `body` throws, and ``ImportError`` where the system does not give the bytes.
  public func visit(_ source: ContainerSource, _ body: (WARCFileItem) throws -> Void) throws -> [ImportWarning] {
    var walk = WARCWalk(try WARCStream(source, limits: limits))
    try walk.run(body)
    return walk.warnings
  }
}
