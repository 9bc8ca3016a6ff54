import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct DocumentPageTests {
  @Test("list items form one list and rows one table, in document order")
  func blocks() throws {
    let notice = try Samples.notice(blocks: [
      .heading(level: 1, "I. Kết luận"), .listItem("một"), .listItem("hai"), .paragraph("dòng 1\ndòng 2"),
      .tableRow(["a", "b < c"]), .tableRow(["d"]), .heading(level: 9, "sâu"),
    ])
    let html = DocumentPage(notice: notice).render()
    #expect(html.contains("<h3 id=\"muc-i-ket-luan\">I. Kết luận</h3>"))
    #expect(html.contains("</div>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>\n<p>dòng 1<br>dòng 2</p>"))
    #expect(html.contains("<tr><td>a</td><td>b &lt; c</td></tr>\n<tr><td>d</td></tr>"))
    #expect(html.contains("<h4 id=\"muc-sau\">sâu</h4>"))
  }

  @Test("headings step down one level at a time, whatever levels an old page chose for their size")
  func headings() throws {
    let levels = [5, 5, 6, 9, 5, 2, 5, 7, 8, 9, 10, 1]
    let notice = try Samples.notice(blocks: levels.map { .heading(level: $0, "cấp \($0)") })
    let shown = tags(of: DocumentPage(notice: notice).render()).map { $0.prefix(2) }.filter {
      ["h3", "h4", "h5", "h6"].contains($0)
    }
    #expect(shown == ["h3", "h3", "h4", "h5", "h3", "h3", "h4", "h5", "h6", "h6", "h6", "h3"])
  }

  @Test("a document that another one stands for names that one to search engines, and itself to people")
  func shownDocument() throws {
    let notice = try Samples.notice()
    func page(_ digits: String) throws -> String {
      let other = RelatedDocument(
        id: try #require(NoticeID(hex: digits + notice.id.hex.dropFirst(digits.count))), subject: "Bản kia",
        source: Source(collection: "a", path: "b"))
      return DocumentPage(notice: notice, relations: DocumentRelations(similar: [other])).render()
    }
    let own = "<link rel=\"canonical\" href=\"\(notice.permalink.path)\">"
    #expect(try page("ffffff").contains(own))
    let html = try page("000000")
    #expect(html.contains("<link rel=\"canonical\" href=\"/van-ban/khong-nam/ban-kia-000000\">"))
    #expect(!html.contains(own) && html.contains(notice.permalink.path + "/ban-goc"))
  }

  @Test("the address that a record states stands beside the source, escaped and not as a link")
  func oldAddress() throws {
    var notice = try Samples.notice()
    #expect(!DocumentPage(notice: notice).render().contains("Địa chỉ cũ"))
    notice.portalURL = "http://cu.example.vn/tin?id=15&x=<b>"
    let html = DocumentPage(notice: notice).render()
    #expect(html.contains("Địa chỉ cũ") && html.contains("<code>http://cu.example.vn/tin?id=15&amp;x=&lt;b&gt;</code>"))
    #expect(!html.contains("href=\"http://cu.example.vn"))
    #expect(NoticeText(notice: notice).render().contains("Địa chỉ cũ: http://cu.example.vn/tin?id=15&x=<b>\n"))
  }

  @Test("a page with more than its text begins with links to its parts")
  func contents() throws {
    #expect(!DocumentPage(notice: try Samples.notice()).render().contains("Trên trang này"))
    var notice = try Samples.notice()
    notice.facts.assignments = [Assignment(unit: "Phòng Nội vụ", task: "báo cáo kết quả", span: 0..<10)]
    let html = DocumentPage(notice: notice).render()
    for anchor in ["toan-van", "nhiem-vu", "nguon-goc"] {
      #expect(html.contains("<a href=\"#\(anchor)\">") && html.contains("id=\"\(anchor)\""))
    }
    #expect(!html.contains("#vien-dan"))
  }

  @Test("the lasting address stands in letters, whole where the site knows its own")
  func address() throws {
    let place = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"
    let notice = try Samples.notice()
    #expect(DocumentPage(notice: notice).render().contains("\">\(place)</bdi>"))
    let base = try #require(SiteBase("https://luutru.example"))
    #expect(DocumentPage(notice: notice, base: base).render().contains("\">https://luutru.example\(place)</bdi>"))
  }

  @Test("the origin is shown with source, day of capture, digest, encoding and warnings in words")
  func origin() throws {
    let html = DocumentPage(notice: try Samples.notice(warnings: ["charset_conflict", "of_tomorrow"])).render()
    for text in [
      "tb/164.html", "2009-03-01T02:03:04Z", "a1b2c3" + String(repeating: "0", count: 58), "18,4 KB", "tcvn3",
    ] {
      #expect(html.contains(text))
    }
    #expect(html.contains(WarningText.sentence(for: .charsetConflict)))
    #expect(html.contains("<li>of_tomorrow</li>"))
    #expect(html.contains("href=\"/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3/ban-goc\" download"))
  }

  @Test("hostile texts add no tag to the page")
  func escapes() throws {
    let text = Samples.hostileSubject
    let hostile = try Samples.notice(
      subject: text, blocks: [.paragraph(text), .listItem(text), .tableRow([text]), .heading(level: 2, text)],
      extra: [text: text], warnings: [text], source: text)
    let tame = try Samples.notice(
      subject: "x", blocks: [.paragraph("x"), .listItem("x"), .tableRow(["x"]), .heading(level: 2, "x")],
      extra: ["x": "x"], warnings: ["x"], source: "x")
    let names = { (notice: Notice) in
      tags(of: DocumentPage(notice: notice).render()).map { $0.prefix { $0 != " " } }
    }
    #expect(names(hostile) == names(tame))
  }

  @Test("a document without text says so")
  func noText() throws {
    #expect(DocumentPage(notice: try Samples.notice(blocks: [])).render().contains("Hãy tải bản gốc"))
  }

  @Test("every warning has a sentence", arguments: ImportWarning.Code.allCases)
  func warningSentences(code: ImportWarning.Code) {
    #expect(WarningText.sentence(for: code.rawValue) != code.rawValue)
    #expect(WarningText.sentence(for: code).hasSuffix(".") || code == .charsetInvalidBytes || code == .nulBytes)
  }
}
