/// How far the reading of an archive goes. The values are the defaults of the project's table of limits.
public struct ArchiveLimits: Sendable, Hashable {
  /// Unpacked bytes for one packed byte, counted once ``ratioFloor`` bytes came out.
  public var ratio = 200
  public var ratioFloor = 10 << 20
  /// The unpacked bytes of an archive with all that is nested in it: 20 GiB.
  public var total = 20 << 30
  /// The entries of an archive with all that is nested in it.
  public var entries = 1_000_000
  /// The bytes of an entry's name and the folders in it.
  public var nameBytes = 4_096
  public var nameSegments = 64
  /// The bytes of an entry that is a document: 64 MiB.
  public var document = 64 << 20
  /// The bytes of an entry that is a container itself: 2 GiB.
  public var container = 2 << 30
  /// How many containers stand in each other, the outermost included.
  public var depth = 4
  /// Up to which size a nested container is unpacked into memory: 32 MiB. A larger one becomes a temporary file.
  public var nestedInMemory = 32 << 20
  /// How many entries may unpack to more than is believable before the rest is left.
  ///
  /// Each costs ``ratioFloor`` bytes of unpacking, and one archive can name the same bomb a million times.
  public var bombs = 64

  public init() {}

  /// For the packages of office programs: XML packs well, and what packs better than 100 to 1 is no letter.
  public static let officePackage: ArchiveLimits = {
    var limits = ArchiveLimits()
    limits.ratio = 100
    limits.ratioFloor = 1 << 20
    return limits
  }()

  /// True where so many bytes out of so few are a bomb rather than a document.
  func isBomb(packed: Int, unpacked: Int) -> Bool {
    unpacked > ratioFloor && unpacked / max(ratio, 1) > packed
  }
}
