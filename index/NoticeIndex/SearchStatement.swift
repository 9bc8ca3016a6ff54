import CVietnameseFTS5
import Foundation
import GRDB
import NoticeModel
import SearchQuery

/// One search: which documents, in which order, and what is shown of them.
///
/// Documents that carry the number a query spells come first, whatever else the query finds; then those with all its
/// words by weight. Where too few have all, those with some of them are looked for as well. Texts are read for the
/// hits of the page only.
struct SearchStatement {
  let request: SearchRequest
  /// Seconds after which a search answers with what it has (RELIABILITY C).
  var timeLimit = 1.5

  init(_ request: SearchRequest) {
    self.request = request
  }

  private static let grace = 0.5
  /// Matches are counted one by one up to here.
  static let exactBound = 10_000
  /// With fewer documents that have all words, those with some of them are shown too.
  private static let tooFew = 10
  /// A query of so many words describes what it looks for; hardly a document has every one of them.
  private static let description = 6

  func page(in db: Database, _ caches: SearchCaches) throws -> SearchPage {
    // What is not the core's work, as looking up names, ends a little later, with an error.
    try Self.withDeadline(timeLimit + Self.grace, on: db) { () throws -> SearchPage in
      var page: SearchPage = try caches.use(db) { cache in try self.page(cache) }
      page.unreadScans = try caches.unreadScans.count(in: db)
      return page
    }
  }

  /// Ends with `SQLITE_INTERRUPT` whatever `body` still asks of `db` after so many seconds.
  static func withDeadline<Value>(_ seconds: Double, on db: Database, _ body: () throws -> Value) throws -> Value {
    var deadline = tracuu_now() + UInt64(seconds * 1e9)
    return try withUnsafePointer(to: &deadline) { deadline in
      tracuu_set_deadline(db.sqliteConnection, deadline)
      defer { tracuu_set_deadline(db.sqliteConnection, nil) }
      return try body()
    }
  }

  private func page(_ cache: SearchCache) throws -> SearchPage {
    let limit = min(max(request.limit, 0), ResultStart.deepest)
    let start = try ResultStart(request, in: cache.db)
    let filters = request.effectiveFilters
    let end = tracuu_now() + UInt64(timeLimit * 1e9)
    let terms = try SearchTerms(request.query, cache: cache)
    let filter = try SearchFilter(filters, in: cache.db)
    var counts = try FacetCounts(request.facets, in: cache.db)
    var page = SearchPage(request: request, total: 0, hits: [])
    var rows: [FoundRow] = []

    var search = CoreSearch(terms: terms, filter: filter, sort: request.sort, year: request.query.year)
    search.deadline = end
    // With words to leave out, the text has to be looked at, where the number stands too.
    let asksNumber = filters.number == nil && request.query.excluded.isEmpty
    let numbered = asksNumber ? try self.numbered(search, cache) : []
    var first = search.choose(numbered, cache, &counts)
    if NumberPattern(wholly: request.query.text) == nil { first = try byWords(first, search, cache) }
    rows = first.map { FoundRow(rowid: Int64($0), version: Int64($0), score: Self.numberScore) }
    // Those that a filter keeps from being hits are counted as well, each once.
    search.except = numbered.sorted()
    // A number that leaves no words to find finds what carries it.
    if !request.query.clauses.isEmpty || request.query.asksForEverything || !terms.terms.isEmpty {
      search.hitCount = start.rows(limit)
      search.after = start.key
      search.required = terms.required
      search.isEverything = request.query.clauses.isEmpty
      let isDescription = mayRelax(terms) && terms.required.nonzeroBitCount >= Self.description
      var found = isDescription ? CoreSearch.Found() : try search.run(cache, &counts)
      if isDescription || (mayRelax(terms) && found.total + first.count < Self.tooFew && !found.isPartial) {
        counts.reset()
        search.except = []
        _ = search.choose(numbered, cache, &counts)
        search.except = numbered.sorted()
        search.required = terms.quoted
        search.isAny = terms.quoted == 0
        let relaxed = try search.run(cache, &counts)
        page.isRelaxed = relaxed.total > found.total
        page.isPartial = relaxed.isPartial
        if page.isRelaxed { found = relaxed }
      }
      // Behind a key the head has been given.
      rows = start.key == nil ? rows + found.rows : found.rows
      page.total = first.count + found.total
      page.isPartial = page.isPartial || found.isPartial
      page.totalIsExact = found.totalIsExact && !page.isPartial
    }
    if page.isRelaxed || page.total == 0, !page.isPartial { page.suggestion = try suggestion(cache, end) }
    page.facets = try counts.facets(isExact: page.totalIsExact, in: cache.db)
    let shown = Array(rows.dropFirst(start.offset).prefix(limit))
    let reader = HitReader(
      words: terms.words, isByDay: request.sort != .relevance, foldsAttachments: request.foldsAttachments)
    page.hits = try reader.hits(shown, in: cache.db)
    if let last = shown.last, rows.count - start.offset > limit, !page.isPartial {
      page.next = try start.next(
        behind: last, limit: limit, head: first.count, isByDay: search.isByDay, in: cache.db)
    }
    return page
  }

  /// The documents of the number in the query, without those that the filters leave out where they are many.
  private func numbered(_ search: CoreSearch, _ cache: SearchCache) throws -> [UInt32] {
    let all = try NumberedVersions.ids(request.query.number, in: cache.db)
    guard all.count > Self.mostNumbered else { return all }
    var none = try FacetCounts([], in: cache.db)
    return Array(search.choose(all, cache, &none).prefix(Self.mostNumbered))
  }

  /// Another spelling; nil also when there is no time left to look for one.
  private func suggestion(_ cache: SearchCache, _ deadline: UInt64) throws -> String? {
    do {
      return try DidYouMean.suggestion(for: request.query, cache: cache, deadline: deadline)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      return nil
    }
  }

  /// Documents of a number that stands among other words: those that have the words first.
  private func byWords(_ numbered: [UInt32], _ search: CoreSearch, _ cache: SearchCache) throws -> [UInt32] {
    guard numbered.count > 1, request.sort == .relevance else { return numbered }
    var search = search
    search.isAny = true
    search.hitCount = numbered.count
    search.only = numbered.sorted()
    var none = try FacetCounts([], in: cache.db)
    let ranked = try search.run(cache, &none).rows.map { UInt32(clamping: $0.version) }
    let found = Set(ranked)
    return ranked + numbered.filter { !found.contains($0) }
  }

  /// True when there are words that need not all stand.
  private func mayRelax(_ terms: SearchTerms) -> Bool {
    terms.required & ~terms.quoted != 0 && terms.required.nonzeroBitCount > 1
  }

  /// More documents of one number than anyone looks through; the others are found by their words.
  private static let mostNumbered = 1_000
  /// Above every weight of a text match.
  private static let numberScore = 1_000.0
}

/// A found document and its best passage.
struct FoundRow {
  var rowid: Int64
  var version: Int64
  var score: Double
}
