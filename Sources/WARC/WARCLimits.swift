/// What a record may hold at most. Both the writing and the reading side keep to it, so nothing written is unreadable.
public enum WARCLimits {
  /// The bytes of a block: 1 GiB.
  public static let block = 1 << 30
  /// The bytes of a header. Sources are paths, and the longest paths that zip and tar know are 64 KiB, stated twice and
  /// percent-encoded once.
  public static let header = 1 << 20
  /// The fields of a header.
  public static let fields = 1000
  /// The bytes of a whole record, uncompressed.
  public static let record = block + header
}
