/// The address that links are relative to: a page's own, or the one that it names (`<base href>`); RFC 3986, section 5.2.
///
/// Also a path inside a folder, `tb/164.html`. Works on text, so that addresses no parser takes stay what they are.
public struct BaseAddress: Sendable {
  /// `https:`; empty where the base is itself relative.
  private let scheme: Substring
  /// `//host`, or empty.
  private let authority: Substring
  /// Up to and including the last slash.
  private let folder: Substring

  /// Nil for an empty address, and for one that cannot be a base, such as `javascript:`.
  public init?(_ address: String) {
    let address = Self.trimmed(address[...]).prefix { $0 != "?" && $0 != "#" }
    guard !address.isEmpty else { return nil }
    var rest = address
    scheme = Self.scheme(of: address) ?? ""
    rest = rest.dropFirst(scheme.count)
    if rest.hasPrefix("//") {
      let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    } else {
      guard scheme.isEmpty else { return nil }
      authority = ""
    }
    folder = rest.lastIndex(of: "/").map { rest[...$0] } ?? (authority.isEmpty ? "" : "/")
  }

  /// What `target` means; as it is for addresses that are complete, and for places within the page itself.
  public func resolve(_ target: String) -> String {
    let plain = Self.trimmed(target[...])
    if plain.isEmpty || plain.hasPrefix("#") || Self.scheme(of: plain) != nil { return target }
    if plain.hasPrefix("//") { return String(scheme + plain) }
    if plain.hasPrefix("/") { return String(scheme + authority + plain) }
    if plain.hasPrefix("?") { return String(scheme + authority + folder + plain) }
    let end = plain.firstIndex { $0 == "?" || $0 == "#" } ?? plain.endIndex
    return String(scheme + authority) + Self.joined(folder, plain[..<end]) + plain[end...]
  }

  /// The path behind the folder, `.` and `..` taken out.
  private static func joined(_ folder: Substring, _ path: Substring) -> String {
    let parts = (folder + path).split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      if part == "." {
        if isLast { kept.append("") }
      } else if part == ".." {
        if let last = kept.last, last != "..", kept.count > (parts[0].isEmpty ? 1 : 0) {
          kept.removeLast()
        } else if parts[0].isEmpty == false {
          kept.append(part)
        }
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }

  /// `https:` of an address that begins with a scheme.
  static func scheme(of address: Substring) -> Substring? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex else { return nil }
    let name = address[..<colon]
    let isName = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
        || byte == 0x2E
    }
    return isName ? address[...colon] : nil
  }

  /// Without blanks and control characters of ASCII at both ends.
  private static func trimmed(_ text: Substring) -> Substring {
    var result = text
    while let first = result.utf8.first, first <= 0x20 {
      result = result[result.utf8.index(after: result.startIndex)...]
    }
    while let last = result.utf8.last, last <= 0x20 { result = result[..<result.utf8.index(before: result.endIndex)] }
    return result
  }
}
