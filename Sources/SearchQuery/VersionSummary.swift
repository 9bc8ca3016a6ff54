public import NoticeModel

/// One kept version (phiên bản) of a document, without its text: what a list of versions shows.
///
/// Portals are captured again and again with the same bytes; only other bytes make a version, so a version held from its
/// capture until at least the next one's was seen.
public struct VersionSummary: Sendable, Hashable {
  /// 1 is the oldest, in the order of `VersionTime`. It may grow when an older capture is imported later; capture time and
  /// digest stay.
  public var number: Int
  /// When the bytes were captured (ISO 8601, UTC), as in `Provenance`.
  public var capturedAt: String
  public var digest: ContentDigest
  public var byteCount: Int
  public var mediaType: String
  /// The character encoding the text was read with; nil where bytes were not read as text.
  public var encoding: String?
  public var source: Source

  public init(
    number: Int, capturedAt: String, digest: ContentDigest, byteCount: Int, mediaType: String,
    encoding: String? = nil, source: Source
  ) {
    self.number = number
    self.capturedAt = capturedAt
    self.digest = digest
    self.byteCount = byteCount
    self.mediaType = mediaType
    self.encoding = encoding
    self.source = source
  }

  /// The summary of a version that is at hand as a whole.
  public init(number: Int, of provenance: Provenance) {
    self.init(
      number: number, capturedAt: provenance.capturedAt, digest: provenance.digest, byteCount: provenance.byteCount,
      mediaType: provenance.mediaType, encoding: provenance.encoding, source: provenance.source)
  }
}
