import Testing

@testable import NoticeServer

@Suite struct TrustedProxiesTests {
  private let proxies = TrustedProxies(
    addresses: Set(["10.0.0.1", "10.0.0.2", "fd00::1"].compactMap { IPAddress($0) }))

  private func client(_ peer: String, _ forwarded: String...) -> IPAddress? {
    proxies.client(peer: IPAddress(peer), forwarded: forwarded)
  }

  @Test("what somebody says of himself does not count")
  func untrusted() {
    #expect(client("203.0.113.9", "192.0.2.1") == IPAddress("203.0.113.9"))
    #expect(TrustedProxies().client(peer: IPAddress("10.0.0.1"), forwarded: ["192.0.2.1"]) == IPAddress("10.0.0.1"))
    #expect(proxies.client(peer: nil, forwarded: ["192.0.2.1"]) == nil)
  }

  @Test("the last address that is no proxy counts, not the ones before it")
  func last() {
    #expect(client("10.0.0.1", "8.8.8.8, 192.0.2.1") == IPAddress("192.0.2.1"))
    #expect(client("10.0.0.1", "8.8.8.8, 192.0.2.1, 10.0.0.2") == IPAddress("192.0.2.1"))
    #expect(client("fd00::1", "8.8.8.8", "192.0.2.1 ,10.0.0.2") == IPAddress("192.0.2.1"))
  }

  @Test("ports and brackets that some proxies write are left out")
  func ports() {
    #expect(client("10.0.0.1", "192.0.2.1:4711") == IPAddress("192.0.2.1"))
    #expect(client("10.0.0.1", "[2001:db8::7]:4711") == IPAddress("2001:db8::7"))
    #expect(client("10.0.0.1", "[2001:db8::7]") == IPAddress("2001:db8::7"))
  }

  @Test("where the list ends or makes no sense, the nearest address that is known counts")
  func senseless() {
    #expect(client("10.0.0.1") == IPAddress("10.0.0.1"))
    #expect(client("10.0.0.1", "") == IPAddress("10.0.0.1"))
    #expect(client("10.0.0.1", "192.0.2.1, unknown") == IPAddress("10.0.0.1"))
    #expect(client("10.0.0.1", "192.0.2.1, x, 10.0.0.2") == IPAddress("10.0.0.2"))
    #expect(client("10.0.0.1", "10.0.0.2") == IPAddress("10.0.0.2"))
  }
}
