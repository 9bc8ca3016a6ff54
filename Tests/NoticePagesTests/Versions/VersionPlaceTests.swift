import NoticePages
import SearchQuery
import Testing

@Suite struct VersionPlaceTests {
  @Test("every address under a document's versions is read back as what it was made of")
  func addresses() throws {
    let permalink = try Samples.notice().permalink
    let root = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/phien-ban"
    #expect(SiteURL.versions(permalink, page: 1).path == root)
    #expect(SiteURL.versions(permalink, page: 3).path == root + "?trang=3")
    #expect(SiteURL.versionOriginal(permalink, 2).path == root + "/2/ban-goc")
    let pair = try #require(VersionPair(3, 2))
    let date = try #require(HTTPDate(accepting: "Sun, 01 Mar 2009 02:03:04 GMT"))
    let places: [(SiteURL, VersionPlace)] = [
      (.version(permalink, 12), .version(12)), (.difference(permalink, pair), .difference(pair)),
      (.capture(permalink, date), .capture(date)), (.timeMap(permalink), .timeMap), (.timeGate(permalink), .timeGate),
    ]
    for (url, place) in places {
      let segment = try #require(url.path.split(separator: "/").last)
      #expect(url.path == root + "/" + segment)
      #expect(VersionPlace(segment: segment) == place)
    }
  }

  @Test(
    "what is no place is nil",
    arguments: [
      "", "0", "-1", "+1", "1.5", "2...2", "0...2", "1...", "...1", "1..2", "1...2...3", "12345678", "20091301020304",
      "x", "٣", "1...x", "99999999999999999999...1",
    ])
  func noPlace(segment: String) {
    #expect(VersionPlace(segment: segment) == nil)
  }

  @Test("the form's values make a pair in either order")
  func form() {
    #expect(VersionPair(from: "3", to: "1") == VersionPair(1, 3))
    #expect(VersionPair(from: "3", to: nil) == nil)
    #expect(VersionPair(from: "3", to: "3") == nil)
    #expect(VersionPair(from: " 3", to: "1") == nil)
  }
}
