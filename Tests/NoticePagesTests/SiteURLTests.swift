import NoticePages
import SearchQuery
import Testing

@Suite struct SiteURLTests {
  @Test("a search's address holds the fields that say something, percent-encoded")
  func search() {
    let form = SearchForm(query: "thông báo & \"x\"", type: "QĐ", to: "22/7/2013", sort: .newest, page: 3)
    #expect(
      SiteURL.search(form).path
        == "/tim-kiem?q=th%C3%B4ng%20b%C3%A1o%20%26%20%22x%22&loai=Q%C4%90&den=22%2F7%2F2013&sap-xep=moi-nhat&trang=3")
    #expect(SiteURL.search(SearchForm(query: "a")).path == "/tim-kiem?q=a")
  }

  @Test("a document's addresses all begin with its permalink")
  func document() throws {
    let permalink = try Samples.notice().permalink
    #expect(SiteURL.document(permalink).path == "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3")
    #expect(SiteURL.alternate(permalink, .md).path == SiteURL.document(permalink).path + ".md")
    #expect(SiteURL.original(permalink).path == SiteURL.document(permalink).path + "/ban-goc")
  }
}
