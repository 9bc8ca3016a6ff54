import NoticeModel
import SearchQuery

/// An official document as schema.org's `Legislation`.
///
/// - `legislationLegalForce` only where the whole document has ended or has not begun, by its own words or by a document
///   of the archive. Nothing here says "in force", not even in part: what would end it may not be in the archive.
/// - `temporalCoverage` is the period that the document states; `..` stands for an end it does not state.
/// - References only where one document of the archive is meant.
struct LegislationLD: Encodable {
  let context = "https://schema.org"
  let type = "Legislation"
  /// The permalink, as `@id` and `url`.
  let id: String
  let url: String
  let name: String
  let inLanguage = "vi"
  let legislationIdentifier: String?
  let legislationType: String?
  let legislationDate: String?
  let legislationPassedBy: OrganizationLD?
  let legislationLegalForce: String?
  let temporalCoverage: String?
  let datePublished: String?
  let encoding: MediaObjectLD?
  let sdPublisher: OrganizationLD
  let legislationAmends: [ReferenceLD]?
  let legislationChanges: [ReferenceLD]?
  let legislationRepeals: [ReferenceLD]?
  let isBasedOn: [ReferenceLD]?
  let citation: [ReferenceLD]?

  init(_ notice: Notice, _ references: DocumentReferences, _ base: SiteBase) {
    id = base.absolute(.document(notice.permalink))
    url = id
    let number = notice.stated(notice.number, "number")?.printed
    let subject = notice.stated(notice.subject, "subject") ?? ""
    name = subject.isEmpty ? number ?? notice.kind.label : subject
    legislationIdentifier = number
    legislationType = notice.stated(notice.type, "type")?.name
    legislationDate = notice.stated(notice.issuedOn, "issued_on")?.description
    legislationPassedBy = notice.stated(notice.issuingBody, "issuing_body").map { OrganizationLD(name: $0) }
    legislationLegalForce = Self.legalForce(references.status)
    temporalCoverage = Self.period(
      from: notice.stated(notice.facts.effectiveFrom, "effective_from"),
      until: notice.stated(notice.facts.effectiveUntil, "effective_until"))
    datePublished = notice.stated(notice.publishedOn, "published_on")?.description
    encoding = MediaObjectLD(notice, base)
    sdPublisher = OrganizationLD(base)
    let links = LegislationLinks(references.cites, base)
    legislationAmends = links[.legislationAmends]
    legislationChanges = links[.legislationChanges]
    legislationRepeals = links[.legislationRepeals]
    isBasedOn = links[.isBasedOn]
    citation = links[.citation]
  }

  private static func legalForce(_ status: DocumentStatus) -> String? {
    switch status.kind {
    case .repealed, .replaced: status.isPartial ? nil : "https://schema.org/NotInForce"
    case .expired, .notYetInForce: "https://schema.org/NotInForce"
    case .amended, .unchanged: nil
    }
  }

  /// An ISO 8601 interval.
  private static func period(from: CivilDate?, until: CivilDate?) -> String? {
    guard from != nil || until != nil else { return nil }
    return (from?.description ?? "..") + "/" + (until?.description ?? "..")
  }

  enum CodingKeys: String, CodingKey {
    case context = "@context"
    case type = "@type"
    case id = "@id"
    case url, name, inLanguage, legislationIdentifier, legislationType, legislationDate, legislationPassedBy,
      legislationLegalForce, temporalCoverage, datePublished, encoding, sdPublisher, legislationAmends,
      legislationChanges, legislationRepeals, isBasedOn, citation
  }
}
