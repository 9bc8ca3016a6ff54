import NIOCore

/// An IP address of either version. IPv4 is held as IPv6 writes it (`::ffff:192.0.2.1`), so that one client that comes
/// both ways is one.
public struct IPAddress: Sendable, Hashable {
  private let high: UInt64
  private let low: UInt64

  /// The number of an address without a port, in either version; nil for everything else.
  public init?(_ text: String) {
    guard let address = try? SocketAddress(ipAddress: text, port: 0) else { return nil }
    self.init(address)
  }

  /// Nil for a socket of the file system. The number stands at the same place in every system's `sockaddr_in` and
  /// `sockaddr_in6`, behind the port and, with IPv6, the flow.
  init?(_ address: SocketAddress) {
    switch address {
    case .v4(let address):
      let bits = withUnsafeBytes(of: address.address) { $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self) }
      self.init(high: 0, low: 0xFFFF_0000_0000 | UInt64(UInt32(bigEndian: bits)))
    case .v6(let address):
      self = withUnsafeBytes(of: address.address) { bytes in
        IPAddress(
          high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
          low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)))
      }
    case .unixDomainSocket: return nil
    }
  }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// What counts as one client: the address, or with IPv6 its /64 network, of which one household has all addresses.
  var network: IPAddress { isIPv4 ? self : IPAddress(high: high, low: 0) }

  /// For the log of uploads, where a full address never stands: `192.0.2.0/24`, `2001:db8:a::/48`.
  var shortened: String {
    if isIPv4 { return [24, 16, 8].map { String(low >> $0 & 0xFF) }.joined(separator: ".") + ".0/24" }
    return [48, 32, 16].map { String(high >> $0 & 0xFFFF, radix: 16) }.joined(separator: ":") + "::/48"
  }

  private var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }
}
