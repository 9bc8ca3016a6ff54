import VietnameseText

/// What stands for a phrase as well.
struct Replacement: Sendable {
  /// In the order in which they matter.
  var terms: [Query.Term]
  /// What they count beside a term as typed.
  var weight: Double
  /// True when the phrase is an abbreviation, which could be a word typed in small letters.
  var isAbbreviation = false
}

/// Finds other ways to say what a query says: abbreviations and their full names, and synonyms.
///
/// The longest phrase at a place wins; what is added is not looked at again, so that no chain leads away from what was
/// meant.
struct QueryExpander {
  static let maximumExpansions = 8
  /// So many for one phrase.
  static let maximumPerPhrase = 4

  private let words: [QueryWord]
  /// In a text all in capitals they say nothing of a word.
  private let isShouted: Bool

  init(_ words: [QueryWord]) {
    self.words = words
    isShouted = words.count > 1 && words.allSatisfy(\.isCapital)
  }

  /// The weightiest few, in the order of the words. What is repeated brings the same again and counts once.
  func expansions(_ thesaurus: Thesaurus) -> [Query.Expansion] {
    let all = found(in: Abbreviations.table, .abbreviation) + found(in: thesaurus.table, .synonym)
    var terms: Set<Query.Term> = []
    let weightiest = all.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
    for (_, expansion) in weightiest where terms.count < Self.maximumExpansions { terms.insert(expansion.term) }
    return all.enumerated()
      .filter { terms.contains($0.element.term) }
      .sorted { ($0.element.clauses.lowerBound, $0.offset) < ($1.element.clauses.lowerBound, $1.offset) }
      .map(\.element)
  }

  private func found(in table: PhraseTable<Replacement>, _ origin: Query.Expansion.Origin) -> [Query.Expansion] {
    var expansions: [Query.Expansion] = []
    var at = 0
    while at < words.count {
      let (count, replacements) = table.longest(in: words, at: at)
      guard count > 0 else {
        at += 1
        continue
      }
      let clauses = words[at].clause..<words[at + count - 1].clause + 1
      var seen: Set = [words[at..<at + count].map(\.folded)]
      for replacement in replacements where !replacement.isAbbreviation || isAbbreviation(at, count) {
        for term in replacement.terms where seen.count <= Self.maximumPerPhrase {
          guard seen.insert(Folding.words(in: term.text).map(\.folded)).inserted else { continue }
          expansions.append(
            Query.Expansion(clauses: clauses, term: term, weight: replacement.weight, origin: origin))
        }
      }
      at += count
    }
    return expansions
  }

  /// False for a syllable that is not in capitals: `tha` is no `THA`.
  private func isAbbreviation(_ at: Int, _ count: Int) -> Bool {
    guard count == 1, isShouted || !words[at].isCapital else { return true }
    return !SyllableInventory.isSyllable(words[at].text)
  }
}

extension Query.Term {
  /// The term of a listed phrase.
  init(listed text: String) {
    self = Folding.words(in: text).count == 1 ? .word(text) : .phrase(text)
  }
}
