import Foundation

/// What values of arguments may be made of, over UTF-8 bytes; the answer repeats them as attributes, whose types the
/// protocol's schema fixes.
enum OAISyntax {
  /// A URI or a relative reference (RFC 3986, §4.1). Whether it names a document of this archive is another question.
  static func isIdentifier(_ text: String) -> Bool {
    guard let url = URL(string: text, encodingInvalidCharacters: false) else { return false }
    // Foundation lets pass what has a colon where only a scheme may have one.
    let first = text.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    return url.scheme?.isEmpty == false || !first.contains(UInt8(ascii: ":"))
  }

  /// A name of a format or of one level of a set.
  static func isName(_ text: some StringProtocol) -> Bool {
    !text.utf8.isEmpty && text.utf8.allSatisfy { isAlphanumeric($0) || "-_.!~*'()".utf8.contains($0) }
  }

  /// Names with a colon between two levels.
  static func isSetSpec(_ text: String) -> Bool {
    text.split(separator: ":", omittingEmptySubsequences: false).allSatisfy { isName($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
