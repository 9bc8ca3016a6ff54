import SearchQuery
import Testing

@Suite struct QueryYearTests {
  @Test("takes the one bare year among other words as a wish")
  func year() {
    #expect(Query.parse("tuyển dụng 2013").query.year == 2013)
    let clauses = Query.parse("tuyển dụng 2013").query.clauses
    #expect(clauses.map(\.alternatives) == [[.word("tuyển")], [.word("dụng")], [.word("2013")]])
    #expect(Query.parse("tuyển dụng ２０１３").query.year == 2013)
    for text in [
      "2013", "tuyển dụng 1944", "tuyển dụng 2011 2013", "giai đoạn 2011-2015", "\"năm 2013\" họp", "12 2012 qd",
    ] {
      #expect(Query.parse(text).query.year == nil, "\(text)")
    }
  }

  @Test(
    "takes a year beside one symbol as a wish, not as a number",
    arguments: ["kế hoạch 2024", "bao cao 2024", "tb 2024", "2024 TB", "KH ２０２４ loại:KH"])
  func yearOfSymbol(text: String) {
    let query = Query.parse(text).query
    #expect(query.number == nil && query.year == 2024)
  }

  @Test(
    "takes a year for a number where the text says that it is one",
    arguments: ["thông báo số 2013", "2013/TB", "2013 / tb", "TB số: 2013", "2013-TB", "2013 tb ubnd", "tb 1644"])
  func numberAsYear(text: String) {
    let query = Query.parse(text).query
    #expect(query.number?.symbols.first == "tb" && query.year == nil)
  }

  @Test("takes a year that is typed twice for one")
  func yearTwice() {
    #expect(Query.parse("kế hoạch 2024 báo cáo 2024").query.year == 2024)
  }
}
