/// Tells whose request a proxy passes on.
///
/// `X-Forwarded-For` is a list to which each proxy adds the address that it saw; everything before what a trusted one
/// added is made up by whoever likes. So the list is read from its end, as far as the addresses are trusted ones.
struct TrustedProxies: Sendable {
  var addresses: Set<IPAddress> = []

  /// Whether what the sender of a request says of others is believed.
  func trusts(_ peer: IPAddress?) -> Bool {
    peer.map(addresses.contains) ?? false
  }

  /// The last address that is no trusted proxy; `peer` itself where it is none, or named nobody.
  ///
  /// - Parameter forwarded: the values of all `X-Forwarded-For` fields in their order.
  func client(peer: IPAddress?, forwarded: [String]) -> IPAddress? {
    guard trusts(peer) else { return peer }
    var client = peer
    for entry in forwarded.flatMap({ $0.split(separator: ",") }).reversed() {
      guard let address = Self.address(entry) else { break }
      client = address
      guard trusts(address) else { break }
    }
    return client
  }

  /// Some proxies write the port too: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  private static func address(_ entry: Substring) -> IPAddress? {
    let text = entry.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
    if let address = IPAddress(String(text)) { return address }
    if text.first == "[" { return IPAddress(String(text.dropFirst().prefix { $0 != "]" })) }
    return IPAddress(String(text.prefix { $0 != ":" }))
  }
}
