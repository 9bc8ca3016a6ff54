import NoticeModel
import SearchQuery
import Testing

@Suite struct DateRangeTests {
  @Test(
    "reads a day, a month and a year in the forms people write",
    arguments: [
      ("2013", "2013-01-01", "2013-12-31"), ("2012-02", "2012-02-01", "2012-02-29"),
      ("7/2013", "2013-07-01", "2013-07-31"), ("2013-07-22", "2013-07-22", "2013-07-22"),
      (" 22.7.2013 ", "2013-07-22", "2013-07-22"),
    ])
  func reads(text: String, start: String, end: String) throws {
    let range = try #require(DateRange(text))
    #expect(range.start.description == start)
    #expect(range.end.description == end)
  }

  @Test(
    "reads no date in anything else",
    arguments: ["", "hôm qua", "31/4/2013", "2013-13", "0000", "13", "+201", "٢٠١٣", "7/7"])
  func refuses(text: String) {
    #expect(DateRange(text) == nil)
  }

  @Test("reads one year or several in order")
  func years() {
    #expect(DateRange(years: "2012-2014")?.end.description == "2014-12-31")
    #expect(DateRange(years: "2013") == DateRange("2013"))
    for text in ["2014-2012", "2012-2013-2014", "2013-", "7/2013", "-"] { #expect(DateRange(years: text) == nil) }
  }
}
