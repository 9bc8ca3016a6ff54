import CVietnameseFTS5
import GRDB
import NoticeModel
import SearchQuery
import Synchronization

/// Counts what the archive holds, once for each state of it.
///
/// By the properties that searches look at, which are in memory anyway: a million documents are some ten milliseconds,
/// and no table of texts is read. Versions are counted over an index.
final class ArchiveCounts: Sendable {
  private let known = Mutex<(state: State, overview: ArchiveOverview)?>(nil)

  /// What changes with every change of the figures: the generation of the search, and the last import, since what is
  /// stored and not shown leaves the search as it is.
  private struct State: Equatable {
    var generation: Int64
    var lastImport: Int64
    var finishedAt: String?
  }

  /// Documents among the newest of which files that hang on a page are told with it.
  private static let newest = 10

  func overview(in db: Database, _ caches: SearchCaches) throws -> ArchiveOverview {
    let state = try Self.state(in: db)
    if let known = known.withLock({ $0 }), known.state == state { return known.overview }
    let overview = try caches.use(db) { cache in try Self.count(cache) }
    known.withLock { $0 = (state, overview) }
    return overview
  }

  private static func state(in db: Database) throws -> State {
    let last = try db.cachedStatement(
      sql: "SELECT id, finished_at FROM imports WHERE started_at = (SELECT max(started_at) FROM imports)")
    let row = try Row.fetchOne(last)
    let generation = try Int64.fetchOne(db.cachedStatement(sql: "SELECT generation FROM search_state"))
    return State(generation: generation ?? 0, lastImport: row?[0] ?? 0, finishedAt: row?[1])
  }

  private static func count(_ cache: SearchCache) throws -> ArchiveOverview {
    let db = cache.db
    var counts = try FacetCounts([.type, .issuer, .year, .collection], in: db)
    let all = try found(Filters(), sort: .newest, atMost: 0, cache, &counts)
    var none = try FacetCounts([], in: db)
    let oldest = try found(Filters(kind: .notice), sort: .oldest, atMost: 1, cache, &none)
    let recent = try found(
      Filters(to: CivilDate.todayInVietnam, kind: .notice), sort: .newest, atMost: newest, cache, &none)
    let reader = HitReader(words: [], isByDay: true)
    let hits = try reader.hits(recent.rows, in: db).filter { $0.issuedOn != nil }
    return ArchiveOverview(
      documents: all.total, notices: oldest.total, earliest: try reader.hits(oldest.rows, in: db).first?.issuedOn,
      latest: hits.first?.issuedOn, facets: try counts.facets(isExact: true, atMost: .max, in: db),
      newest: hits.map { RelatedDocument($0) }, versions: try versions(in: db),
      originalBytes: try Int.fetchOne(db, sql: "SELECT total(committed) FROM record_files") ?? 0,
      lastImport: try String.fetchOne(db, sql: "SELECT max(finished_at) FROM imports"))
  }

  private static func found(
    _ filters: Filters, sort: SearchRequest.Sort, atMost count: Int, _ cache: SearchCache, _ counts: inout FacetCounts
  ) throws -> CoreSearch.Found {
    var search = CoreSearch(
      terms: try SearchTerms(.everything, cache: cache), filter: try SearchFilter(filters, in: cache.db), sort: sort,
      year: nil)
    search.isEverything = true
    search.hitCount = count
    return try search.run(cache, &counts)
  }

  /// Of what is kept and not served nothing is told, not even how much it is.
  private static func versions(in db: Database) throws -> Int {
    let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM versions") ?? 0
    return all - (try Int.fetchOne(db, sql: "SELECT count(*) FROM versions WHERE held = 1") ?? 0)
  }
}
