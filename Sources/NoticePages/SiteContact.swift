/// Whom readers ask: as the operator wrote it, with an address where it is one.
public struct SiteContact: Sendable, Hashable {
  /// One line: `Phòng Nội vụ huyện Mẫu, 0256 000 000`.
  public let text: String
  /// For a link: the text itself where it is an `http` or `https` address, `mailto:` before an e-mail address; nil for
  /// anything else, so that nothing a browser would run gets into a link.
  public let address: String?

  /// Nil for a text that is blank or longer than a line.
  public init?(_ text: String) {
    let line = text.withoutControls.onOneLine
    guard !line.isEmpty, line.unicodeScalars.count <= Self.longest else { return nil }
    self.text = line
    address = Self.address(of: line)
  }

  private static let longest = 300

  private static func address(of text: String) -> String? {
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let lower = text.lowercased()
    if ["http://", "https://"].contains(where: { lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count }) {
      return text
    }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isOfMailAddress) }),
      parts[1].contains(".")
    else { return nil }
    return "mailto:" + text
  }

  private static func isOfMailAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
