public import SearchQuery

/// Completions as browsers read them (OpenSearch Suggestions 1.0): `["tb 1",["164/TB-UBND","165/TB-UBND"]]`.
///
/// The first element repeats what was typed, exactly: browsers drop an answer to anything else.
public struct OpenSearchSuggestions: Encodable, Sendable {
  let query: String
  let completions: [String]

  public static let mediaType = "application/x-suggestions+json"
  /// The media type with its charset.
  public static let contentType = mediaType + "; charset=utf-8"

  /// Best first; a text that stands for several kinds is given once.
  public init(query: String, suggestions: [Suggestion]) {
    self.query = query
    var seen: Set<String> = []
    completions = suggestions.map(\.text).filter { seen.insert($0).inserted }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(query)
    try container.encode(completions)
  }
}
