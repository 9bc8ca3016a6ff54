/// Phrases with what belongs to them, found in a row of words.
struct PhraseTable<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    var words: [PhraseWord]
    var value: Value
  }

  /// By the first word, folded; longest first.
  private var entries: [String: [Entry]] = [:]

  init(_ all: [(words: [PhraseWord], value: Value)]) {
    for (words, value) in all {
      guard let first = words.first else { continue }
      entries[first.folded, default: []].append(Entry(words: words, value: value))
    }
    for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// The longest phrases that begin at the word `at` and cover whole clauses, all of one length; empty if there is none.
  func longest(in words: [QueryWord], at: Int) -> (count: Int, values: [Value]) {
    var found: (count: Int, values: [Value]) = (0, [])
    guard words[at].beginsClause else { return found }
    for entry in entries[words[at].folded] ?? [] {
      let count = entry.words.count
      if count < found.count { break }
      guard at + count <= words.count, words[at + count - 1].endsClause, fits(entry.words, words, at) else { continue }
      found = (count, found.values + [entry.value])
    }
    return found
  }

  /// Letters first, and diacritics only where the letters fit.
  private func fits(_ phrase: [PhraseWord], _ words: [QueryWord], _ at: Int) -> Bool {
    for place in phrase.indices {
      if words[at + place].folded != phrase[place].folded || place > 0 && words[at + place].beginsRun { return false }
    }
    return phrase.indices.allSatisfy { words[at + $0].fits(phrase[$0]) }
  }
}
