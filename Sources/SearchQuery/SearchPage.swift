public import NoticeModel

/// One page of results, ready for a page, JSON or a terminal.
public struct SearchPage: Sendable, Hashable {
  public var request: SearchRequest
  public var total: Int
  /// False when counting stopped at a bound, or time did: `total` is then the least there is.
  public var totalIsExact: Bool
  public var hits: [Hit]
  /// Where the list goes on; nil behind its last hit, and where time ran out, so that nothing is passed over unseen.
  public var next: SearchPosition?
  /// True when no or too few documents have all the words, and those with most of them are shown as well.
  public var isRelaxed: Bool
  /// True when time ran out: the best of what was looked at.
  public var isPartial: Bool
  /// What may have been meant, as a query to run instead.
  public var suggestion: String?
  /// Counts by property over all matches, for those that the request asked for.
  public var facets: [Facet]
  /// Documents of the archive that are only pictures, whose words nobody can find.
  public var unreadScans: Int

  /// How many found documents the hits tell of: files that hang on a page are told with it.
  public var documentCount: Int { hits.reduce(0) { $0 + 1 + $1.attachments.count } }

  public init(
    request: SearchRequest, total: Int, totalIsExact: Bool = true, hits: [Hit], isRelaxed: Bool = false,
    isPartial: Bool = false, suggestion: String? = nil, facets: [Facet] = [], unreadScans: Int = 0
  ) {
    self.request = request
    self.total = total
    self.totalIsExact = totalIsExact
    self.hits = hits
    self.isRelaxed = isRelaxed
    self.isPartial = isPartial
    self.suggestion = suggestion
    self.facets = facets
    self.unreadScans = unreadScans
  }
}

/// One found document: what a result list shows of it.
public struct Hit: Sendable, Hashable, Identifiable {
  public var id: NoticeID
  public var kind: Notice.Kind
  public var number: DocumentNumber?
  public var type: DocumentType?
  public var issuingBody: String?
  public var issuedOn: CivilDate?
  public var publishedOn: CivilDate?
  public var subject: String
  public var snippet: Snippet
  /// The page on which the snippet's words stand closest together; nil without pages or found words.
  public var page: Int?
  public var source: Source
  /// The id of the record it came from in another system.
  public var recordID: String?
  /// When the shown version was captured, as in `Provenance`; nil where the index did not say.
  public var capturedAt: String?
  /// Higher is better; comparable within one search only.
  public var score: Double
  /// For how many further documents it stands: printer versions, mirrors.
  public var similar: Int
  /// Files that were found as well and hang on this page.
  public var attachments: [RelatedDocument]

  public init(
    id: NoticeID, kind: Notice.Kind, number: DocumentNumber? = nil, type: DocumentType? = nil,
    issuingBody: String? = nil,
    issuedOn: CivilDate? = nil, publishedOn: CivilDate? = nil, subject: String, snippet: Snippet, page: Int? = nil,
    source: Source, recordID: String? = nil, capturedAt: String? = nil, score: Double, similar: Int = 0,
    attachments: [RelatedDocument] = []
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.type = type
    self.issuingBody = issuingBody
    self.issuedOn = issuedOn
    self.publishedOn = publishedOn
    self.subject = subject
    self.snippet = snippet
    self.page = page
    self.source = source
    self.recordID = recordID
    self.capturedAt = capturedAt
    self.score = score
    self.similar = similar
    self.attachments = attachments
  }
}

/// A piece of a document's text with the places that were found. Plain text, never markup: pages and JSON escape it
/// first and mark it afterwards, so nothing in a document can pose as a highlight.
public struct Snippet: Sendable, Hashable {
  /// A stretch of the snippet.
  public struct Part: Sendable, Hashable {
    public var text: String
    public var isMatch: Bool

    public init(text: String, isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  /// In order; joined they are the snippet.
  public var parts: [Part]
  /// True when the words stand only in what is around the document's main text: menus, headers, footers.
  public var isFromSurroundings: Bool

  public init(parts: [Part], isFromSurroundings: Bool = false) {
    self.parts = parts
    self.isFromSurroundings = isFromSurroundings
  }

  public var text: String { parts.map(\.text).joined() }
}
