import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite("The page around an original")
struct OriginalPageTests {
  private static let path = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-a1b2c3"

  private func notice(
    _ mediaType: String = "text/html", encoding: String? = "utf-8",
    source: String = "http://tanlocha.example/tb.asp?id=1",
    warnings: [String] = []
  ) throws -> Notice {
    var notice = try Samples.notice(warnings: warnings, source: source)
    notice.provenance.mediaType = mediaType
    notice.provenance.encoding = encoding
    return notice
  }

  @Test("it says whose page it was, when it was captured, and that it is not the office's, and leads back")
  func says() throws {
    let html = OriginalPage(notice: try notice()).render()
    #expect(html.contains("Bản lưu từ địa chỉ <bdi><code>http://tanlocha.example/tb.asp?id=1</code></bdi>"))
    #expect(html.contains("09:03 ngày 01/3/2009") && html.contains("không phải trang của cơ quan"))
    #expect(html.contains("<a href=\"\(Self.path)\">Về văn bản</a>") && html.contains("/ban-goc\" download"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(OriginalPage(notice: try notice(source: "tb/1.html")).render().contains("Bản lưu từ tệp <bdi>"))
  }

  @Test(
    "pages and texts stand in a frame that may do nothing",
    arguments: ["text/html", "TEXT/Plain; charset=x", "application/pdf"])
  func frame(mediaType: String) throws {
    let frames = tags(of: OriginalPage(notice: try notice(mediaType)).render()).filter { $0.hasPrefix("iframe") }
    let frame = try #require(frames.first)
    #expect(frames.count == 1 && frame.contains(" sandbox src=\"\(Self.path)/xem-ban-goc/noi-dung\""))
    #expect(!frame.contains("allow"))
  }

  @Test("a picture is an image, not a frame", arguments: ["image/png", "image/jpeg", "image/gif", "IMAGE/WEBP"])
  func picture(mediaType: String) throws {
    let html = OriginalPage(notice: try notice(mediaType, encoding: nil)).render()
    #expect(html.contains("<img src=\"\(Self.path)/xem-ban-goc/noi-dung\" alt=\"Bản gốc: Thông báo"))
    #expect(!html.contains("<iframe"))
  }

  @Test(
    "what a browser must not show is offered as a download",
    arguments: [
      "image/svg+xml", "application/xhtml+xml", "text/xml", "application/x-ole-storage", "text/html2", "", ";",
    ])
  func notShown(mediaType: String) throws {
    let html = OriginalPage(notice: try notice(mediaType, encoding: "tcvn3")).render()
    #expect(html.contains("không xem an toàn được") && html.contains("\(Self.path)/ban-goc\" download"))
    #expect(!html.contains("<iframe") && !html.contains("<img") && !html.contains("/noi-dung"))
  }

  @Test("beside an original in an old encoding stands its text, with the encoding's name")
  func legacy() throws {
    let html = OriginalPage(notice: try notice(encoding: "tcvn3")).render()
    #expect(html.contains("<code>tcvn3</code>") && html.contains("Chữ đã giải mã") && html.contains("<p>Nội dung.</p>"))
    for encoding in ["utf-8", "utf-16le", nil] {
      #expect(!OriginalPage(notice: try notice(encoding: encoding)).render().contains("Nội dung."))
    }
  }

  @Test("of an older version every address is that version's")
  func version() throws {
    let notice = try notice()
    let old = VersionPosition(number: 2, count: 3, permalink: notice.permalink)
    let html = OriginalPage(notice: notice, version: old).render()
    for ending in ["\"", "/ban-goc\"", "/xem-ban-goc/noi-dung\""] {
      #expect(html.contains("\(Self.path)/phien-ban/2" + ending))
    }
    let newest = VersionPosition(number: 3, count: 3, permalink: notice.permalink)
    #expect(!OriginalPage(notice: notice, version: newest).render().contains("/phien-ban/"))
  }

  @Test("hostile titles, addresses and types add no tag")
  func escapes() throws {
    let text = Samples.hostileSubject
    var hostile = try notice("application/\(text)", source: "http://" + text)
    var tame = try notice("application/x", source: "http://x")
    let names = { (notice: Notice) in
      tags(of: OriginalPage(notice: notice).render()).map { $0.prefix { $0 != " " } }
    }
    (hostile.subject, tame.subject) = (text, "x")
    #expect(names(hostile) == names(tame))
    for mediaType in ["text/html", "image/png"] {
      (hostile.provenance.mediaType, tame.provenance.mediaType) = (mediaType, mediaType)
      #expect(names(hostile) == names(tame))
    }
  }

  @Test("a document's page leads there only where there is something to see")
  func link() throws {
    let link = "<a href=\"\(Self.path)/xem-ban-goc\">Xem bản gốc</a>"
    #expect(DocumentPage(notice: try notice()).render().contains(link))
    #expect(!DocumentPage(notice: try notice("image/svg+xml")).render().contains("xem-ban-goc"))
    let withheld = try notice(warnings: [ImportWarning.Code.privateData.rawValue])
    #expect(!DocumentPage(notice: withheld).render().contains("xem-ban-goc"))
    let old = VersionPosition(number: 1, count: 2, permalink: try notice().permalink)
    #expect(DocumentPage(notice: try notice(), version: old).render().contains("/phien-ban/1/xem-ban-goc\""))
  }
}
