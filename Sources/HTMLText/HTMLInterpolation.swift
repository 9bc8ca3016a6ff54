extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) {
    self.init(raw: literal)
  }

  public init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  /// Collects literals as markup and interpolated values as text.
  ///
  /// The literal type is `StaticString`, so that no call with a run-time string can pass for a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      bytes.append(literal)
    }

    /// Puts in plain text, escaped for element content and for quoted attribute values.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      HTML.escape(text, into: &bytes)
    }

    public mutating func appendInterpolation(_ number: Int) {
      HTML.escape(String(number), into: &bytes)
    }

    /// Puts in markup that is already safe.
    public mutating func appendInterpolation(_ html: HTML) {
      bytes += html.bytes
    }

    /// Puts in markup where there is some, nothing otherwise.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes += html.bytes }
    }
  }
}
