/// A piece of HTML that is safe to send: markup from literals, everything else escaped.
///
/// Only a literal can become markup. `HTML("<p>\(subject)</p>")` escapes `subject`; a nested `HTML` goes in as it is.
/// So a text of the archive cannot reach a page as markup by forgetting a call. Values are short-lived and built once
/// per answer.
public struct HTML: Sendable, Hashable {
  var markup: String

  /// Nothing at all; stands where a part of a page is left out.
  public static let empty = HTML(raw: "")

  /// Takes markup as written. Literals only: `StaticString` keeps run-time text out.
  public init(raw literal: StaticString) {
    markup = literal.description
  }

  /// Takes plain text, escaped.
  public init(text: String) {
    markup = ""
    HTML.escape(text, into: &markup)
  }

  init(trusted markup: String) {
    self.markup = markup
  }

  /// The bytes of the page as a string.
  public func render() -> String { markup }

  public static func + (lhs: HTML, rhs: HTML) -> HTML { HTML(trusted: lhs.markup + rhs.markup) }
  public static func += (lhs: inout HTML, rhs: HTML) { lhs.markup += rhs.markup }
}

extension Sequence<HTML> {
  /// The pieces in order with `separator` between two of them.
  public func joined(separator: HTML = .empty) -> HTML {
    HTML(trusted: map(\.markup).joined(separator: separator.markup))
  }
}
