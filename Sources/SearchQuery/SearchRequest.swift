public import NoticeModel

/// Everything that decides a result list.
public struct SearchRequest: Sendable, Hashable {
  public var query: Query
  public var filters: Filters
  public var sort: Sort
  /// Hits to return. The service takes at most `maximumLimit`; the command line more.
  public var limit: Int
  /// Hits to pass over.
  public var offset: Int
  /// The hits behind this position, instead of `offset`: the `next` of a page of the same query, filters and sort.
  public var after: SearchPosition?
  /// Files that were found together with a page that links to them are told under it. Lists of every document do
  /// without: which of them stand on one page follows from where pages end.
  public var foldsAttachments = true
  /// The properties to count matches by.
  public var facets: Set<Facet.Property>

  /// RELIABILITY: a page holds at most 100 hits, and no offset goes past the thousandth.
  public static let maximumLimit = 100
  public static let deepestHit = 1_000

  public init(
    query: Query, filters: Filters = Filters(), sort: Sort = .relevance, limit: Int = 10, offset: Int = 0,
    facets: Set<Facet.Property> = []
  ) {
    self.query = query
    self.filters = filters
    self.sort = sort
    self.limit = limit
    self.offset = offset
    self.facets = facets
  }

  public enum Sort: String, Sendable, Hashable, CaseIterable {
    case relevance, newest, oldest
  }

  /// The place of the first hit among all, from 1; an offset of any size has one.
  public var firstPlace: Int { min(max(offset, 0), Int.max - 1) + 1 }

  /// The place of the last of so many hits among all.
  public func lastPlace(of count: Int) -> Int {
    let (place, isTooGreat) = max(offset, 0).addingReportingOverflow(count)
    return isTooGreat ? .max : place
  }

  /// All restrictions in force: the request's own, and the operators of the query's text (`loại:TB`) where the request
  /// has none of its own. Of two periods the days common to both.
  public var effectiveFilters: Filters { filters.merging(query.filters) }
}

/// What restricts a search. Nil means no restriction; all set ones must hold.
public struct Filters: Sendable, Hashable {
  /// A document type's code, such as `TB`; compared without case and diacritics.
  public var type: String?
  /// An issuing body: its whole name in any spelling means it alone, any other text each body whose name has all the words,
  /// with or without diacritics.
  public var issuer: String?
  /// An issuing body by its whole name, in any of its spellings, see ``BodyName``.
  public var body: String?
  public var number: NumberPattern?
  public var signer: String?
  public var from: CivilDate?
  public var to: CivilDate?
  public var kind: Notice.Kind?
  public var collection: String?
  /// A category of the portal, or the way to one: `Tin tức › Thông báo`; those below it fit too. Compared without case
  /// and diacritics.
  public var category: String?
  /// Words of a unit that the document tells to do something.
  public var assignedTo: String?

  public init(
    type: String? = nil, issuer: String? = nil, number: NumberPattern? = nil, signer: String? = nil,
    from: CivilDate? = nil,
    to: CivilDate? = nil, kind: Notice.Kind? = nil, collection: String? = nil, category: String? = nil,
    assignedTo: String? = nil, body: String? = nil
  ) {
    self.type = type
    self.issuer = issuer
    self.number = number
    self.signer = signer
    self.from = from
    self.to = to
    self.kind = kind
    self.collection = collection
    self.category = category
    self.assignedTo = assignedTo
    self.body = body
  }

  public var isEmpty: Bool { self == Filters() }

  /// These restrictions with those of `other` where these say nothing; the period is what both leave.
  public func merging(_ other: Filters) -> Filters {
    Filters(
      type: type ?? other.type, issuer: issuer ?? other.issuer, number: number ?? other.number,
      signer: signer ?? other.signer, from: [from, other.from].compactMap(\.self).max(),
      to: [to, other.to].compactMap(\.self).min(), kind: kind ?? other.kind, collection: collection ?? other.collection,
      category: category ?? other.category, assignedTo: assignedTo ?? other.assignedTo,
      body: body ?? other.body)
  }
}
