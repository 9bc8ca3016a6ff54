public import NoticeModel
public import SearchQuery

/// A whole document in the form that the API and the command line share.
public struct NoticeJSON: Encodable, Sendable {
  private let fields: NoticeFieldsJSON
  private let facts: FactsJSON

  /// - Parameters:
  ///   - version: Which version this is, 1 being the oldest; nil where it is not known.
  ///   - versions: How many there are; nil where it is not known.
  ///   - relations: what else belongs to it.
  public init(
    _ notice: Notice, version: Int?, versions: Int?, relations: DocumentRelations = DocumentRelations()
  ) {
    fields = NoticeFieldsJSON(notice, version: version, versions: versions, relations: relations)
    facts = FactsJSON(notice.facts)
  }

  public func encode(to encoder: any Encoder) throws {
    try fields.encode(to: encoder)
    try facts.encode(to: encoder)
  }
}

/// A document but for what is read from its text beside the main fields.
private struct NoticeFieldsJSON: Encodable, Sendable {
  let id: String
  let kind: String
  @OrNull var number: String?
  @OrNull var numberParts: NumberParts?
  @OrNull var type: String?
  @OrNull var typeCode: String?
  @OrNull var issuingBody: String?
  @OrNull var issuedOn: String?
  @OrNull var publishedOn: String?
  let subject: String
  @OrNull var signer: String?
  let text: String
  @OrNull var surroundings: String?
  let url: String
  let source: String
  @OrNull var portalURL: String?
  let collection: String
  let capturedAt: String
  let sha256: String
  let bytes: Int
  let mediaType: String
  @OrNull var encoding: String?
  @OrNull var encodingEvidence: String?
  @OrNull var encodingScore: Double?
  let warnings: [String]
  let extra: [String: String]
  let category: [String]
  @OrNull var version: Int?
  @OrNull var versions: Int?
  let similar: [SimilarJSON]
  let links: [LinkJSON]
  let linkedFrom: [SimilarJSON]

  init(_ notice: Notice, version: Int?, versions: Int?, relations: DocumentRelations) {
    similar = relations.similar.map(SimilarJSON.init)
    links = relations.links.map(LinkJSON.init)
    linkedFrom = relations.linkedFrom.map(SimilarJSON.init)
    id = notice.id.hex
    kind = notice.kind.rawValue
    number = notice.number?.printed
    numberParts = notice.number.map(NumberParts.init)
    type = notice.type?.name
    typeCode = notice.type?.code
    issuingBody = notice.issuingBody
    issuedOn = notice.issuedOn?.description
    publishedOn = notice.publishedOn?.description
    subject = notice.subject
    signer = notice.signer
    text = notice.wholeText
    surroundings = notice.surroundings.isEmpty ? nil : notice.surroundings.plainText
    url = SiteURL.document(notice.permalink).path
    source = notice.provenance.source.path
    portalURL = notice.portalURL
    collection = notice.provenance.source.collection
    capturedAt = notice.provenance.capturedAt
    sha256 = notice.provenance.digest.hex
    bytes = notice.provenance.byteCount
    mediaType = notice.provenance.mediaType
    encoding = notice.provenance.encoding
    encodingEvidence = notice.provenance.encodingEvidence
    encodingScore = EncodingScore.shown(notice.provenance.encodingScore)
    warnings = notice.provenance.warnings
    extra = notice.extra
    category = notice.category
    self.version = version
    self.versions = versions
  }

  enum CodingKeys: String, CodingKey {
    case id, kind, number, type, subject, signer, text, surroundings, url, source, collection, sha256, bytes, encoding,
      warnings,
      extra, category
    case version, versions, similar, links
    case linkedFrom = "linked_from"
    case numberParts = "number_parts"
    case typeCode = "type_code"
    case issuingBody = "issuing_body"
    case issuedOn = "issued_on"
    case publishedOn = "published_on"
    case portalURL = "portal_url"
    case capturedAt = "captured_at"
    case mediaType = "media_type"
    case encodingEvidence = "encoding_evidence"
    case encodingScore = "encoding_score"
  }

  struct NumberParts: Encodable, Sendable {
    let ordinal: Int
    @OrNull var year: Int?
    let symbols: [String]

    init(_ number: DocumentNumber) {
      ordinal = number.ordinal
      year = number.year
      symbols = number.symbols
    }
  }
}
