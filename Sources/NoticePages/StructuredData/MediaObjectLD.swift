import NoticeModel
import SearchQuery

/// The original's bytes: where they are, what they are, and the digest that proves them.
struct MediaObjectLD: Encodable {
  let type = "MediaObject"
  let contentUrl: String
  let encodingFormat: String
  let sha256: String

  /// Nil where the original is withheld: there is nothing to fetch.
  init?(_ notice: Notice, _ base: SiteBase) {
    guard !notice.provenance.withholdsOriginal else { return nil }
    contentUrl = base.absolute(.original(notice.permalink))
    encodingFormat = notice.provenance.mediaType
    sha256 = notice.provenance.digest.hex
  }

  enum CodingKeys: String, CodingKey {
    case type = "@type"
    case contentUrl, encodingFormat, sha256
  }
}
