import VietnameseText

/// Cuts a stretch of text into what the index takes as words: `a,b` is two words, `164/TB-UBND` a phrase of three.
enum QueryPieces {
  /// One word, or several joined by glue.
  struct Piece {
    var text: String
    /// The words that the tokenizer makes of it; never 0.
    var count: Int
    /// True when words were left out at the end.
    var isCut: Bool

    /// A word, or the phrase that its parts make.
    var term: Query.Term { count == 1 ? .word(text) : .phrase(text) }
  }

  /// RELIABILITY: a longer phrase costs time and finds nothing more.
  static let longestPhrase = 16

  /// The pieces of a word as typed; stretches without a letter or digit are none.
  static func pieces(of text: String) -> [Piece] {
    text.unicodeScalars
      .split { !QueryScalars.isPartOfWord($0) && !QueryScalars.isGlue($0) }
      .compactMap { piece(of: String($0)) }
  }

  /// The text from its first word to its last; nil without any word.
  static func piece(of text: String) -> Piece? {
    let all = Folding.words(in: text)
    let words = all.prefix(longestPhrase)
    guard let first = words.first, let last = words.last else { return nil }
    let bytes = text.utf8.dropFirst(first.range.lowerBound).prefix(last.range.upperBound - first.range.lowerBound)
    return Piece(
      text: String(decoding: bytes, as: UTF8.self), count: words.count, isCut: words.count < all.count)
  }
}
