public import ImporterKit

/// What someone asked an import to do.
public struct ImportOptions: Sendable {
  /// The paths as given; files and folders.
  public var paths: [String]
  /// `--collection`; nil takes the name of the imported folder.
  public var collection: String?
  /// `--base-uri`: the address that the imported folder had.
  public var baseURI: String?
  /// `--recorded-at`, ISO 8601; nil takes each file's own time.
  public var recordedAt: String?
  public var reading: Reading
  /// Workers that read and parse; the writer comes on top.
  public var jobs: Int
  /// Larger files are refused.
  public var maximumBytes: Int
  /// Reads and reports, stores nothing.
  public var dryRun: Bool
  /// Of the folders among `paths` only these files, by their paths inside: what arrived in a watched folder. Nil takes
  /// all.
  var arrivals: [FileName]?
  /// `--manifest`: what the files are said to be.
  public var manifest: ChecksumManifest?

  /// RELIABILITY C: a single document.
  public static let defaultMaximumBytes = 64 << 20
  /// Exports of records are read into memory.
  public static let maximumExportBytes = 1 << 30
  /// Archives and web archives are read where they are.
  public static let maximumArchiveBytes = 2 << 30

  public init(
    paths: [String], collection: String? = nil, baseURI: String? = nil, recordedAt: String? = nil,
    reading: Reading = Reading(), jobs: Int, maximumBytes: Int = ImportOptions.defaultMaximumBytes, dryRun: Bool = false
  ) {
    self.paths = paths
    self.collection = collection
    self.baseURI = baseURI
    self.recordedAt = recordedAt
    self.reading = reading
    self.jobs = max(1, jobs)
    self.maximumBytes = maximumBytes
    self.dryRun = dryRun
  }
}
