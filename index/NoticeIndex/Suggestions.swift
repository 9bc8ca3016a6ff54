import SearchQuery

/// Completions of what is being typed.
enum Suggestions {
  /// Bodies are few and long; subjects are what most people look for.
  private static let maximumNames = 3

  /// Numbers first if the text begins like one, then issuing bodies, then subjects of documents; at most `limit`, none for
  /// blank text. Any text is fine. Made for every keystroke: a few milliseconds.
  static func list(for text: String, limit: Int, cache: SearchCache) throws -> [Suggestion] {
    let typed = SuggestTyped(text)
    guard limit > 0, !typed.words.isEmpty else { return [] }
    var completer = try SuggestNumbers(cache: cache)
    let numbers = try completer.list(text, limit: limit)
    let left = limit - numbers.count
    guard left > 0 else { return numbers }
    let names = try SuggestNames(cache: cache).list(typed, limit: left)
    // Who types the beginning of so many names asks for one of them.
    let subjects = try names.beginning == left ? [] : SuggestSubjects(cache: cache).list(typed, limit: left)
    let shownNames = names.suggestions.prefix(max(maximumNames, left - subjects.count))
    return Array((numbers + shownNames + subjects).prefix(limit))
  }
}

extension CoreSearch {
  /// Every document, found for its properties alone.
  static func everything(_ cache: SearchCache) throws -> CoreSearch {
    var search = CoreSearch(
      terms: try SearchTerms(.everything, cache: cache), filter: try SearchFilter(Filters(), in: cache.db),
      sort: .newest, year: nil)
    search.isEverything = true
    return search
  }
}
