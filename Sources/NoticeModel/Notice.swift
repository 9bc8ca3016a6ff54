/// A document of the archive as people see it: a notice, directive or letter, or any other page of an old portal.
public struct Notice: Sendable, Hashable, Identifiable {
  /// What a document is.
  public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
    /// An official document with number, date and issuing body (văn bản).
    case notice
    /// Any other page of the portal.
    case page
    /// A file that holds documents (an export, later an archive): kept and provable, never a search hit.
    case container
  }

  public var id: NoticeID
  public var kind: Kind
  public var number: DocumentNumber?
  public var type: DocumentType?
  public var issuingBody: String?
  public var issuedOn: CivilDate?
  /// The day on which a portal says it published the page; never the document's own.
  public var publishedOn: CivilDate?
  /// Trích yếu; for a page, its title.
  public var subject: String
  public var signer: String?
  /// The main text.
  public var body: [Block]
  /// What stands around the main text of a page: menus, headers, footers, related links. Found and shown, but apart.
  public var surroundings: [Block]
  /// For each block of `body` the page it begins on, from 1; 0 for none. Empty for documents without pages.
  public var pages: [Int]
  /// Fields of a record import that have no place here, by their own names.
  public var extra: [String: String]
  /// What near-identical documents share: equal for documents that differ in layout only. Nil where the text is too short
  /// to tell.
  public var fingerprint: UInt64?
  /// The place among the portal's categories, highest first: `Tin tức`, `Thông báo`.
  public var category: [String]
  /// Where the document leads within its own site or folder.
  public var links: [NoticeLink]
  /// What else is read from its text: recipients, citations, assignments and the places where all this stands.
  public var facts: DocumentFacts
  public var provenance: Provenance
  /// The address on an old portal that a record of an export states, as it is written there. Nil where none is stated, and
  /// for what was captured at its address: there the source says it.
  public var portalURL: String?
  /// What a page or style sheet is shown again by, on its way into the index; nil in what is read from there, as it is
  /// asked for by ``ReplayAddress``.
  public var replay: Replay?

  public init(
    id: NoticeID, kind: Kind, number: DocumentNumber? = nil, type: DocumentType? = nil, issuingBody: String? = nil,
    issuedOn: CivilDate? = nil, publishedOn: CivilDate? = nil, subject: String, signer: String? = nil, body: [Block],
    surroundings: [Block] = [], pages: [Int] = [], extra: [String: String] = [:], category: [String] = [],
    fingerprint: UInt64? = nil, links: [NoticeLink] = [], facts: DocumentFacts = DocumentFacts(),
    provenance: Provenance
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.type = type
    self.issuingBody = issuingBody
    self.issuedOn = issuedOn
    self.publishedOn = publishedOn
    self.subject = subject
    self.signer = signer
    self.body = body
    self.surroundings = surroundings
    self.pages = pages
    self.extra = extra
    self.fingerprint = fingerprint
    self.category = category
    self.links = links
    self.facts = facts
    self.provenance = provenance
  }
}

extension Notice {
  /// The day by which it is sorted and filtered: that of the document, for a page without one that of publication.
  public var sortingDay: CivilDate? { issuedOn ?? (kind == .page ? publishedOn : nil) }

  /// Everything the document says: its main text, then what stands around it, one `\n` between two blocks.
  public var wholeText: String { (body + surroundings).plainText }
}
