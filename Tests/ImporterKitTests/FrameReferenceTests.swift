import ImporterKit
import Testing

@Suite("FrameReference")
struct FrameReferenceTests {
  @Test(
    "resolves a reference inside a frame's folder",
    arguments: [
      ("banner.html", "trai.html", "banner.html"), ("banner.html", "khung/trai.html", "khung/banner.html"),
      ("../tin.html", "khung/trai.html", "tin.html"),
      ("http://khac.example/", "khung/trai.html", "http://khac.example/"),
    ])
  func resolve(_ reference: String, _ base: String, _ result: String) {
    #expect(FrameReference.resolve(reference, against: base) == result)
  }

  @Test(
    "finds the path in the folder, without query and fragment",
    arguments: [
      ("tin.asp?id=3", "a/khung.html", "a/tin.asp"), ("./x/../tin.html#dau", "khung.html", "tin.html"),
      ("c%C3%B4ng%20v%C4%83n.html", "khung.html", "công văn.html"), ("../tin.html", "a/b.html", "tin.html"),
    ])
  func path(_ reference: String, _ page: String, _ result: String) {
    #expect(FrameReference.path(of: reference, from: page) == result)
  }

  @Test(
    "finds nothing outside the folder or on another site",
    arguments: [
      "http://khac.example/a.html", "//khac.example/a.html", "about:blank", "javascript:ve()", "../../mat_khau.html",
      "%2e%2e/%2e%2e/x", "/etc/passwd", "?id=3", "", "%ZZ", "..",
    ])
  func outside(_ reference: String) {
    #expect(FrameReference.path(of: reference, from: "a/khung.html") == nil)
  }
}
