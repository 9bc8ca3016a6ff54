public import NoticeModel
import VietnameseText

/// What an archive holds, in figures: for its front page, its lists to browse and the page about it.
///
/// Of served documents only, and of near-identical ones the one that searches show, so that each count is what a search
/// with only that filter finds.
public struct ArchiveOverview: Sendable, Hashable {
  public var documents: Int
  /// Of these the official documents; the others are web pages and files that hang on them.
  public var notices: Int
  /// The period of the official documents; days to come are taken for misread.
  public var earliest: CivilDate?
  public var latest: CivilDate?
  /// In the order of Vietnamese dictionaries, by their labels.
  public private(set) var types: [Facet.Value]
  /// Spellings of one name are one, see ``BodyName``; under the spelling of most documents.
  public private(set) var issuers: [Facet.Value]
  public private(set) var collections: [Facet.Value]
  /// Newest first.
  public private(set) var years: [Facet.Value]
  /// The newest official documents, a handful.
  public var newest: [RelatedDocument]
  /// Files and pages as they were received: every version, near-identical documents too.
  public var versions: Int
  /// Bytes of the originals as they stand on disk, compressed.
  public var originalBytes: Int
  /// When the last import ended, ISO 8601 in UTC; nil where none did.
  public var lastImport: String?

  /// Puts the lists in order, so that every index shows them alike.
  public init(
    documents: Int = 0, notices: Int = 0, earliest: CivilDate? = nil, latest: CivilDate? = nil, facets: [Facet] = [],
    newest: [RelatedDocument] = [], versions: Int = 0, originalBytes: Int = 0, lastImport: String? = nil
  ) {
    self.documents = documents
    self.notices = notices
    self.earliest = earliest
    self.latest = latest
    func values(_ property: Facet.Property) -> [Facet.Value] { facets.first { $0.property == property }?.values ?? [] }
    types = Self.sorted(values(.type))
    issuers = Self.sorted(BodyName.merged(values(.issuer)))
    collections = Self.sorted(values(.collection))
    years = values(.year).sorted { (Int($0.value) ?? 0) > (Int($1.value) ?? 0) }
    self.newest = newest
    self.versions = versions
    self.originalBytes = originalBytes
    self.lastImport = lastImport
  }

  /// Documents that say no year.
  public var undated: Int { max(0, documents - years.reduce(0) { $0 + $1.count }) }

  private static func sorted(_ values: [Facet.Value]) -> [Facet.Value] {
    values.map { (key: VietnameseCollation.key($0.label), value: $0) }.sorted { first, second in
      first.key == second.key
        ? first.value.value.utf8.lexicographicallyPrecedes(second.value.value.utf8)
        : first.key.lexicographicallyPrecedes(second.key)
    }.map(\.value)
  }
}
