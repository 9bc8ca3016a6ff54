import Testing

@testable import NoticeServer

@Suite struct AcceptedCodingsTests {
  @Test(
    "gzip is preferred where it is welcome, and not less than the plain answer",
    arguments: [
      ("gzip", true), ("gzip, deflate, br", true), ("GZip;Q=0.5", true), ("x-gzip", true), ("*", true),
      ("br;q=1.0, gzip;q=0.8, *;q=0.1", true), ("gzip;q=0.001", true), ("gzip ; q=1.000", true),
      ("identity;q=0.5, gzip;q=0.5", true), ("identity;q=0, *;q=0.1", true),
      ("", false), ("identity", false), ("br", false), ("gzip;q=0", false), ("gzip;q=0.000", false), ("*;q=0", false),
      ("gzip;q=0, *", false), ("identity;q=1, gzip;q=0.5", false), ("gzipped", false),
      ("gzip;q=2", false), ("gzip;q=-1", false), ("gzip;q=", false), ("gzip;q=x", false), ("gzip;q=1.001", false),
      ("gzip;q=0.1234", false), (",;,;q=1,", false), ("gzip\u{301}", false),
    ])
  func gzip(header: String, prefers: Bool) {
    #expect(AcceptedCodings(header).prefersGzip == prefers)
  }

  @Test("who says nothing gets the plain answer")
  func absent() {
    #expect(!AcceptedCodings(nil).prefersGzip)
  }
}
