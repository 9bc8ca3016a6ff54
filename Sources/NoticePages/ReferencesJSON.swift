public import NoticeModel
public import SearchQuery

/// What a document cites and what cites it, in the form that the API and the command line share.
public struct ReferencesJSON: Encodable, Sendable {
  let id: String
  let status: StatusJSON
  let cites: [Cited]
  let citedBy: [CitingJSON]

  public init(_ id: NoticeID, _ references: DocumentReferences) {
    self.id = id.hex
    status = StatusJSON(references.status)
    cites = references.cites.map(Cited.init)
    citedBy = references.citedBy.map(CitingJSON.init)
  }

  enum CodingKeys: String, CodingKey {
    case id, status, cites
    case citedBy = "cited_by"
  }

  /// A citation; `document` is the one that is meant, `candidates` are several that may be, and `held` says whether the
  /// archive has any.
  struct Cited: Encodable, Sendable {
    let citation: CitationJSON
    let held: Bool
    @OrNull var document: RelatedJSON?
    let candidates: [RelatedJSON]

    init(_ cited: DocumentReferences.Cited) {
      citation = CitationJSON(cited.citation)
      held = !cited.documents.isEmpty
      document = cited.document.map(RelatedJSON.init)
      candidates = cited.documents.count > 1 ? cited.documents.map(RelatedJSON.init) : []
    }

    func encode(to encoder: any Encoder) throws {
      try citation.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(held, forKey: .held)
      try container.encode(_document, forKey: .document)
      try container.encode(candidates, forKey: .candidates)
    }

    enum CodingKeys: String, CodingKey { case held, document, candidates }
  }
}

/// A document that cites another one.
struct CitingJSON: Encodable, Sendable {
  let relation: String
  @OrNull var article: String?
  let document: RelatedJSON

  init(_ citing: DocumentReferences.Citing) {
    relation = citing.relation.rawValue
    article = citing.article
    document = RelatedJSON(citing.document)
  }
}

/// What became of a document, by documents of the archive.
struct StatusJSON: Encodable, Sendable {
  let status: String
  let partial: Bool
  let text: String
  /// The day that the document states, where the status follows from it.
  @OrNull var day: String?
  let by: [CitingJSON]

  init(_ status: DocumentStatus) {
    self.status = status.kind.rawValue
    partial = status.isPartial
    text = status.text
    day = status.day?.description
    by = status.by.map(CitingJSON.init)
  }
}

/// A document in a list.
struct RelatedJSON: Encodable, Sendable {
  let id: String
  let url: String
  @OrNull var number: String?
  @OrNull var issuedOn: String?
  @OrNull var issuingBody: String?
  let subject: String

  init(_ document: RelatedDocument) {
    id = document.id.hex
    url = SiteURL.document(document.permalink).path
    number = document.number?.printed
    issuedOn = document.issuedOn?.description
    issuingBody = document.issuingBody
    subject = document.subject
  }

  enum CodingKeys: String, CodingKey {
    case id, url, number, subject
    case issuedOn = "issued_on"
    case issuingBody = "issuing_body"
  }
}
