import NoticeModel
import SearchQuery
import Testing

@testable import NoticePages

@Suite struct TimeMapTests {
  private static let address = "http://xa-mau.example/tin/164.html"

  private func versions(_ times: [String], source: String = TimeMapTests.address) throws -> [VersionSummary] {
    var provenance = try Samples.notice(source: source).provenance
    return times.enumerated().map { place, time in
      provenance.capturedAt = time
      return VersionSummary(number: place + 1, of: provenance)
    }
  }

  private let times = ["2009-03-01T02:03:04.000000Z", "2011-05-06T07:08:09.000000Z", "2013-07-22T00:00:00.000000Z"]

  @Test("a time map lists original, itself, time gate and mementos with their times")
  func map() throws {
    let permalink = try Samples.notice().permalink
    let map = try #require(TimeMap(permalink: permalink, versions: try versions(times), base: "https://kho.example"))
    let path = "https://kho.example/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/phien-ban"
    #expect(
      map.render() == """
        <http://xa-mau.example/tin/164.html>; rel="original",
        <\(path)/timemap>; rel="self"; type="application/link-format"; from="Sun, 01 Mar 2009 02:03:04 GMT"; until="Mon, 22 Jul 2013 00:00:00 GMT",
        <\(path)/timegate>; rel="timegate",
        <\(path)/20090301020304>; rel="first memento"; datetime="Sun, 01 Mar 2009 02:03:04 GMT",
        <\(path)/20110506070809>; rel="memento"; datetime="Fri, 06 May 2011 07:08:09 GMT",
        <\(path)/20130722000000>; rel="last memento"; datetime="Mon, 22 Jul 2013 00:00:00 GMT"

        """)
    #expect(
      map.linkHeader
        == "<http://xa-mau.example/tin/164.html>; rel=\"original\", <\(path)/timegate>; rel=\"timegate\", "
        + "<\(path)/timemap>; rel=\"timemap\"; type=\"application/link-format\"")
  }

  @Test("a single version is first and last; documents that are no web pages have no time map")
  func ends() throws {
    let permalink = try Samples.notice().permalink
    let single = TimeMap(permalink: permalink, versions: try versions(["2009-03-01T02:03:04Z"]), base: "")
    #expect(single?.render().contains("rel=\"first last memento\"") == true)
    #expect(TimeMap(permalink: permalink, versions: [], base: "") == nil)
    #expect(TimeMap(permalink: permalink, versions: try versions(["hôm qua"]), base: "") == nil)
    for source in ["tb/164.html", "javascript:alert(1)", "ftp://xa-mau.example/a"] {
      #expect(TimeMap(permalink: permalink, versions: try versions(times, source: source), base: "") == nil)
    }
  }

  @Test("an address cannot end its brackets or the line")
  func hostile() throws {
    let source = "http://xa-mau.example/a>; rel=\"memento\",\r\n<http://x/\"\u{301} thông báo%20"
    let permalink = try Samples.notice().permalink
    let map = try #require(TimeMap(permalink: permalink, versions: try versions(times, source: source), base: ""))
    #expect(
      map.linkHeader.hasPrefix(
        "<http://xa-mau.example/a%3E;%20rel=%22memento%22,%0D%0A%3Chttp://x/%22%CC%81%20th%C3%B4ng%20b%C3%A1o%20>; "))
    #expect(!map.linkHeader.utf8.contains { $0 < 0x20 || $0 >= 0x7F })
    #expect(map.render().split(separator: "\n").count == 6)
  }

  @Test("the version of a time is the newest not later; before the first it is the first")
  func choice() throws {
    let versions = try versions(times)
    func number(_ header: String) -> Int? {
      HTTPDate(accepting: header).flatMap { VersionChoice.version(at: $0, of: versions)?.number }
    }
    #expect(number("Sat, 01 Jan 2000 00:00:00 GMT") == 1)
    #expect(number("Sun, 01 Mar 2009 02:03:04 GMT") == 1)
    #expect(number("Fri, 06 May 2011 07:08:08 GMT") == 1)
    #expect(number("Fri, 06 May 2011 07:08:09 GMT") == 2)
    #expect(number("Tue, 01 Jan 2030 00:00:00 GMT") == 3)
    #expect(VersionChoice.version(at: nil, of: versions)?.number == 3)
    #expect(VersionChoice.version(at: nil, of: []) == nil)
  }

  @Test("an address with a time names just the version of that second, of several the newest")
  func capture() throws {
    let versions = try versions(["2009-03-01T02:03:04.100000Z", "2009-03-01T02:03:04.900000Z", "2010-01-01T00:00:00Z"])
    let date = try #require(HTTPDate(timestamp: "20090301020304"))
    #expect(VersionChoice.version(capturedAt: date, of: versions)?.number == 2)
    let other = try #require(HTTPDate(timestamp: "20090301020305"))
    #expect(VersionChoice.version(capturedAt: other, of: versions) == nil)
  }
}
