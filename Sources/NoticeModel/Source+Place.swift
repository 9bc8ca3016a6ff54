extension Source {
  /// By what an address is looked up: equal for all spellings of one place.
  ///
  /// Crawlers write `http://www.xa.example/th%C3%B4ng%20b%C3%A1o.html`, folders `thông báo.html`, people leave out `http://`
  /// and `www.`. Scheme, `www.`, the usual port and the place inside a page are left out, the host is lower case, and `%XX`
  /// is undone but where it would mean something else (`%2F`, `%3F`, `%23`, `%25`) or is no UTF-8.
  public var place: String { Self.place(of: path) }

  /// The same for an address that somebody typed.
  public static func place(of path: String) -> String {
    var rest = path[...]
    var isWeb = false
    for scheme in ["http://", "https://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      isWeb = true
    }
    guard isWeb else { return decoded(rest) }
    rest = rest.prefix { $0 != "#" }
    let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    var host = rest[..<end].lowercased()[...]
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host = host.dropLast(port.count) }
    let behind = rest[end...]
    return host + (behind.hasPrefix("/") ? "" : "/") + decoded(behind)
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.dropFirst().prefix(2)), !kept.contains(value),
        value >= 0x20
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  private static let kept: Set<UInt8> = [0x2F, 0x3F, 0x23, 0x25]

  private static func hexadecimal(_ digits: Substring.UTF8View.SubSequence) -> UInt8? {
    guard digits.count == 2 else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
