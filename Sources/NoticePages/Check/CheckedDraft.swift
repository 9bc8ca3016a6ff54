public import NoticeModel
public import SearchQuery

/// The citations of a draft against the archive: each cited document once, and where it stands in the draft.
public struct CheckedDraft: Sendable {
  /// In the order of the text.
  public var items: [CitationCheck]
  /// In the order of the text; none for documents that were not looked up.
  public var places: [Place]
  /// How many more documents are cited than were looked up.
  public var omitted: Int

  /// A place of the draft in Unicode scalars, and which of the items it cites.
  public struct Place: Sendable, Hashable {
    public var span: Range<Int>
    public var item: Int

    public init(span: Range<Int>, item: Int) {
      self.span = span
      self.item = item
    }
  }

  /// As many documents as a long report cites, and few enough to be answered at once.
  public static let most = 200

  public init(items: [CitationCheck], places: [Place], omitted: Int = 0) {
    self.items = items
    self.places = places
    self.omitted = omitted
  }

  /// Looks up what `citations` name; a document that is named with and without its day counts as two.
  ///
  /// - Parameter limit: how many documents are looked up; costs a few questions to the archive each.
  public init(
    _ citations: [Citation], in archive: some NoticeSearching, limit: Int = .max
  ) async throws(SearchError) {
    var items: [Name: Int] = [:]
    var distinct: [Citation] = []
    var omitted: Set<Name> = []
    places = []
    for citation in citations {
      let name = Name(citation)
      if let item = items[name] {
        places.append(Place(span: citation.span, item: item))
      } else if distinct.count < limit {
        items[name] = distinct.count
        places.append(Place(span: citation.span, item: distinct.count))
        distinct.append(citation)
      } else {
        omitted.insert(name)
      }
    }
    self.omitted = omitted.count
    self.items = []
    for cited in try await archive.check(distinct) {
      var status: DocumentStatus?
      if let document = cited.document { status = try await archive.references(of: document.id)?.status }
      self.items.append(CitationCheck(cited: cited, status: status))
    }
  }

  /// What tells two cited documents apart.
  private struct Name: Hashable {
    var name: String?
    var day: CivilDate?
    var issuer: String?
    var type: String?

    init(_ citation: Citation) {
      name = citation.number?.printed ?? citation.name
      day = citation.issuedOn
      issuer = citation.issuer
      type = citation.type?.code
    }
  }
}
