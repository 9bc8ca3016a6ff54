public import SearchQuery

/// Completions in JSON: `{"suggestions":[{"text","kind","count"}]}`.
public struct SuggestionsJSON: Encodable, Sendable {
  let suggestions: [Entry]

  public init(_ suggestions: [Suggestion]) {
    self.suggestions = suggestions.map(Entry.init)
  }

  struct Entry: Encodable, Sendable {
    let text: String
    let kind: String
    let count: Int

    init(_ suggestion: Suggestion) {
      text = suggestion.text
      kind = suggestion.kind.rawValue
      count = suggestion.count
    }
  }
}
