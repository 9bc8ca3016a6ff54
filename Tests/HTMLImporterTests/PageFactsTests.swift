import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

@Suite("Facts of a page")
struct PageFactsTests {
  private let day = CivilDate(year: 2013, month: 7, day: 22)
  private let text = Portals.paragraphs.map { "<p>\($0)</p>" }.joined()

  @Test("the day is that of the label, or of the line above the text, never today's in the header")
  func labelled() throws {
    #expect(try read(Portals.divisions).publishedOn == day)
    #expect(try read(Portals.tables).publishedOn == day)
    #expect(try read("<div id=header>Hôm nay, thứ tư, 24/07/2013</div><div>\(text)</div>").publishedOn == nil)
    #expect(try read("<p>Cuộc họp ngày 22/07/2013 tại huyện").publishedOn == nil)
  }

  @Test(
    "the day is read wherever a page states it",
    arguments: [
      "<meta property='article:published_time' content='2013-07-22T08:15:00+07:00'>",
      "<meta itemprop=datePublished content='22/07/2013'>",
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2013-07-22\"}</script>",
      "<p><time datetime='2013-07-22' itemprop=datePublished>hôm kia</time>", "<p>(Cập nhật lúc: 08:15 - 22/07/2013)",
      "<p>Đăng ngày 22.7.2013",
    ])
  func stated(_ source: String) throws {
    #expect(try read(source + "<p>Ngừng cấp nước").publishedOn == day)
  }

  @Test("days that are none are not read")
  func noDay() throws {
    for source in ["Ngày đăng: 31/04/2013", "Ngày đăng: 99999999999/9/2013", "Ngày đăng: hôm qua"] {
      #expect(try read("<p>\(source)").publishedOn == nil)
    }
    #expect(
      try read("<meta name=date content='T'><script type='application/ld+json'>{\"a\":</script><p>Tin").publishedOn
        == nil)
  }

  @Test("the category is the path to the page without the start page and the page's own title")
  func category() throws {
    #expect(try read(Portals.divisions).category == ["Tin tức", "Thông báo"])
    #expect(
      try read("<title>Lịch tiếp dân</title><p><a href=/>Trang chủ</a> &gt; <a href=t>Tin</a> &gt; Lịch tiếp dân")
        .category
        == ["Tin"])
    #expect(
      try read(
        """
        <script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [
        {"position": 2, "name": "Thông báo"}, {"position": 1, "item": {"name": "Tin tức"}}]}</script><p>Tin
        """
      ).category == ["Tin tức", "Thông báo"])
    #expect(try read("<p><a href=/>Trang chủ</a> | <a href=t>Tin</a> | <a href=v>Văn bản</a>").category.isEmpty)
    #expect(try read("<ul class=breadcrumb><li><a href=/>Trang chủ</a><li><a href=t>Tin</a></ul>").category == ["Tin"])
  }

  @Test("the folders of an address are a category where the page names none")
  func folders() throws {
    let source = Source(collection: "c", path: "http://tanlocha.example/tin-tuc/Pages/thong-bao/12.aspx")
    let page = try HTMLImporter().extract(
      Original(source: source, bytes: Array("<p>Tin".utf8), mediaType: MediaType.html))
    #expect(page.category == ["tin-tuc", "thong-bao"])
  }

  @Test(
    "links are resolved against the base that the page names",
    arguments: [
      ("http://a.example/x/y.html", "12.html", "http://a.example/x/12.html"),
      ("http://a.example/x/y/", "../12.html?a=../b", "http://a.example/x/12.html?a=../b"),
      ("http://a.example", "/tin", "http://a.example/tin"), ("http://a.example", "tin", "http://a.example/tin"),
      ("https://a.example/x", "//b.example/t", "https://b.example/t"), ("/cong/", "tin.html", "/cong/tin.html"),
      ("http://a.example/x/", "?id=3", "http://a.example/x/?id=3"), ("http://a.example/x/", "#muc", "#muc"),
      ("http://a.example/x/", "mailto:a@b.example", "mailto:a@b.example"), ("javascript:void(0)", "tin", "tin"),
      ("http://a.example/", "../../../etc", "http://a.example/etc"), ("khung/", "./tin.html", "khung/tin.html"),
    ])
  func base(_ base: String, _ target: String, _ expected: String) throws {
    #expect(try read("<base href='\(base)'><a href='\(target)'>Tin</a>").links == [Link(target: expected, text: "Tin")])
  }

  @Test("the words of a picture are text, the name of its file is none")
  func pictures() throws {
    let page = try read("<p>Trước <img src=a alt='Lịch  cấp nước'>sau<img alt=DSC_01.JPG src=b><p>Hết")
    #expect(page.body == [.paragraph("Trước sau"), .paragraph("Lịch cấp nước"), .paragraph("Hết")])
    let repeated = try read("<title>Tin</title><p>Kênh số 3<img alt='Kênh số 3'><img alt=Tin><img alt=Đê><img alt=Đê>")
    #expect(repeated.body == [.paragraph("Kênh số 3"), .paragraph("Đê")])
    let portal = try read(Portals.divisions)
    #expect(portal.text.contains("Kênh số 3 sau khi nạo vét"))
    #expect(try read(Portals.tables).surroundings.plainText.contains("Cổng thông tin huyện"))
  }

  @Test("Word's bullets are list items without their sign, its numbers stay, hidden words are apart")
  func word() throws {
    let page = try read(Portals.word)
    #expect(page.body.contains(.paragraph("Kế hoạch nạo vét")) && page.body.contains(.listItem("Kênh số 2")))
    #expect(
      page.body.contains {
        if case .listItem(let text) = $0 { text.hasPrefix("1.") && text.hasSuffix("Kênh số 3") } else { false }
      })
    #expect(!page.text.contains("Không Có Thật"))
  }

  @Test("words that are hidden within a line stand apart from it, whatever they hold")
  func hidden() throws {
    let page = try read(
      "<p>Ngừng cấp <span style='display: none'>bản <b>nháp</b><img alt=hình></span>nước tại khu phố 2, từ 8 giờ.")
    #expect(page.body == [.paragraph("Ngừng cấp nước tại khu phố 2, từ 8 giờ.")])
    #expect(page.surroundings.plainText.contains("bản nháp"))
    let most = try read("<p>Xem<div style='display:none'><p>\(Portals.paragraphs[0])</div>")
    #expect(most.text.contains(Portals.paragraphs[0]))
  }
}
