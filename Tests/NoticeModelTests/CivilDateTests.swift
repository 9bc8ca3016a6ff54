import NoticeModel
import Testing

@Suite struct CivilDateTests {
  @Test("reads ISO dates and prints them back")
  func iso() {
    let date = CivilDate(iso: "2013-07-22")
    #expect(date == CivilDate(year: 2013, month: 7, day: 22))
    #expect(date?.description == "2013-07-22")
    #expect(CivilDate(year: 987, month: 1, day: 5)?.description == "0987-01-05")
  }

  @Test(
    "takes nothing but four, two and two digits as ISO",
    arguments: [
      "", "-", "--", "2013", "2013-07", "13-07-22", "2013-7-22", "2013-07-2", "2013/07/22", "2013-07-22T00:00:00Z",
      "+013-07-22", "2013-+7-22", "2013- 7-22", "2013-07-+2", "２０１３-07-22", "2013-07-22 ", "22-07-2013",
      "99999999999999999999-01-01",
    ])
  func notISO(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(
    "reads the day-first forms people write",
    arguments: ["22/7/2013", "22/07/2013", "22-07-2013", "22.7.2013", "22.07/2013"])
  func dayFirst(text: String) {
    #expect(CivilDate(dayFirst: text) == CivilDate(year: 2013, month: 7, day: 22))
  }

  @Test(
    "takes no other text as day-first",
    arguments: [
      "", "//", "22/7", "22/7/13", "2013/7/22", "7/22/2013", "22/7/2013/1", "+2/7/2013", "2/+7/2013", "2/7/+013",
    ])
  func notDayFirst(text: String) {
    #expect(CivilDate(dayFirst: text) == nil)
  }

  @Test("knows the days that the calendar has")
  func calendar() {
    #expect(CivilDate(year: 2013, month: 4, day: 31) == nil)
    #expect(CivilDate(year: 2013, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2012, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    for (year, month, day) in [(0, 1, 1), (10_000, 1, 1), (2013, 0, 1), (2013, 13, 1), (2013, 1, 0), (2013, 1, -1)] {
      #expect(CivilDate(year: year, month: month, day: day) == nil)
    }
    #expect((1...12).map { CivilDate.days(inMonth: $0, of: 2013) }.reduce(0, +) == 365)
  }

  @Test("sorts by time, and as text the same way")
  func order() {
    let texts = ["0999-12-31", "2012-12-31", "2013-01-01", "2013-07-21", "2013-07-22", "2013-11-02"]
    let dates = texts.compactMap { CivilDate(iso: $0) }
    #expect(dates.reversed().sorted() == dates)
    #expect(dates.map(\.description).sorted() == texts)
  }
}
