/// What was asked of an archive in a day: numbers, and where the operator wants them the words that found nothing.
///
/// Never who asked, from where or when in the day. Programs that read every page count like people: nobody is asked who
/// he is.
public struct UsageCounts: Sendable, Hashable {
  /// What is counted. The raw values are the keys in the files and in `tracuu report --format json`.
  public enum Item: String, Sendable, Hashable, CaseIterable {
    /// Result lists of the site, each page of one.
    case pageSearches = "page_searches"
    /// Result lists of the API.
    case apiSearches = "api_searches"
    /// Of both those whose first page found nothing.
    case searchesWithoutHits = "searches_without_hits"
    /// Documents and their versions, as a page, for programs or as text.
    case documentViews = "document_views"
    /// Originals, taken or looked at.
    case originals
    /// Lists of every hit as a file.
    case exports
    case feeds
    /// Requests of other archives by OAI-PMH.
    case harvests
    /// All answers by class, not those about the service's health. 304 and redirects are 3xx.
    case answers2xx = "answers_2xx"
    case answers3xx = "answers_3xx"
    case answers4xx = "answers_4xx"
    case answers5xx = "answers_5xx"
  }

  /// By the names of ``Item``; others are a later version's and stay.
  public private(set) var counts: [String: Int] = [:]
  /// Queries that found nothing, by ``ZeroHitQuery``.
  public private(set) var zeroHitQueries: [String: Int] = [:]

  /// Different queries that a day holds at most; later ones are left out.
  public static let maximumQueries = 1_000

  public init() {}

  public subscript(item: Item) -> Int { counts[item.rawValue] ?? 0 }

  mutating func count(_ item: Item) {
    counts[item.rawValue, default: 0] += 1
  }

  mutating func count(_ query: ZeroHitQuery) {
    add(1, query.text)
  }

  /// Adds what was counted elsewhere, or at another time, for the same day or a longer one.
  public mutating func add(_ other: UsageCounts) {
    for (name, count) in other.counts { counts[name] = Self.sum(counts[name] ?? 0, count) }
    // In one order, so that it does not depend on chance which are left out.
    for (query, count) in other.zeroHitQueries.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      add(count, query)
    }
  }

  private mutating func add(_ count: Int, _ query: String) {
    guard zeroHitQueries[query] != nil || zeroHitQueries.count < Self.maximumQueries else { return }
    zeroHitQueries[query] = Self.sum(zeroHitQueries[query] ?? 0, count)
  }

  /// A file may hold any number.
  private static func sum(_ first: Int, _ second: Int) -> Int {
    let (sum, overflows) = max(0, first).addingReportingOverflow(max(0, second))
    return overflows ? Int.max : sum
  }
}

extension UsageCounts: Codable {
  enum CodingKeys: String, CodingKey {
    case counts
    case zeroHitQueries = "zero_hit_queries"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    counts = try container.decode([String: Int].self, forKey: .counts)
    zeroHitQueries = try container.decodeIfPresent([String: Int].self, forKey: .zeroHitQueries) ?? [:]
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(counts, forKey: .counts)
    if !zeroHitQueries.isEmpty { try container.encode(zeroHitQueries, forKey: .zeroHitQueries) }
  }
}
