/// Terms to find and to weigh, each row of tokens once.
struct SearchTermList {
  private(set) var terms: [SearchTerms.Term] = []
  private var weighed: Set<[SearchTerms.Token]> = []

  /// Counts `tokens` by `weight`. Where they are weighed already, the first weight stays.
  mutating func weigh(_ tokens: [SearchTerms.Token], weight: Double) {
    guard weighed.insert(tokens).inserted else { return }
    if let place = place(of: tokens) {
      terms[place].weight = max(terms[place].weight, weight)
    } else {
      terms.append(SearchTerms.Term(tokens: tokens, weight: weight))
    }
  }

  /// A document with `tokens` meets `clauses`.
  mutating func match(_ tokens: [SearchTerms.Token], clauses: UInt32) {
    if let place = place(of: tokens) {
      terms[place].clauses |= clauses
    } else {
      terms.append(SearchTerms.Term(tokens: tokens, weight: 0, clauses: clauses))
    }
  }

  /// Leaves out documents with `tokens`.
  mutating func exclude(_ tokens: [SearchTerms.Token]) {
    terms.append(SearchTerms.Term(tokens: tokens, weight: 0, excludes: true))
  }

  /// Favours documents that have all words of the query in a row, which are `tokens`.
  mutating func addRow(_ tokens: [SearchTerms.Token]) {
    terms.append(SearchTerms.Term(tokens: tokens, weight: 1, isWholeQuery: true))
  }

  private func place(of tokens: [SearchTerms.Token]) -> Int? {
    terms.firstIndex { $0.tokens == tokens && !$0.excludes && !$0.isWholeQuery }
  }
}
