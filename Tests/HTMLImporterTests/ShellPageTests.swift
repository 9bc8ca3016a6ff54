import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

/// Pages that a portal left behind without their content.
@Suite struct ShellPageTests {
  private func warnings(_ html: String, parts: [String: String] = [:]) throws -> [ImportWarning.Code] {
    let original = Original(
      source: Source(collection: "tan-loc-ha", path: "de-muc/12.html"), bytes: Array(html.utf8),
      mediaType: MediaType.html, parts: parts.mapValues { Array($0.utf8) })
    return try HTMLImporter().extract(original).warnings.map(\.code)
  }

  @Test("a page with a heading and hidden words only has no text, and says so")
  func shell() throws {
    let shell = "<h3>Đề mục 12<br>Cấp nước</h3><p style='color: red; DISPLAY : none'>(Xem danh mục)</p><div></div>"
    #expect(try warnings(shell) == [.noText])
    #expect(try warnings(shell + "<p>Điều 1. Phạm vi</p>").isEmpty)
  }

  @Test("what follows a hidden element is seen again")
  func afterHidden() throws {
    #expect(try warnings("<div style='display:none'><p>ẩn<br>nữa<img src=a></p></div><p>Thông báo</p>").isEmpty)
  }

  @Test("a frameset has the text of its frames")
  func frames() throws {
    let page = "<frameset cols='20%,*'><frame src='menu.html'><frame src='tin.html'></frameset>"
    let parts = ["menu.html": "<h2>Danh mục</h2>", "tin.html": "<p>Lịch tiếp công dân</p>"]
    #expect(try !warnings(page, parts: parts).contains(.noText))
    #expect(try warnings(page, parts: ["menu.html": parts["menu.html"] ?? ""]).contains(.noText))
  }

  @Test(
    "elements that never close, a hundred thousand of them, are looked for once",
    arguments: ["title", "textarea", "xmp"])
  func unclosed(name: String) throws {
    _ = try warnings("<p>Thông báo</p>" + String(repeating: "<\(name)>", count: 100_000))
  }
}
