public import SearchQuery

/// Which version of a document is meant by a time.
public enum VersionChoice {
  /// The version that answers `Accept-Datetime`: the newest not later than `date`, else the oldest; nil where no version
  /// states a time.
  ///
  /// RFC 7089 leaves the choice to the server but for the ends: before the first the first, after the last the last. The
  /// nearest in time would often be wrong here: the archive keeps only captures with other bytes, so a version stands
  /// for all the time until the next one, however close that is.
  ///
  /// - Parameter date: nil stands for now (RFC 7089: without the header the newest).
  /// - Parameter versions: oldest first.
  public static func version(at date: HTTPDate?, of versions: [VersionSummary]) -> VersionSummary? {
    let dated = Self.dated(versions)
    guard let date else { return dated.last?.version }
    return (dated.last { $0.date <= date } ?? dated.first)?.version
  }

  /// The version captured in just this second: what an address with a time names.
  public static func version(capturedAt date: HTTPDate, of versions: [VersionSummary]) -> VersionSummary? {
    dated(versions).last { $0.date == date }?.version
  }

  /// Versions whose time can be read, in its order.
  static func dated(_ versions: [VersionSummary]) -> [(date: HTTPDate, version: VersionSummary)] {
    versions.compactMap { version in HTTPDate(capturedAt: version.capturedAt).map { ($0, version) } }
      .sorted { ($0.date, $0.version.number) < ($1.date, $1.version.number) }
  }
}
