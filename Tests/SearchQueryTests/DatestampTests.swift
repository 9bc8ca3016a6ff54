import NoticeModel
import SearchQuery
import Testing

@Suite struct DatestampTests {
  @Test("is an instant in whole seconds, ordered as text is")
  func order() throws {
    let first = try #require(Datestamp("2013-07-22T03:04:05Z"))
    let day = try #require(CivilDate(iso: "2013-07-22"))
    #expect(first.description == "2013-07-22T03:04:05Z")
    #expect(Datestamp(startOf: day) < first && first < Datestamp(endOf: day))
    #expect(Datestamp(endOf: day).text == "2013-07-22T23:59:59Z")
  }

  @Test(
    "other forms and instants that no clock shows are none",
    arguments: [
      "", "2013-07-22", "2013-07-22T03:04Z", "2013-07-22T03:04:05", "2013-07-22T03:04:05.1Z",
      "2013-07-22T03:04:05+00:00",
      "2013-07-22 03:04:05Z", "2013-07-22t03:04:05z", "2013-02-30T03:04:05Z", "2013-07-22T24:00:00Z",
      "2013-07-22T23:60:00Z", "2013-07-22T23:59:60Z", "2013-07-22T-1:04:05Z", "0000-07-22T03:04:05Z",
      "2013-07-22T03:04:٥Z", " 013-07-22T03:04:05Z",
    ])
  func others(text: String) {
    #expect(Datestamp(text) == nil)
  }

  @Test(
    "of the archive's own times the parts of a second are left out",
    arguments: [
      ("2013-07-22T03:04:05.999999Z", "2013-07-22T03:04:05Z" as String?),
      ("2013-07-22T03:04:05Z", "2013-07-22T03:04:05Z"), ("2013-07-22T03:04:05", nil), ("2013-07-22T03:04:05+07Z", nil),
      ("2013-07-22", nil),
    ])
  func timestamps(timestamp: String, text: String?) {
    #expect(Datestamp(timestamp: timestamp)?.text == text)
  }
}
