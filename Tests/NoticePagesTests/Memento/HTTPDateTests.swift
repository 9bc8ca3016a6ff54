import Testing

@testable import NoticePages

@Suite struct HTTPDateTests {
  @Test(
    "what means a second in GMT is read",
    arguments: [
      "Tue, 20 Jun 2000 18:02:59 GMT", "tue, 20 jun 2000 18:02:59 gmt", "  Tue,20  Jun 2000 18:02:59 GMT ",
      "20 Jun 2000 18:02:59 GMT", "Mon, 20 Jun 2000 18:02:59 UTC", "Tue, 20 Jun 2000 18:02:59 +0000",
    ])
  func accepted(header: String) {
    #expect(HTTPDate(accepting: header)?.description == "Tue, 20 Jun 2000 18:02:59 GMT")
  }

  @Test(
    "anything else is nil",
    arguments: [
      "", "GMT", "2000-06-20T18:02:59Z", "Tue, 20 Jun 2000 18:02:59", "Tue, 20 Jun 2000 18:02:59 +0700",
      "Tue, 31 Jun 2000 18:02:59 GMT", "Tue, 20 Jun 2000 24:00:00 GMT", "Tue, 20 Jun 00 18:02:59 GMT",
      "Tuesday, 20-Jun-00 18:02:59 GMT", "Tue Jun 20 18:02:59 2000", "Tue, 20 Juni 2000 18:02:59 GMT",
      "Tue, -1 Jun 2000 18:02:59 GMT", "Tue, 20 Jun 2000 18:02 GMT", "Tue, ٢٠ Jun 2000 18:02:59 GMT",
      "Tue, 20 Jun 2000 18:02:59 GMT\u{301}", "Tue, 99999999999999999999 Jun 2000 18:02:59 GMT",
      "Tue, 20 Jun 2000 18:02:59 GMT" + String(repeating: " ", count: 10_000),
    ])
  func refused(header: String) {
    #expect(HTTPDate(accepting: header) == nil)
  }

  @Test(
    "weekdays are those of the calendar",
    arguments: [
      ("2009-03-01T02:03:04Z", "Sun, 01 Mar 2009 02:03:04 GMT"),
      ("2000-02-29T00:00:00.123456Z", "Tue, 29 Feb 2000 00:00:00 GMT"),
      ("1999-12-31T23:59:59Z", "Fri, 31 Dec 1999 23:59:59 GMT"),
      ("2024-01-01T12:00:00.000000Z", "Mon, 01 Jan 2024 12:00:00 GMT"),
    ])
  func capture(time: String, expected: String) throws {
    let date = try #require(HTTPDate(capturedAt: time))
    #expect(date.description == expected)
    #expect(HTTPDate(accepting: expected) == date)
    #expect(HTTPDate(timestamp: date.timestamp) == date)
  }

  @Test("capture times of another form are nil", arguments: ["", "2009-03-01", "2009-03-01 02:03:04Z", "T", "hôm qua"])
  func noCapture(time: String) {
    #expect(HTTPDate(capturedAt: time) == nil)
  }
}
