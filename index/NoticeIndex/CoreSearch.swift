import CVietnameseFTS5
import Foundation
import GRDB
import SearchQuery

/// A search in the form that the C core takes. Lends Swift's arrays for the time of a call and copies the answer.
struct CoreSearch {
  let terms: SearchTerms
  let filter: SearchFilter
  let sort: SearchRequest.Sort
  let year: Int?
  var required: UInt32 = 0
  /// One of the words is enough.
  var isAny = false
  /// No word is asked for.
  var isEverything = false
  var hitCount = 0
  /// The row behind which hits begin.
  var after: SearchKey?
  /// The only versions to look for, in order; nil for all that the filter allows.
  var only: [UInt32]?
  /// Versions to leave out, in order.
  var except: [UInt32] = []
  /// Monotonic nanoseconds.
  var deadline: UInt64 = 0

  init(terms: SearchTerms, filter: SearchFilter, sort: SearchRequest.Sort, year: Int?) {
    self.terms = terms
    self.filter = filter
    self.sort = sort
    self.year = year
  }

  /// Without words there is nothing to weigh.
  var isByDay: Bool { sort != .relevance || isEverything }

  struct Found {
    var rows: [FoundRow] = []
    var total = 0
    var totalIsExact = true
    var isPartial = false
  }

  func run(_ cache: SearchCache, _ counts: inout FacetCounts) throws -> Found {
    // Words of which none is to be met and none may count find nothing.
    guard isEverything || required != 0 || isAny else {
      return Found()
    }
    let capacity = max(hitCount, Int(TRACUU_CANDIDATES))
    return try withUnsafeTemporaryAllocation(of: tracuu_hit.self, capacity: capacity) { hits in
      hits.initialize(repeating: tracuu_hit())
      var found = tracuu_found()
      found.hits = hits.baseAddress
      try withSearch(&counts) { search in try cache.find(&search, &found) }
      let rows = (0..<Int(found.count)).map { place in
        FoundRow(rowid: Int64(hits[place].rowid), version: Int64(hits[place].version), score: hits[place].score)
      }
      return Found(
        rows: rows, total: Int(found.total), totalIsExact: found.total_is_exact, isPartial: found.is_partial)
    }
  }

  /// Of `versions` those that keep the filters, in their order; they are counted in `counts`.
  func choose(_ versions: [UInt32], _ cache: SearchCache, _ counts: inout FacetCounts) -> [UInt32] {
    guard !versions.isEmpty else { return [] }
    return [UInt32](unsafeUninitializedCapacity: versions.count) { chosen, count in
      withSearch(&counts) { search in
        count = Int(tracuu_choose(cache.cache, &search, versions, Int32(versions.count), chosen.baseAddress))
      }
    }
  }

  // MARK: - Lending

  private func withSearch<Value>(
    _ counts: inout FacetCounts, _ body: (inout tracuu_search) throws -> Value
  ) rethrows -> Value {
    var search = tracuu_search()
    search.required = required
    search.any = isAny
    search.ignores_common = terms.ignoresCommon
    search.sort =
      switch sort {
      case .relevance: isEverything ? TRACUU_NEWEST : TRACUU_RELEVANCE
      case .newest: TRACUU_NEWEST
      case .oldest: TRACUU_OLDEST
      }
    search.year = Int32(clamping: year ?? 0)
    search.newest_year = Self.newestYear
    search.hit_count = Int32(clamping: hitCount)
    if let after {
      search.follows = true
      search.after = tracuu_hit(rowid: after.rowid, version: 0, score: after.score)
    }
    search.exact_bound = Int32(SearchStatement.exactBound)
    search.deadline = deadline
    return try terms.withTerms { terms in
      search.terms = terms.baseAddress
      search.term_count = Int32(terms.count)
      return try withFilter { filter in
        search.filter = filter
        return try Self.withCounts(&counts, &search, body)
      }
    }
  }

  /// The year that counts as new. Fixed, so that an archive answers tomorrow as it does today; documents of the districts
  /// end with it.
  private static let newestYear: Int32 = 2025

  private func withFilter<Value>(_ body: (tracuu_filter) throws -> Value) rethrows -> Value {
    var lent = tracuu_filter()
    lent.from = filter.from
    lent.to = filter.to
    lent.flags = filter.flags
    lent.type = filter.type
    lent.collection = filter.collection
    lent.also_count = Int32(filter.also.count)
    let chosen = only ?? filter.only
    lent.only_count = Int32(chosen?.count ?? 0)
    lent.except_count = Int32(except.count)
    // Ids of bodies, signers and categories are counted apart; all arrays are made to have one length.
    let names = [filter.issuers, filter.signers, filter.categories].reduce(0) { max($0, $1?.count ?? 0) }
    lent.name_count = Int32(names)
    func padded(_ fits: [UInt8]?) -> [UInt8] {
      (fits ?? []) + [UInt8](repeating: 0, count: max(1, names - (fits?.count ?? 0)))
    }
    return try filter.also.withUnsafeBufferPointer { also in
      try ((chosen ?? []) + [0]).withUnsafeBufferPointer { only in
        try except.withUnsafeBufferPointer { except in
          try padded(filter.issuers).withUnsafeBufferPointer { issuers in
            try padded(filter.signers).withUnsafeBufferPointer { signers in
              try padded(filter.categories).withUnsafeBufferPointer { categories in
                lent.also = also.baseAddress
                lent.only = chosen == nil ? nil : only.baseAddress
                lent.except = except.baseAddress
                lent.issuers = filter.issuers == nil ? nil : issuers.baseAddress
                lent.signers = filter.signers == nil ? nil : signers.baseAddress
                lent.categories = filter.categories == nil ? nil : categories.baseAddress
                return try body(lent)
              }
            }
          }
        }
      }
    }
  }

  private static func withCounts<Value>(
    _ counts: inout FacetCounts, _ search: inout tracuu_search, _ body: (inout tracuu_search) throws -> Value
  ) rethrows -> Value {
    try counts.types.withUnsafeMutableBufferPointer { types in
      try counts.issuers.withUnsafeMutableBufferPointer { issuers in
        try counts.years.withUnsafeMutableBufferPointer { years in
          try counts.collections.withUnsafeMutableBufferPointer { collections in
            try counts.categories.withUnsafeMutableBufferPointer { categories in
              func lent(_ buffer: UnsafeMutableBufferPointer<UInt32>) -> UnsafeMutablePointer<UInt32>? {
                buffer.isEmpty ? nil : buffer.baseAddress
              }
              search.types = lent(types)
              search.issuers = lent(issuers)
              search.years = lent(years)
              search.collections = lent(collections)
              search.categories = lent(categories)
              search.type_count = Int32(types.count)
              search.issuer_count = Int32(issuers.count)
              search.year_count = Int32(years.count)
              search.collection_count = Int32(collections.count)
              search.category_count = Int32(categories.count)
              return try body(&search)
            }
          }
        }
      }
    }
  }
}

extension SearchTerms {
  /// Lends the terms in the form of the C core.
  fileprivate func withTerms<Value>(_ body: (UnsafeBufferPointer<tracuu_term>) throws -> Value) rethrows -> Value {
    let bytes = terms.flatMap { $0.tokens.flatMap(\.bytes) }.map { CChar(bitPattern: $0) } + [0]
    return try bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      let tokens = terms.flatMap { term in
        term.tokens.map { token in
          defer { at += token.bytes.count }
          return tracuu_token(
            text: bytes.baseAddress.map { $0 + at }, length: Int32(token.bytes.count), offset: Int32(token.offset))
        }
      }
      return try tokens.withUnsafeBufferPointer { tokens in
        var place = 0
        let lent = terms.map { term in
          defer { place += term.tokens.count }
          return tracuu_term(
            tokens: tokens.baseAddress.map { $0 + place }, token_count: Int32(term.tokens.count),
            weight: Float(term.weight), clauses: term.clauses, excludes: term.excludes,
            is_whole_query: term.isWholeQuery)
        }
        return try lent.withUnsafeBufferPointer(body)
      }
    }
  }
}
