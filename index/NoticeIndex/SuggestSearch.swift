import CVietnameseFTS5

/// A search for a few rows of folded words and nothing else: no filters, no other terms that weigh. A fraction of the
/// cost of a search for people.
struct SuggestSearch {
  /// In a document some row of each group stands.
  private var terms: [(tokens: [SearchTerms.Token], group: Int)] = []
  private var groups = 0
  /// Monotonic nanoseconds at which to stop with what was found; 0 for never.
  var deadline: UInt64 = 0

  /// A row of more words than this is searched by its beginning.
  private static let longestRow = 16

  static func deadline(in seconds: Double) -> UInt64 {
    tracuu_now() + UInt64(seconds * 1e9)
  }

  init(_ rows: [[[UInt8]]]) {
    add(rows)
  }

  /// Asks for one of `rows` as well. At most 32 times.
  mutating func add(_ rows: [[[UInt8]]]) {
    guard groups < 32 else { return }
    for row in rows where !row.isEmpty { terms.append((Self.tokens(row), groups)) }
    groups += 1
  }

  /// A word, or the pairs that a row consists of.
  private static func tokens(_ row: [[UInt8]]) -> [SearchTerms.Token] {
    guard row.count > 1 else { return row.map { SearchTerms.Token(bytes: $0) } }
    return zip(row, row.dropFirst()).prefix(longestRow).enumerated().map { place, pair in
      SearchTerms.Token(bytes: SuggestSearch.pair(pair.0, pair.1), offset: place)
    }
  }

  /// The token of two words side by side.
  static func pair(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "+")] + left + [UInt8(ascii: "_")] + right
  }

  /// The best documents and their passages, those with the rows in their subject or in few words before others.
  func rows(_ limit: Int, _ cache: SearchCache) throws -> [FoundRow] {
    guard !terms.isEmpty, limit > 0 else { return [] }
    let bytes = terms.flatMap { $0.tokens.flatMap(\.bytes) }.map { CChar(bitPattern: $0) }
    var at = 0
    let places = terms.map { term in
      term.tokens.map { token in
        defer { at += token.bytes.count }
        return at
      }
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      let tokens = zip(terms, places).flatMap { term, places in
        zip(term.tokens, places).map { token, place in
          tracuu_token(
            text: bytes.baseAddress.map { $0 + place }, length: Int32(token.bytes.count), offset: Int32(token.offset))
        }
      }
      return try tokens.withUnsafeBufferPointer { tokens in try find(tokens, limit, cache) }
    }
  }

  private func find(
    _ tokens: UnsafeBufferPointer<tracuu_token>, _ limit: Int, _ cache: SearchCache
  ) throws -> [FoundRow] {
    var place = 0
    let lent = terms.map { term in
      defer { place += term.tokens.count }
      return tracuu_term(
        tokens: tokens.baseAddress.map { $0 + place }, token_count: Int32(term.tokens.count), weight: 1,
        clauses: 1 << UInt32(term.group), excludes: false, is_whole_query: false)
    }
    return try lent.withUnsafeBufferPointer { lent in
      var hits = [tracuu_hit](repeating: tracuu_hit(), count: limit)
      var found = tracuu_found()
      var search = tracuu_search()
      search.terms = lent.baseAddress
      search.term_count = Int32(lent.count)
      search.required = UInt32((UInt64(1) << UInt64(groups)) - 1)
      search.sort = TRACUU_RELEVANCE
      search.hit_count = Int32(limit)
      search.exact_bound = Int32(limit)
      search.deadline = deadline
      try hits.withUnsafeMutableBufferPointer { hits in
        found.hits = hits.baseAddress
        try cache.find(&search, &found)
      }
      return hits.prefix(Int(found.count)).map {
        FoundRow(rowid: Int64($0.rowid), version: Int64($0.version), score: $0.score)
      }
    }
  }
}
