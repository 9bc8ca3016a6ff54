/// A remark on a query: what was not taken as typed, and where.
public struct Diagnostic: Sendable, Hashable {
  /// Stable names for programs; docs/search-syntax.md explains each.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// More terms than are searched; the rest was left out.
    case termsCut = "query_terms_cut"
    /// An opening quotation mark without its pair; the rest is taken as the phrase.
    case quoteUnclosed = "quote_unclosed"
    /// A phrase of more words than are compared; its beginning is searched.
    case phraseCut = "phrase_cut"
    /// Too few letters before an asterisk; they are searched as a word.
    case prefixShort = "prefix_short"
    /// An asterisk after several words; they are searched as a phrase.
    case prefixIgnored = "prefix_ignored"
    /// `OR` without a term on both sides; it is searched as a word.
    case orDangling = "or_dangling"
    /// Nothing but excluded terms: everything without them is found.
    case onlyExcluded = "only_excluded"
    /// A colon after a word that is no filter; both sides are searched as text.
    case filterUnknownKey = "filter_unknown_key"
    /// A filter's value that it cannot read; both are searched as text.
    case filterUnknownValue = "filter_unknown_value"
    /// A filter without a value; its name is searched as text.
    case filterEmpty = "filter_empty"
    /// A filter given twice; the last one counts.
    case filterRepeated = "filter_repeated"
    /// A filter with a minus; its name and value are excluded as text.
    case filterExcluded = "filter_excluded"
    /// A period that ends before it begins; the date typed last is searched as text.
    case filterPeriodEmpty = "filter_period_empty"
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
