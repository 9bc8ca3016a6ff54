import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct HomePageTests {
  @Test("the start page says what the archive holds and of which time")
  func holdings() {
    let overview = ArchiveOverview(
      documents: 12_345, notices: 678, earliest: CivilDate(year: 1998, month: 2, day: 3),
      latest: CivilDate(year: 2015, month: 12, day: 31))
    let html = HomePage(overview: overview, types: []).render()
    #expect(html.contains("<b>12.345</b>") && html.contains("từ 03/02/1998 đến 31/12/2015"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(html.contains("href=\"#noi-dung\"") && html.contains("<main class=\"wrap\" id=\"noi-dung\""))
    #expect(html.contains("<link rel=\"stylesheet\" href=\"/static/tracuu-\(Stylesheet.fingerprint).css\">"))
  }

  @Test("an empty archive tells how to fill it")
  func empty() {
    #expect(HomePage(overview: ArchiveOverview(), types: []).render().contains("tracuu import"))
  }

  @Test("an error page shows its message escaped and the request only where there is one")
  func errorPage() {
    let html = ErrorPage(status: 404, message: "<x>", english: "<y>").render()
    #expect(html.contains("<h1>Không tìm thấy trang này</h1>\n<p>&lt;x&gt;</p>") && !html.contains("Mã yêu cầu"))
    #expect(ErrorPage(status: 500, message: "x", english: "y", requestID: "r1").render().contains("<code>r1</code>"))
  }
}
