import DocumentNumbers
import NoticeModel

extension Query {
  /// RELIABILITY: more distinct terms cost time and find nothing more.
  public static let maximumTerms = 32

  /// Reads what someone typed. Never fails: whatever is not understood is searched as text, and a diagnostic says so.
  ///
  /// Words are separated by blanks; a pair of quotation marks (straight, curly or French) holds a phrase; a word such
  /// as `164/TB-UBND` is itself a phrase for the index, since the tokenizer parts it. Linear in the length of `text`.
  public static func parse(_ text: String) -> (query: Query, diagnostics: [Diagnostic]) {
    var parser = QueryParser(text: text)
    parser.run()
    return (
      Query(text: text, terms: parser.terms, number: NumberPattern(wholly: text)),
      parser.diagnostics
    )
  }
}

/// One pass over the scalars of a query.
private struct QueryParser {
  let text: String
  var terms: [Query.Term] = []
  var diagnostics: [Diagnostic] = []
  private var seen: Set<Query.Term> = []

  init(text: String) {
    self.text = text
  }

  mutating func run() {
    var word = String.UnicodeScalarView()
    var phraseStart: Int?
    for (position, scalar) in text.unicodeScalars.enumerated() {
      if Self.isQuotationMark(scalar) {
        let opened = phraseStart
        finish(&word, asPhrase: opened != nil)
        phraseStart = opened == nil ? position : nil
      } else if scalar.properties.isWhitespace, phraseStart == nil {
        finish(&word, asPhrase: false)
      } else {
        word.append(scalar)
      }
    }
    if let phraseStart {
      diagnostics.append(
        Diagnostic(
          .quoteUnclosed, "Dấu ngoặc kép mở mà không đóng: phần sau được tìm như một cụm từ.", position: phraseStart))
    }
    finish(&word, asPhrase: phraseStart != nil)
    if terms.count > Query.maximumTerms {
      terms.removeLast(terms.count - Query.maximumTerms)
      diagnostics.append(
        Diagnostic(.termsCut, "Chỉ \(Query.maximumTerms) từ đầu tiên được dùng để tìm.", position: 0))
    }
  }

  private mutating func finish(_ word: inout String.UnicodeScalarView, asPhrase: Bool) {
    defer { word.removeAll() }
    let text = String(word)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    let term: Query.Term = asPhrase ? .phrase(text) : .word(text)
    if seen.insert(term).inserted { terms.append(term) }
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{FF02}": true
    default: false
    }
  }
}
