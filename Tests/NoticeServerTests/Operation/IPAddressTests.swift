import NIOCore
import Testing

@testable import NoticeServer

@Suite struct IPAddressTests {
  @Test("an address of either version is read", arguments: ["127.0.0.1", "203.0.113.255", "::1", "2001:db8::1"])
  func read(text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(address == IPAddress(try SocketAddress(ipAddress: text, port: 4711)))
  }

  @Test("what is no address is none", arguments: ["", "localhost", "1.2.3", "1.2.3.4:5", "[::1]", "1.2.3.4/8", "::g"])
  func unread(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test("IPv4 written as IPv6 is the same address")
  func mapped() throws {
    let mapped = try #require(IPAddress("::ffff:192.0.2.7"))
    #expect(mapped == IPAddress("192.0.2.7") && mapped.network == mapped)
  }

  @Test("with IPv6 a /64 network is one client, with IPv4 each address")
  func network() throws {
    let first = try #require(IPAddress("2001:db8:0:1::1"))
    #expect(first.network == IPAddress("2001:db8:0:1:ffff::2")?.network)
    #expect(first.network != IPAddress("2001:db8:0:2::1")?.network)
    #expect(IPAddress("192.0.2.1")?.network != IPAddress("192.0.2.2")?.network)
  }
}
