import VietnameseText

/// A word of a query as phrases are compared with it.
struct QueryWord {
  /// As typed.
  var text: String
  var folded: String
  /// The clause that it belongs to.
  var clause: Int
  /// True for the first and the last word of its clause: a phrase covers whole clauses only.
  var beginsClause: Bool
  var endsClause: Bool
  /// True for the first word after something that parts phrases.
  var beginsRun: Bool

  /// True if it can be a way to type `word`, whose letters it has: with the same diacritics, or without any.
  func fits(_ word: PhraseWord) -> Bool {
    text.lowercased() == folded || CanonicalKey.of(text) == word.spelling
  }

  /// True for capitals and digits alone.
  var isCapital: Bool { text == text.uppercased() }

  /// The words that stand free in a query: those of plain clauses with one alternative, in order.
  static func words(of clauses: [Query.Clause], isExact: [Bool]) -> [QueryWord] {
    var words: [QueryWord] = []
    var beginsRun = true
    for (clause, isExact) in zip(clauses.indices, isExact) {
      guard !isExact, clauses[clause].alternatives.count == 1, let text = clauses[clause].alternatives.first?.text
      else {
        beginsRun = true
        continue
      }
      let parts = Folding.words(in: text)
      for (place, part) in parts.enumerated() {
        words.append(
          QueryWord(
            text: String(decoding: text.utf8.dropFirst(part.range.lowerBound).prefix(part.range.count), as: UTF8.self),
            folded: part.folded, clause: clause, beginsClause: place == 0, endsClause: place == parts.count - 1,
            beginsRun: beginsRun))
        beginsRun = false
      }
    }
    return words
  }
}

/// A word of a listed phrase.
struct PhraseWord: Sendable, Hashable {
  var folded: String
  /// Its canonical key, with diacritics.
  var spelling: String

  static func words(of text: String) -> [PhraseWord] {
    Folding.words(in: text).map { word in
      let spelled = text.utf8.dropFirst(word.range.lowerBound).prefix(word.range.count)
      return PhraseWord(folded: word.folded, spelling: CanonicalKey.of(String(decoding: spelled, as: UTF8.self)))
    }
  }
}
