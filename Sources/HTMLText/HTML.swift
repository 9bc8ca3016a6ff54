/// A piece of HTML that is safe to send: markup from literals, everything else escaped.
///
/// Only a literal can become markup. `HTML("<p>\(subject)</p>")` escapes `subject`; a nested `HTML` goes in as it is.
/// So a text of the archive cannot reach a page as markup by forgetting a call. Values are short-lived and built once
/// per answer.
public struct HTML: Sendable, Hashable {
  /// UTF-8, as a page is sent. It is some thousand small pieces, each of which as a `String` would be checked and copied
  /// again, and so would the whole.
  public internal(set) var bytes: [UInt8]

  /// Nothing at all; stands where a part of a page is left out.
  public static let empty = HTML(raw: "")

  /// Takes markup as written. Literals only: `StaticString` keeps run-time text out.
  public init(raw literal: StaticString) {
    bytes = []
    bytes.append(literal)
  }

  /// Takes plain text, escaped.
  public init(text: String) {
    bytes = []
    HTML.escape(text, into: &bytes)
  }

  /// Takes plain text, escaped, with `<br>` for each line feed.
  public init(lines text: String) {
    bytes = []
    HTML.escape(text, lineBreak: "<br>", into: &bytes)
  }

  init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes of the page as a string.
  public func render() -> String { String(decoding: bytes, as: UTF8.self) }

  public static func + (lhs: HTML, rhs: HTML) -> HTML { HTML(trusted: lhs.bytes + rhs.bytes) }
  public static func += (lhs: inout HTML, rhs: HTML) { lhs.bytes += rhs.bytes }
}

extension Sequence<HTML> {
  /// The pieces in order with `separator` between two of them.
  public func joined(separator: HTML = .empty) -> HTML {
    var joined: [UInt8] = []
    var isFirst = true
    for piece in self {
      if !isFirst { joined += separator.bytes }
      joined += piece.bytes
      isFirst = false
    }
    return HTML(trusted: joined)
  }
}

extension [UInt8] {
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }
}
