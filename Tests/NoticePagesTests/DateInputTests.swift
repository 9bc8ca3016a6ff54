import NoticeModel
import NoticePages
import Testing

@Suite struct DateInputTests {
  @Test(
    "a year, a month and a day are read in the forms people write",
    arguments: [
      ("2013", "2013-01-01", "2013-12-31"), ("2012-02", "2012-02-01", "2012-02-29"),
      ("7/2013", "2013-07-01", "2013-07-31"),
      ("2013-07-22", "2013-07-22", "2013-07-22"), (" 22/7/2013 ", "2013-07-22", "2013-07-22"),
    ])
  func reads(text: String, start: String, end: String) {
    #expect(DateInput.start(text)?.description == start)
    #expect(DateInput.end(text)?.description == end)
  }

  @Test(
    "what is no date is not read",
    arguments: [
      "", "abc", "31/4/2013", "2013-13", "0/2013", "0000", "13", "2013-7-", "+201", "٢٠١٣", "7/7", "22/7/13",
    ])
  func refuses(text: String) {
    #expect(DateInput.start(text) == nil)
    #expect(DateInput.end(text) == nil)
  }
}
