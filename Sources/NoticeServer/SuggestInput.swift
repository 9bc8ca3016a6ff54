/// What is being typed, as asked through the API: strict like a search.
struct SuggestInput {
  /// Asked at every keystroke, and nobody picks a completion of a longer text.
  static let maximumLength = 200
  static let limits = 1...20
  static let usualLimit = 8

  var text = ""
  var limit = Self.usualLimit

  init(_ parameters: RequestParameters) throws(ServiceFailure) {
    let values = try parameters.values(of: Name.self)
    text = values[.q] ?? text
    guard text.unicodeScalars.count <= Self.maximumLength else { throw .queryTooLong(Self.maximumLength) }
    limit = try RequestParameters.limit(values[.limit], in: Self.limits) ?? limit
  }

  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  enum Name: String, CaseIterable { case q, limit }
}
