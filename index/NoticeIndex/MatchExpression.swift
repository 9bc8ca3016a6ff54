import SearchQuery

/// The FTS5 expression of a query: every term quoted, so that no text can be an operator.
struct MatchExpression {
  /// The folded words to find, each once, for highlights.
  let words: [String]
  /// What `MATCH` gets; nil when the query has no letters or digits, and so nothing to find.
  let sql: String?

  /// RELIABILITY finding 9: a handful of quoted, distinct terms never failed and never took long.
  private static let maximumWords = 64

  init(_ query: Query) {
    var words: [String] = []
    var clauses: [String] = []
    for term in query.terms {
      // A longer phrase is searched by its beginning: left out, it would find nothing or everything.
      let folded = Tokens.words(of: term.text).prefix(Self.maximumWords - words.count)
      guard !folded.isEmpty else { continue }
      let clause = "\"" + folded.joined(separator: " ") + "\""
      if !clauses.contains(clause) { clauses.append(clause) }
      for word in folded where !words.contains(word) { words.append(word) }
    }
    self.words = words
    sql = clauses.isEmpty ? nil : clauses.joined(separator: " AND ")
  }
}
