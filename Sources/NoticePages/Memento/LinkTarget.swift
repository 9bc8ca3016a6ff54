/// Addresses of other sites as targets of a link header.
enum LinkTarget {
  /// The address with every byte that RFC 3986 does not allow as `%XX`, so that it can neither end its angle brackets nor
  /// a line of the header; nil for what is no address of the web.
  static func web(_ address: String) -> String? {
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    return address.utf8.map(encoded).joined()
  }

  private static let allowed = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)

  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      String(UnicodeScalar(byte))
    case _ where allowed.contains(byte): String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}
