import Testing

@testable import NoticeServer

@Suite struct TokenBucketTests {
  private let rate = RateLimits.Rate(perSecond: 5, burst: 20)
  private let start = ContinuousClock.now

  @Test("a burst is served at once, the next request after a fifth of a second")
  func burst() throws {
    var bucket = TokenBucket(rate, at: start)
    for _ in 0..<20 { #expect(bucket.take(rate, at: start) == nil) }
    let refused = bucket.take(rate, at: start)
    let wait = try #require(refused)
    #expect((.milliseconds(199)...(.milliseconds(201))).contains(wait))
    #expect(bucket.take(rate, at: start + .milliseconds(100)) != nil)
    #expect(bucket.take(rate, at: start + .milliseconds(201)) == nil)
    #expect(bucket.take(rate, at: start + .milliseconds(201)) != nil)
  }

  @Test("who asks as often as allowed is never refused")
  func steady() {
    var bucket = TokenBucket(rate, at: start)
    for step in 0..<1_000 { #expect(bucket.take(rate, at: start + .milliseconds(200 * step)) == nil) }
  }

  @Test("a long silence fills the bucket to its brim and no further")
  func brim() {
    var bucket = TokenBucket(rate, at: start)
    let later = start + .seconds(86_400)
    let served = (0..<100).count { _ in bucket.take(rate, at: later) == nil }
    #expect(served == 20)
  }

  @Test("a time before the last one gives nothing back")
  func backwards() {
    var bucket = TokenBucket(rate, at: start)
    for _ in 0..<20 { _ = bucket.take(rate, at: start) }
    #expect(bucket.take(rate, at: start - .seconds(60)) != nil)
    #expect(bucket.take(rate, at: start) != nil)
  }
}
