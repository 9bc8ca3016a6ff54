import NoticeModel
import Testing

@testable import ImporterKit

@Suite("Where links lead to")
struct LinkTargetsTests {
  private func path(_ target: String, from path: String) -> String? {
    LinkTargets.path(of: target, in: Source(collection: "x", path: path))
  }

  @Test(
    "Within a folder",
    arguments: [
      ("2.html", "tb/2.html"), ("../tep/l%C3%ADch.doc", "tep/lích.doc"), ("/index.html", "index.html"),
      ("./a.html#muc", "tb/a.html"), ("a.html?x=1", "tb/a.html"), ("http://khac.example/a", nil),
      ("mailto:a@b.example", nil),
      ("javascript:void(0)", nil), ("#muc", nil), ("", nil), ("../../ngoai.html", nil), ("//khac.example/a", nil),
    ])
  func folder(_ target: String, _ expected: String?) {
    #expect(path(target, from: "tb/1.html") == expected)
  }

  @Test(
    "Within a site, however it is spelled",
    arguments: [
      ("2.html", "http://xa.example/tb/2.html"), ("/a?id=1", "http://xa.example/a?id=1"),
      ("https://www.xa.example/b.html", "http://xa.example/b.html"), ("?trang=2", "http://xa.example/tb/?trang=2"),
      ("//xa.example/c", "http://xa.example/c"), ("http://khac.example/", nil),
      ("http://xa.example", "http://xa.example/"),
    ])
  func site(_ target: String, _ expected: String?) {
    #expect(path(target, from: "http://xa.example/tb/1.html") == expected)
  }

  @Test("Within an archive, whose root is the site's")
  func archive() {
    #expect(path("/tep/1.doc", from: "web.zip!/tb/1.html") == "web.zip!/tep/1.doc")
    #expect(path("../tep/1.doc", from: "web.zip!/tb/1.html") == "web.zip!/tep/1.doc")
  }

  @Test("Each target once for the text and once for what is around it; never the page itself")
  func distinct() {
    let source = Source(collection: "x", path: "tb/1.html")
    let links = LinkTargets.links(
      [
        Link(target: "2.html", text: "Hai\nhai"), Link(target: "2.html#a", text: "Lại hai"),
        Link(target: "2.html", text: "Menu", isMain: false), Link(target: "1.html", text: "Chính nó"),
      ], of: source)
    #expect(links.map(\.text) == ["Hai", "Menu"])
    #expect(links.map(\.isMain) == [true, false])
  }
}
