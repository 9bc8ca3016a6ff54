import SearchQuery
import Testing

@Suite struct PortalAddressTests {
  @Test(
    "every spelling of an address is one place",
    arguments: [
      "http://huyenmau.example/tin?id=3", "https://www.huyenmau.example/tin?id=3",
      "HTTP://WWW.HuyenMau.example:80/tin?id=3",
      "http:/huyenmau.example/tin?id=3", "http%3A//huyenmau.example/tin?id=3", "www.huyenmau.example/tin?id=3",
      "huyenmau.example/tin?id=3", " http://huyenmau.example/t%69n?id=3#dau-trang\n",
    ])
  func spellings(typed: String) {
    #expect(PortalAddress(typed)?.places.first == "huyenmau.example/tin?id=3")
  }

  @Test("what has no scheme may be a path of a folder too, what has one is of the web only")
  func path() {
    #expect(PortalAddress("tb/164.html")?.places == ["tb/164.html", "tb/164.html"])
    #expect(PortalAddress("Tb/Th%C3%B4ng.html")?.places == ["tb/Thông.html", "Tb/Thông.html"])
    #expect(PortalAddress("http://Tb/164.html")?.places == ["tb/164.html"])
  }

  @Test("nothing is no address", arguments: ["", " \n", "http://", "HTTPS:///", "http%3a//"])
  func nothing(typed: String) {
    #expect(PortalAddress(typed) == nil)
  }

  @Test("a query is an address only where it begins like one")
  func query() {
    #expect(PortalAddress(query: " https://huyenmau.example/a b ")?.places == ["huyenmau.example/a b"])
    #expect(PortalAddress(query: "www.huyenmau.example")?.places.first == "huyenmau.example/")
    for words in ["", "thông báo http://huyenmau.example", "164/TB-UBND", "66.16/2026/NQ-CP", "http", "wwww.x"] {
      #expect(PortalAddress(query: words) == nil, "\(words)")
    }
  }
}
