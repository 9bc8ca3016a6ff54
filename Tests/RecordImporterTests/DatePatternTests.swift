import NoticeModel
import RecordImporter
import Testing

@Suite("DatePattern")
struct DatePatternTests {
  @Test(
    "reads dates in their pattern",
    arguments: [
      ("MM/dd/yyyy", "07/22/2013"), ("M/d/yyyy", "7/22/2013"), ("yyyyMMdd", "20130722"), ("d.M.yyyy", " 22.7.2013 "),
      ("dd-MM-yyyy HH:mm:ss", "22-07-2013 08:30:00"), ("yyyy-MM-ddTHH:mm:ssZ", "2013-07-22T08:30:00Z"),
    ])
  func readsDates(pattern: String, text: String) {
    #expect(DatePattern(pattern)?.date(in: text)?.description == "2013-07-22")
  }

  @Test(
    "refuses what does not fit",
    arguments: [
      ("MM/dd/yyyy", "22/07/2013"), ("MM/dd/yyyy", "7/22/2013"), ("MM/dd/yyyy", "07/22/2013 08:30"),
      ("yyyyMMdd", "2013-07-22"),
      ("dd/MM/yyyy", "31/04/2013"), ("dd/MM/yyyy", ""), ("d/M/yyyy", "+2/7/2013"), ("d/M/yyyy", "٢٢/7/2013"),
    ])
  func refusesOthers(pattern: String, text: String) {
    #expect(DatePattern(pattern)?.date(in: text) == nil)
  }

  @Test(
    "a pattern needs day, month and a year of four digits, once each",
    arguments: ["", "dd/MM", "dd/MM/yy", "d d M yyyy", "ddd/M/yyyy"])
  func refusesPatterns(pattern: String) {
    #expect(DatePattern(pattern) == nil)
  }
}
