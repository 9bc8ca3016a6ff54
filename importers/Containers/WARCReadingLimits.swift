/// How far the reading of a foreign file goes. The values are the defaults of the project's table of limits.
public struct WARCReadingLimits: Sendable, Hashable {
  /// The bytes of a payload, packed or not: 64 MiB. A larger one is passed over and reported.
  public var document = 64 << 20
  /// The bytes of a record's header, and of the HTTP head inside its block: 64 KiB.
  public var header = 1 << 16
  /// How far the next record is looked for where the last one ended wrongly: 1 MiB.
  public var resync = 1 << 20
  /// Unpacked bytes for one packed byte, counted once ``ratioFloor`` bytes came out.
  public var ratio = 200
  public var ratioFloor = 10 << 20
  /// The unpacked bytes of the whole file: 20 GiB.
  public var total = 20 << 30

  public init() {}

  /// True where so many bytes out of so few are a bomb rather than a document.
  func isBomb(packed: Int, unpacked: Int) -> Bool {
    unpacked > ratioFloor && unpacked / max(ratio, 1) > packed
  }
}
