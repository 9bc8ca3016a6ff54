/// A word of a query in the forms that the index holds.
struct SearchWord {
  var folded: [UInt8]
  /// With its diacritics; nil for a word without any.
  var exact: [UInt8]?

  /// RELIABILITY C: a longer phrase is searched by its beginning; left out, it would find nothing or everything.
  static let phraseWords = 16

  /// The words of `text`, at most `limit`.
  static func words(of text: String, limit: Int = phraseWords) -> [SearchWord] {
    var words: [SearchWord] = []
    Tokens.visitExact(text) { folded, exact in
      words.append(SearchWord(folded: Array(folded), exact: exact.isEmpty ? nil : Array(exact)))
      return words.count < limit
    }
    return words
  }

  /// The token of two words side by side.
  static func pair(_ left: SearchWord, _ right: SearchWord) -> SearchTerms.Token {
    SearchTerms.Token(bytes: [UInt8(ascii: "+")] + left.folded + [UInt8(ascii: "_")] + right.folded)
  }
}

extension [SearchWord] {
  /// The words with nothing between them: their pairs, one place after the other; one word is its folded form.
  var phrase: [SearchTerms.Token] {
    guard count > 1 else { return map { SearchTerms.Token(bytes: $0.folded) } }
    return zip(self, dropFirst()).enumerated().map { offset, pair in
      var token = SearchWord.pair(pair.0, pair.1)
      token.offset = offset + 1
      return token
    }
  }

  /// The words of a phrase that were typed with diacritics, at their places.
  var exact: [SearchTerms.Token] {
    enumerated().compactMap { offset, word in word.exact.map { SearchTerms.Token(bytes: $0, offset: offset) } }
  }
}
