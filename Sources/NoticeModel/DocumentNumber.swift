/// The number and symbol of an official document (số, ký hiệu), such as `164/TB-UBND` or `12/2012/QĐ-UBND`.
///
/// A plain value: `DocumentNumbers` reads and prints it, the index stores its parts. Two spellings of one number have
/// the same parts.
public struct DocumentNumber: Sendable, Hashable, Codable {
  /// The registration number within its year: 164.
  public var ordinal: Int
  /// The year inside the number (normative documents only): 2012 in `12/2012/QĐ-UBND`.
  public var year: Int?
  /// The groups after it, as printed but with canonical letters: `["TB", "UBND"]`, `["QĐ", "UBND"]`.
  public var symbols: [String]
  /// The official printed form: `164/TB-UBND`.
  public var printed: String

  public init(ordinal: Int, year: Int? = nil, symbols: [String], printed: String) {
    self.ordinal = ordinal
    self.year = year
    self.symbols = symbols
    self.printed = printed
  }
}
