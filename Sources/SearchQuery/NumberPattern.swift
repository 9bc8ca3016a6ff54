/// A document number as someone asks for it, possibly only a part: `164/TB-UBND`, `tb 164`, `12 2012 qd`.
///
/// It fits a document whose ordinal is the same, whose year (if asked) is the same, and whose symbols contain the asked
/// ones in order; letters are compared folded, so `QD` fits `QĐ`.
public struct NumberPattern: Sendable, Hashable {
  public var ordinal: Int
  public var year: Int?
  /// Folded symbol groups: `["tb", "ubnd"]`.
  public var symbols: [String]
  /// The letter of an inserted number, `a` in `12a/QĐ-UBND`; empty if none is asked for.
  public var suffix: String
  /// How the asked number is printed back to people.
  public var printed: String

  public init(ordinal: Int, year: Int? = nil, symbols: [String], suffix: String = "", printed: String) {
    self.ordinal = ordinal
    self.year = year
    self.symbols = symbols
    self.suffix = suffix
    self.printed = printed
  }
}
