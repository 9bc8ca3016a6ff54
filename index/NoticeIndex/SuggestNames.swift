import GRDB
import SearchQuery

/// Issuing bodies whose name has the typed words.
struct SuggestNames {
  let cache: SearchCache

  private struct Found {
    var label: String
    var fit: SuggestTyped.Fit
    var hasSameDiacritics: Bool
    var count: Int
  }

  /// Names that begin with the typed words first, and of these the bodies with more documents; `beginning` is how many
  /// of the listed names begin so.
  ///
  /// Abbreviations stand for what they mean. To count the documents of all bodies takes about 15 ns a document.
  func list(_ typed: SuggestTyped, limit: Int) throws -> (suggestions: [Suggestion], beginning: Int) {
    guard let first = typed.words.first, first.folded.first.map({ $0 > UInt8(ascii: "9") }) ?? false else {
      return ([], 0)
    }
    var found: [Int64: Found] = [:]
    for typed in [typed] + typed.spelledOut {
      let clauses = typed.parts.map { _ in " AND instr(folded, ?) > 0" }.joined()
      let statement = try cache.db.cachedStatement(
        sql: "SELECT id, label, folded FROM search_names WHERE property = ?\(clauses)")
      let property = SearchNames.Property.issuer.rawValue
      let rows = try Row.fetchCursor(
        statement, arguments: StatementArguments([property] + typed.parts as [any DatabaseValueConvertible]))
      while let row = try rows.next() {
        guard found[row[0]] == nil, let fit = typed.fit(row[2]) else { continue }
        let label: String = row[1]
        let isSame = !typed.hasDiacritics || typed.hasSameDiacritics(in: label)
        found[row[0]] = Found(label: label, fit: fit, hasSameDiacritics: isSame, count: 0)
      }
    }
    if found.isEmpty { return ([], 0) }
    let counts = try counts()
    for id in found.keys where id < counts.count { found[id]?.count = Int(counts[Int(id)]) }
    let sorted = found.values.sorted { left, right in
      if left.hasSameDiacritics != right.hasSameDiacritics { return left.hasSameDiacritics }
      if left.fit != right.fit { return left.fit > right.fit }
      return left.count != right.count ? left.count > right.count : left.label < right.label
    }
    let chosen = sorted.prefix(limit)
    return (
      chosen.map { Suggestion(text: $0.label, kind: .issuer, count: $0.count) },
      chosen.count { $0.fit == .beginning && $0.hasSameDiacritics }
    )
  }

  private func counts() throws -> [UInt32] {
    var counts = try FacetCounts([.issuer], in: cache.db)
    _ = try CoreSearch.everything(cache).run(cache, &counts)
    return counts.issuers
  }
}

extension SuggestTyped {
  /// The typed words with an abbreviation among them spelled out: `ubnd xã` as `ủy ban nhân dân xã`.
  fileprivate var spelledOut: [SuggestTyped] {
    let query = Query.parse(text, thesaurus: .none).query
    let expansions = query.expansions.filter { $0.origin == .abbreviation && $0.clauses.count == 1 }
    return expansions.prefix(2).compactMap { expansion in
      guard query.clauses.count == words.count, expansion.clauses.lowerBound < words.count else { return nil }
      var all = words
      all.replaceSubrange(expansion.clauses, with: SuggestTyped(expansion.term.text).words)
      return SuggestTyped(words: all, isGoingOn: isGoingOn)
    }
  }
}
