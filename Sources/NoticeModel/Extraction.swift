/// What an importer read from an original: text, fields and links, with everything doubtful named beside it.
public struct Extraction: Sendable {
  public var title: String
  public var body: [Block]
  /// What stands around the main text: menus, headers, footers, related links, comments, in document order. No block is
  /// in both. Empty for documents that are nothing but their text.
  public var surroundings: [Block]
  /// For each block of `body` the page it begins on, from 1; 0 for none. Empty for documents without pages.
  public var pages: [Int]
  /// Fields that the source states outside its running text (a record's columns); read text adds to them.
  public var fields: StatedFields
  /// The day on which a portal says it published the page; never the day of a document that stands in the page.
  public var publishedOn: CivilDate?
  /// The page's place among the portal's categories, highest first, without the start page: `Tin tức`, `Thông báo`.
  public var category: [String]
  public var links: [Link]
  /// References to frames that make up this page, in document order.
  public var frames: [String]
  public var encoding: String?
  public var encodingEvidence: String?
  /// Bits by which the chosen encoding's text beats the text as it stands; nil where nothing was weighed.
  public var encodingScore: Double?
  public var warnings: [ImportWarning]
  /// What a page or style sheet is shown again by; nil for other documents, and where nobody asked for it.
  public var replay: Replay?

  public init(
    title: String = "", body: [Block] = [], surroundings: [Block] = [], pages: [Int] = [],
    fields: StatedFields = StatedFields(), publishedOn: CivilDate? = nil, category: [String] = [], links: [Link] = [],
    frames: [String] = [], encoding: String? = nil, encodingEvidence: String? = nil, encodingScore: Double? = nil,
    warnings: [ImportWarning] = []
  ) {
    self.title = title
    self.body = body
    self.surroundings = surroundings
    self.pages = pages
    self.fields = fields
    self.publishedOn = publishedOn
    self.category = category
    self.links = links
    self.frames = frames
    self.encoding = encoding
    self.encodingEvidence = encodingEvidence
    self.encodingScore = encodingScore
    self.warnings = warnings
  }
}

/// A hyperlink of a page: where it goes and what it says.
public struct Link: Sendable, Hashable {
  /// The reference as written, entities undone; resolved only against the page's `<base>`, where it has one.
  public var target: String
  public var text: String
  /// False for links of menus and other surroundings.
  public var isMain: Bool

  public init(target: String, text: String, isMain: Bool = true) {
    self.target = target
    self.text = text
    self.isMain = isMain
  }
}

/// Fields of a document as a record import states them, still unread text.
public struct StatedFields: Sendable, Hashable {
  public var recordID: String?
  public var number: String?
  public var type: String?
  public var issuingBody: String?
  public var issuedOn: CivilDate?
  public var signer: String?
  public var url: String?
  public var extra: [String: String]

  public init(
    recordID: String? = nil, number: String? = nil, type: String? = nil, issuingBody: String? = nil,
    issuedOn: CivilDate? = nil, signer: String? = nil, url: String? = nil, extra: [String: String] = [:]
  ) {
    self.recordID = recordID
    self.number = number
    self.type = type
    self.issuingBody = issuingBody
    self.issuedOn = issuedOn
    self.signer = signer
    self.url = url
    self.extra = extra
  }
}
