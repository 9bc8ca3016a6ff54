public import NoticeModel
public import SearchQuery

/// The versions of a document in JSON, oldest first.
public struct VersionsJSON: Encodable, Sendable {
  let id: String
  /// How many there are in all.
  let total: Int
  let versions: [Version]

  /// - Parameters:
  ///   - permalink: that of the newest version.
  ///   - versions: those to be written, oldest first.
  public init(id: NoticeID, permalink: Permalink, total: Int, versions: [VersionSummary]) {
    self.id = id.hex
    self.total = total
    self.versions = versions.map { Version($0, permalink: permalink) }
  }

  struct Version: Encodable, Sendable {
    let version: Int
    let url: String
    /// The difference to the version before; null for the first.
    @OrNull var differenceURL: String?
    let capturedAt: String
    let sha256: String
    let bytes: Int
    let mediaType: String
    @OrNull var encoding: String?
    let source: String
    let collection: String

    init(_ summary: VersionSummary, permalink: Permalink) {
      version = summary.number
      url = SiteURL.version(permalink, summary.number).path
      differenceURL = VersionPair(summary.number - 1, summary.number).map { SiteURL.difference(permalink, $0).path }
      capturedAt = summary.capturedAt
      sha256 = summary.digest.hex
      bytes = summary.byteCount
      mediaType = summary.mediaType
      encoding = summary.encoding
      source = summary.source.path
      collection = summary.source.collection
    }

    enum CodingKeys: String, CodingKey {
      case version, url, sha256, bytes, encoding, source, collection
      case differenceURL = "difference_url"
      case capturedAt = "captured_at"
      case mediaType = "media_type"
    }
  }
}
