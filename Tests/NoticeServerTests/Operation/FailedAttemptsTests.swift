import Testing

@testable import NoticeServer

@Suite struct FailedAttemptsTests {
  private func outcome(_ attempts: FailedAttempts, _ client: IPAddress?, _ value: Int?) throws -> String {
    switch try attempts.attempt(by: client, { value }) {
    case .passed: "passed"
    case .failed: "failed"
    case .blocked(let wait): wait <= .seconds(60) && wait > .zero ? "blocked" : "blocked for \(wait)"
    }
  }

  @Test("after ten failures in a minute nothing of a client is looked at, and others are not touched")
  func limit() throws {
    let clock = TestTime()
    let attempts = FailedAttempts(limit: 10, now: { clock.now })
    let (one, other) = (IPAddress("192.0.2.1"), IPAddress("192.0.2.2"))
    for _ in 0..<10 {
      #expect(try outcome(attempts, one, 1) == "passed")
      #expect(try outcome(attempts, one, nil) == "failed")
      clock.pass(.seconds(1))
    }
    #expect(try outcome(attempts, one, 1) == "blocked" && outcome(attempts, one, nil) == "blocked")
    #expect(try outcome(attempts, other, 1) == "passed" && outcome(attempts, nil, 1) == "passed")
    clock.pass(.seconds(50))
    #expect(try outcome(attempts, one, nil) == "failed", "the first failure is a minute old")
    #expect(try outcome(attempts, one, 1) == "blocked")
    clock.pass(.seconds(61))
    #expect(try outcome(attempts, one, 1) == "passed")
  }

  @Test(
    "a log shows the network of an address and not the address",
    arguments: [
      ("192.0.2.77", "192.0.2.0/24"), ("::ffff:192.0.2.77", "192.0.2.0/24"),
      ("2001:db8:a:b:1::2", "2001:db8:a::/48"), ("::1", "0:0:0::/48"),
    ])
  func networks(address: String, shown: String) {
    #expect(IPAddress(address)?.shortened == shown)
  }
}
