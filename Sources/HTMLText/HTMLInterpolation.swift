extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) {
    self.init(raw: literal)
  }

  public init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  /// Collects literals as markup and interpolated values as text.
  ///
  /// The literal type is `StaticString`, so that no call with a run-time string can pass for a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var markup = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      markup += literal.description
    }

    /// Puts in plain text, escaped for element content and for quoted attribute values.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      HTML.escape(text, into: &markup)
    }

    public mutating func appendInterpolation(_ number: Int) {
      markup += String(number)
    }

    /// Puts in markup that is already safe.
    public mutating func appendInterpolation(_ html: HTML) {
      markup += html.markup
    }

    /// Puts in markup where there is some, nothing otherwise.
    public mutating func appendInterpolation(_ html: HTML?) {
      markup += html?.markup ?? ""
    }
  }
}
