import HTMLText
import NoticeModel
public import SearchQuery

/// One found document in JSON.
public struct HitJSON: Encodable, Sendable {
  let id: String
  let kind: String
  @OrNull var number: String?
  @OrNull var type: String?
  @OrNull var typeCode: String?
  @OrNull var issuingBody: String?
  @OrNull var issuedOn: String?
  @OrNull var publishedOn: String?
  let subject: String
  /// HTML-escaped text whose only markup is `<mark>`.
  let snippet: String
  /// The found words stand only around the main text.
  let inSurroundings: Bool
  @OrNull var page: Int?
  /// The permalink's path.
  let url: String
  let source: String
  let collection: String
  @OrNull var recordID: String?
  let score: Double
  /// For how many near-identical documents it stands beside itself.
  let similar: Int
  /// Files that were found as well and hang on this page.
  let attachments: [SimilarJSON]

  public init(_ hit: Hit) {
    id = hit.id.hex
    kind = hit.kind.rawValue
    number = hit.number?.printed
    type = hit.type?.name
    typeCode = hit.type?.code
    issuingBody = hit.issuingBody
    issuedOn = hit.issuedOn?.description
    publishedOn = hit.publishedOn?.description
    subject = hit.subject
    snippet = hit.snippet.html.render()
    inSurroundings = hit.snippet.isFromSurroundings
    page = hit.page
    url = SiteURL.document(hit.permalink).path
    source = hit.source.path
    collection = hit.source.collection
    recordID = hit.recordID
    // JSON has no word for infinity.
    score = hit.score.isFinite ? hit.score : 0
    similar = hit.similar
    attachments = hit.attachments.map(SimilarJSON.init)
  }

  enum CodingKeys: String, CodingKey {
    case id, kind, number, type
    case typeCode = "type_code"
    case issuingBody = "issuing_body"
    case issuedOn = "issued_on"
    case publishedOn = "published_on"
    case subject, snippet
    case inSurroundings = "in_surroundings"
    case page, url, source, collection
    case recordID = "record_id"
    case score, similar, attachments
  }
}
