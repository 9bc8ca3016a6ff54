import HTMLImporter
import NoticeModel
import Testing

@Suite("Main text")
struct MainTextTests {
  @Test("is found in nested tables without a name; the menus around it are kept apart")
  func tables() throws {
    let page = try read(Portals.tables)
    for paragraph in Portals.paragraphs { #expect(page.body.contains(.paragraph(paragraph))) }
    for outside in ["Giới thiệu", "Tin đã đưa về khuyến nông", "Bản quyền thuộc huyện"] {
      #expect(!page.text.contains(outside) && page.surroundings.plainText.contains(outside))
    }
  }

  @Test("is found among the divisions of a portal, its table and heading with it")
  func divisions() throws {
    let page = try read(Portals.divisions)
    for paragraph in Portals.paragraphs { #expect(page.text.contains(paragraph)) }
    #expect(page.body.first == .heading(level: 1, "Họp phòng chống lụt bão"))
    #expect(page.body.contains(.tableRow(["An Phỏng", "200 m"])))
    for outside in ["Giới thiệu", "Nạo vét kênh số 2", "Bà Mơ Tưởng", "Trưởng Ban biên tập", "Đang tải"] {
      #expect(!page.text.contains(outside) && page.surroundings.plainText.contains(outside))
    }
  }

  @Test("of an official notice is all of it, whatever its parts look like")
  func notice() throws {
    let page = try read(Portals.notice)
    for inside in ["Số: 164/TB-UBND", "Hạnh phúc", "Về việc ngừng cấp nước", "Khu phố 2", "Nơi nhận", "Không Có Thật"] {
      #expect(page.text.contains(inside))
    }
    #expect(!page.text.contains("Trang chủ") && !page.text.contains("Bản quyền"))
  }

  @Test("is everything where nothing stands out")
  func nothing() throws {
    let page = try read(Portals.links)
    #expect(page.text.contains("Công văn về việc trực ban") && page.text.contains("Trang chủ"))
    #expect(page.surroundings.isEmpty)
    #expect(try read("<p>Ngừng cấp nước<form><p>Họ tên<p>Địa chỉ</form>").surroundings.isEmpty)
  }

  @Test(
    "is never the imprint alone, however little text stands above it",
    arguments: [
      "<p>Ngày mai ngừng cấp nước tại khu phố 2.</p>", "Lịch trực<br>Thứ hai: Ông Không Có Thật",
      "<b>Danh sách</b><table>" + String(repeating: "<tr><td>1<td>Bà Mơ Tưởng<td>Khu phố 2", count: 30) + "</table>",
      String(repeating: "<p><a href=t.asp>Thông báo về việc ngừng cấp nước, cấp điện</a> (22/07/2013)", count: 20),
    ])
  func imprint(_ content: String) throws {
    let page = try read(Portals.framed(content))
    let text = HTMLImporter.extract(fragment: content).body.map(\.text)
    for line in text { #expect(page.text.contains(line)) }
  }

  @Test("of a notice without recipients is all of it and nothing else, its annex too")
  func noRecipients() throws {
    for foot in ["<p>KT. CHỦ TỊCH", "<p>Nơi nhận: như trên<p>DANH SÁCH<table><tr><td>1<td>Bà Mơ Tưởng</table>"] {
      let content = Portals.head + "<p>THÔNG BÁO<p>Ngừng cấp nước tại khu phố 2, từ 8 giờ đến 11 giờ." + foot
      let page = try read(Portals.framed(content))
      #expect(page.body == HTMLImporter.extract(fragment: content).body)
      #expect(page.surroundings.plainText.contains("Ghi rõ nguồn"))
    }
  }

  @Test("and surroundings are together what the page says, and no line is in both")
  func sum() throws {
    for source in [Portals.tables, Portals.divisions, Portals.notice, Portals.word, Portals.links] {
      let page = try read(source)
      let whole = HTMLImporter.extract(fragment: source)
      #expect(whole.surroundings.isEmpty)
      let lines = (page.body + page.surroundings).flatMap { $0.text.split { $0 == "\t" || $0 == "\n" } }
      #expect(lines.sorted() == whole.body.flatMap { $0.text.split { $0 == "\t" || $0 == "\n" } }.sorted())
      #expect(page.warnings.isEmpty)
    }
  }

  @Test("of a frameset is that of its frames, each read for itself")
  func frames() throws {
    let page = try read(
      "<frameset cols='20%,*'><frame src='menu.html'><frame src='tin.html'></frameset>",
      parts: ["menu.html": "<a href='gt.html'>Giới thiệu</a>", "tin.html": Portals.divisions])
    #expect(page.text.contains("Giới thiệu") && page.text.contains(Portals.paragraphs[2]))
    #expect(page.surroundings.plainText.contains("Trưởng Ban biên tập"))
    #expect(page.publishedOn == CivilDate(year: 2013, month: 7, day: 22))
    #expect(page.category == ["Tin tức", "Thông báo"])
  }

  @Test("needs time in proportion to the page, however deep or wide it is")
  func large() throws {
    let deep = String(repeating: "<div class=menu><table><tr><td>", count: 4_000) + Portals.paragraphs[0]
    #expect(try read(deep).text.contains(Portals.paragraphs[0]))
    let many = String(repeating: "<div class=x><p>\(Portals.paragraphs[1])</p></div>", count: 8_000)
    #expect(try read("<div class=menu><a href=/>Trang chủ</a></div><div>\(many)</div>").body.count == 8_000)
    let wide = String(repeating: "<p>\(Portals.paragraphs[1])<span class=c>,</span>", count: 8_000)
    #expect(try read("<div class=menu><a href=/>Trang chủ</a></div><div>\(wide)</div>").body.count == 8_000)
  }
}
