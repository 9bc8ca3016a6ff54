public import NoticeModel

/// What is read from a document beside its main fields, as keys of the object it stands in.
public struct FactsJSON: Encodable, Sendable {
  @OrNull var place: String?
  @OrNull var parentBody: String?
  let addressees: [String]
  let recipients: [String]
  let legalBases: [String]
  @OrNull var authority: String?
  @OrNull var signerTitle: String?
  @OrNull var effectiveFrom: String?
  @OrNull var effectiveUntil: String?
  @OrNull var urgency: String?
  @OrNull var received: Received?
  @OrNull var copyOf: String?
  @OrNull var signature: String?
  let sections: [Section]
  let citations: [CitationJSON]
  let assignments: [AssignmentJSON]
  /// The documents that a page lists in a table.
  let listed: [ListedJSON]
  /// Fields that say more than the document prints.
  let inferred: [String]
  /// Fields that a person decided.
  let corrected: [String]
  /// For each field `[start, end)` in the text, in Unicode scalars.
  let evidence: [String: [Int]]
  /// For each field how sure it is, 0 to 1.
  let confidence: [String: Double]

  public init(_ facts: DocumentFacts) {
    place = facts.place
    parentBody = facts.parentBody
    addressees = facts.addressees
    recipients = facts.recipients
    legalBases = facts.legalBases
    authority = facts.authority
    signerTitle = facts.signerTitle
    effectiveFrom = facts.effectiveFrom?.description
    effectiveUntil = facts.effectiveUntil?.description
    urgency = facts.urgency
    received = facts.received.map { Received(number: $0.number, receivedOn: $0.receivedOn?.description) }
    copyOf = facts.copyOf
    signature = facts.signature
    sections = facts.sections.map { Section(label: $0.label, heading: $0.heading, span: $0.span.pair) }
    citations = facts.citations.map(CitationJSON.init)
    assignments = facts.assignments.map(AssignmentJSON.init)
    listed = (facts.listed ?? []).map(ListedJSON.init)
    inferred = facts.inferred
    corrected = (facts.corrected ?? [:]).keys.sorted()
    evidence = facts.evidence.mapValues { $0.span.pair }
    confidence = facts.evidence.mapValues(\.confidence)
  }

  enum CodingKeys: String, CodingKey {
    case place, addressees, recipients, authority, urgency, received, signature, sections, citations, assignments,
      listed,
      inferred, corrected, evidence, confidence
    case parentBody = "parent_body"
    case legalBases = "legal_bases"
    case signerTitle = "signer_title"
    case effectiveFrom = "effective_from"
    case effectiveUntil = "effective_until"
    case copyOf = "copy_of"
  }

  struct Section: Encodable, Sendable {
    let label: String
    let heading: String
    let span: [Int]
  }

  /// A stamp of the body that received the document.
  struct Received: Encodable, Sendable {
    @OrNull var number: String?
    @OrNull var receivedOn: String?

    enum CodingKeys: String, CodingKey {
      case number
      case receivedOn = "received_on"
    }
  }
}

/// What a unit is told to do.
struct AssignmentJSON: Encodable, Sendable {
  let unit: String
  let task: String
  @OrNull var deadline: String?
  let span: [Int]

  init(_ assignment: Assignment) {
    unit = assignment.unit
    task = assignment.task
    deadline = assignment.deadline?.description
    span = assignment.span.pair
  }
}

/// A citation as it stands in a text.
struct CitationJSON: Encodable, Sendable {
  let relation: String
  @OrNull var number: String?
  @OrNull var name: String?
  @OrNull var type: String?
  @OrNull var issuedOn: String?
  @OrNull var issuer: String?
  @OrNull var article: String?
  let span: [Int]

  init(_ citation: Citation) {
    relation = citation.relation.rawValue
    number = citation.number?.printed
    name = citation.name
    type = citation.type?.name
    issuedOn = citation.issuedOn?.description
    issuer = citation.issuer
    article = citation.article
    span = citation.span.pair
  }

  enum CodingKeys: String, CodingKey {
    case relation, number, name, type, issuer, article, span
    case issuedOn = "issued_on"
  }
}

extension Range<Int> {
  /// `[start, end]`.
  var pair: [Int] { [lowerBound, upperBound] }
}
