import NoticeModel
import SearchQuery

/// What a document does to others and rests on, by schema.org's properties.
///
/// Those are ELI's, so each relation goes to the property whose definition names it: `legislationChanges` takes in
/// replacement and correction, and an end of parts only; `isBasedOn` is what publishers of law use for the legal basis
/// (căn cứ); the rest is a `citation`. What happened to the document itself has no property: those links stand on the
/// documents that did it.
struct LegislationLinks {
  enum Property { case legislationAmends, legislationChanges, legislationRepeals, isBasedOn, citation }

  private var references: [Property: [ReferenceLD]] = [:]

  /// A page stays small for a reader who never sees these; the rest is in the document's JSON.
  private static let most = 50

  init(_ cites: [DocumentReferences.Cited], _ base: SiteBase) {
    var seen: [Property: Set<NoticeID>] = [:]
    var count = 0
    for cited in cites where count < Self.most {
      guard let document = cited.document else { continue }
      let property = Self.property(cited.citation)
      guard seen[property, default: []].insert(document.id).inserted else { continue }
      references[property, default: []].append(ReferenceLD(document, base))
      count += 1
    }
  }

  /// In the order of the text; nil for none, so that the key is left out.
  subscript(_ property: Property) -> [ReferenceLD]? { references[property] }

  private static func property(_ citation: Citation) -> Property {
    switch citation.relation {
    case .amends: .legislationAmends
    case .replaces, .corrects: .legislationChanges
    case .repeals, .repealedPassive: citation.article == nil ? .legislationRepeals : .legislationChanges
    case .basis: .isBasedOn
    case .pursuant, .attachedTo, .guides, .replies, .mentions: .citation
    }
  }
}

/// Another document of the archive.
struct ReferenceLD: Encodable {
  let type = "Legislation"
  let id: String
  let name: String
  let legislationIdentifier: String?

  init(_ document: RelatedDocument, _ base: SiteBase) {
    id = base.absolute(.document(document.permalink))
    name = document.subject.isEmpty ? document.shortName : document.subject
    legislationIdentifier = document.number?.printed
  }

  enum CodingKeys: String, CodingKey {
    case type = "@type"
    case id = "@id"
    case name, legislationIdentifier
  }
}
