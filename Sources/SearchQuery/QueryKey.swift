import VietnameseText

/// What stands before the first colon of a word, if it can be a filter's key.
struct QueryKey {
  /// As typed.
  var text: String
  /// Folded, cut at `-` and `_`.
  var words: [String]
  /// What stands after the colon, maybe nothing.
  var value: String

  /// No word of a key is longer, in bytes; longer text is not folded in vain.
  static let longestWord = 16

  /// Nil unless letters stand before the colon, and only letters, `-` and `_`: `10:30` and `V/v:` are no keys.
  init?(_ token: String) {
    let scalars = token.unicodeScalars
    guard let colon = scalars.firstIndex(of: ":"), colon != scalars.startIndex else { return nil }
    text = String(scalars[..<colon])
    guard text.utf8.count <= 4 * Self.longestWord else { return nil }
    let folded = Folding.folded(text)
    guard folded.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F }) else { return nil }
    words = folded.utf8.split { $0 == 0x2D || $0 == 0x5F }.map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else { return nil }
    value = String(scalars[scalars.index(after: colon)...])
  }

  /// `http://…`, `mailto:…`, `C:\…`: addresses, whose colon belongs to them.
  var looksLikeAddress: Bool {
    let first = value.unicodeScalars.first
    return first == "/" || first == "\\" || Self.schemes.contains(text.lowercased())
  }

  private static let schemes: Set<String> = ["mailto", "tel", "urn", "doi", "isbn", "issn"]
}
