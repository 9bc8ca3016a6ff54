/// The site's own address as others see it, `https://luutru.example`: what feeds, sitemaps and structured data need,
/// since they are read away from the page.
///
/// Scheme, host and port, never with a slash at the end: links within pages begin at the root, so a site below a path is
/// none. Lower case and without the scheme's usual port, so that one site has one address. It comes from the operator
/// or from a request's `Host`, which anybody can write; what is no host is refused, and none can carry markup or a line
/// break.
public struct SiteBase: Sendable, Hashable, CustomStringConvertible {
  /// `https://luutru.example`.
  public let text: String

  /// Reads what an operator sets; one slash at its end is let go. Nil for anything but `http` or `https`, a host name or
  /// address, and a port. Names in Vietnamese letters are to be given as DNS has them (`xn--…`).
  public init?(_ text: String) {
    guard text.utf8.count <= 300, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    var rest = text.lowercased()[...]
    guard let scheme = ["http", "https"].first(where: { rest.hasPrefix($0 + "://") }) else { return nil }
    rest = rest.dropFirst(scheme.count + "://".count)
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    let host = rest.hasPrefix("[") ? rest.prefix { $0 != "]" } + "]" : rest.prefix { $0 != ":" }
    guard Self.isHost(host), rest.hasPrefix(host) else { return nil }
    let behind = rest.dropFirst(host.count)
    guard let port = behind.isEmpty ? Self.usualPort(of: scheme) : Self.port(behind) else { return nil }
    self.text = "\(scheme)://\(host)" + (port == Self.usualPort(of: scheme) ? "" : ":\(port)")
  }

  /// Reads a request's `Host` header; nil where it holds none.
  ///
  /// - Parameter isSecure: Whether the asker's own connection is HTTPS, which a server behind a proxy has to be told.
  public init?(host: String, isSecure: Bool) {
    guard !host.utf8.contains(UInt8(ascii: "/")) else { return nil }
    self.init((isSecure ? "https://" : "http://") + host)
  }

  /// The whole address of a place of the site.
  public func absolute(_ url: SiteURL) -> String { text + url.path }

  public var description: String { text }

  private static func usualPort(of scheme: String) -> Int? { scheme == "https" ? 443 : 80 }

  /// `:8080`.
  private static func port(_ text: Substring) -> Int? {
    let digits = text.dropFirst()
    guard text.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
      (1...65_535).contains(port)
    else { return nil }
    return port
  }

  /// A name of labels (RFC 1123; `_` too, which container networks use), an IPv4 address, or an IPv6 one in brackets.
  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("[") {
      let address = host.dropFirst().dropLast()
      return address.utf8.count { $0 == UInt8(ascii: ":") } >= 2
        && address.utf8.allSatisfy { isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return host.utf8.count <= 253
      && labels.allSatisfy { (1...63).contains($0.utf8.count) && $0.utf8.allSatisfy(isOfLabel) }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isOfLabel(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
