/// A search as understood: the words and phrases to find, and the document number it may be.
///
/// Terms are kept as typed; folding is the index's work, by the tokenizer that also folds the texts.
public struct Query: Sendable, Hashable {
  /// The text as typed.
  public var text: String
  /// Words and phrases in the order typed, without doubles; all must be found.
  public var terms: [Term]
  /// Set when the whole text is a document number in some spelling; such documents come first.
  public var number: NumberPattern?

  public init(text: String, terms: [Term], number: NumberPattern? = nil) {
    self.text = text
    self.terms = terms
    self.number = number
  }

  /// One thing to find.
  public enum Term: Sendable, Hashable {
    case word(String)
    /// Words that follow each other, from quotation marks or from a number such as `164/TB-UBND`.
    case phrase(String)

    /// The text of the term without quotation marks.
    public var text: String {
      switch self {
      case .word(let text), .phrase(let text): text
      }
    }
  }
}

/// A remark on a query: what was not taken as typed, and where.
public struct Diagnostic: Sendable, Hashable {
  public enum Code: String, Sendable, Hashable {
    /// More terms than are searched; the rest was left out.
    case termsCut = "query_terms_cut"
    /// An opening quotation mark without its pair; the rest is taken as the phrase.
    case quoteUnclosed = "quote_unclosed"
  }

  public var code: Code
  /// In Vietnamese, for the page and the terminal.
  public var message: String
  /// Unicode scalars from the start of the query.
  public var position: Int

  public init(_ code: Code, _ message: String, position: Int) {
    self.code = code
    self.message = message
    self.position = position
  }
}
