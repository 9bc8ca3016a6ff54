import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

@Suite("Pages rewritten for replay")
struct ReplayPageTests {
  static func replay(
    _ bytes: [UInt8], source: String = "http://xamau.example/tb/1.html", type: String = MediaType.html
  ) -> String? {
    let original = Original(source: Source(collection: "xa-mau", path: source), bytes: bytes, mediaType: type)
    return PageReplayer().replay(of: original).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func page(_ markup: String, source: String = "http://xamau.example/tb/1.html") -> String {
    Self.replay(Array(markup.utf8), source: source) ?? "none"
  }

  @Test("what it loads is asked of the archive, by the place that its address means")
  func resources() {
    #expect(page("<img src=../anh/co.gif alt='Cờ'>") == "<img src=\"./xamau.example!anh!co.gif\" alt=\"Cờ\">")
    #expect(
      page("<img src='HTTP://WWW.Khac.example:80/a%20b.png?x=1&amp;y=2'>")
        == "<img src=\"./khac.example!a%20b.png%3Fx%3D1%26y%3D2\">")
    #expect(
      page("<body background=nen\\1.gif bgcolor=#fff>")
        == "<body background=\"./xamau.example!tb!nen!1.gif\" bgcolor=\"#fff\">")
    #expect(
      page("<link rel='Stylesheet' type=text/css href=/css/a.css media=screen>")
        == "<link rel=\"stylesheet\" href=\"./xamau.example!css!a.css\" media=\"screen\">")
    #expect(
      page("<td style=\"background:url('../nen.gif') repeat-x\">")
        == "<td style=\"background:url(&quot;./xamau.example!nen.gif&quot;) repeat-x\">")
    #expect(
      page("<frameset cols=20%,*><frame name=a src=menu.html><frame src=javascript:x></frameset>")
        == "<frameset cols=\"20%,*\"><frame src=\"./xamau.example!tb!menu.html\" referrerpolicy=\"no-referrer\" name=\"a\">"
        + "<frame></frameset>")
    #expect(page("<base href=http://xamau.example/khac/><img src=a.gif>") == "<img src=\"./xamau.example!khac!a.gif\">")
  }

  @Test("files of a folder are found beside the page, and nothing above the folder")
  func folders() {
    #expect(
      page("<img src='anh/cờ%20đỏ.gif'>", source: "tb/1.html")
        == "<img src=\"./tb!anh!c%E1%BB%9D%20%C4%91%E1%BB%8F.gif\">")
    #expect(page("<img src=../../a.gif>", source: "tb/1.html") == "<img>")
    #expect(page("<img src=/a.gif>", source: "dia.zip!/tb/1.html") == "<img src=\"./dia.zip%21!a.gif\">")
  }

  @Test("links lead on within the archive and take the page around along; places within the page stay")
  func links() {
    let rel = "rel=\"nofollow noopener noreferrer\""
    #expect(
      page("<a href=2.html#cuoi target=_top onclick=x()>Tiếp</a>")
        == "<a href=\"xem/xamau.example!tb!2.html#cuoi\" target=\"_top\" \(rel)>Tiếp</a>")
    #expect(page("<a href=#dau>") == "<a href=\"#dau\" \(rel)>")
    #expect(page("<a href=1.html#dau>") == "<a href=\"#dau\" \(rel)>")
    #expect(page("<a href=http://ngoai.example/>") == "<a href=\"xem/ngoai.example!\" target=\"_top\" \(rel)>")
    for address in ["mailto:a@xamau.example", "javascript:alert(1)", "ftp://xamau.example/a", "", "data:text/html,x"] {
      #expect(page("<a href='\(address)'>Thư</a>") == "<a>Thư</a>", "\(address)")
    }
  }

  @Test("text and layout come through: legacy letters in Unicode, their fonts as one that has these letters")
  func legacy() {
    let line = "Uû ban nh©n d©n huyÖn T©n Léc H¹ th«ng b¸o lÞch tiÕp c«ng d©n"
    let markup = "<html><style>td{font-family:'.VnTime'}</style><body><font face='.VnTimeH' size=4>\(line)</font>"
    let bytes = markup.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let read = Self.replay(bytes) ?? ""
    #expect(read.contains("size=\"4\">") && read.contains("HUYỆN TÂN LỘC HẠ"))
    #expect(!read.lowercased().contains("vntime") && read.contains("Times New Roman"))
    let plain = Self.replay(Array("<font face='.VnTime, serif'>Ủy ban</font>".utf8))
    #expect(plain == "<font face=\"Times New Roman\">Ủy ban</font>")
  }

  @Test("the document type stays, a browser's way to measure boxes hangs on it")
  func doctype() {
    let type = "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">"
    #expect(page(type + "<p>a") == type + "<p>a")
    #expect(page("<!doctype html [<!ENTITY x 'y'>]><p>a").hasSuffix("]&gt;<p>a"))
    #expect(page("<p>a<!doctype html>") == "<p>a")
  }

  @Test("forms show and send nothing")
  func forms() {
    #expect(
      page(
        "<form action=http://ngoai.example/><input type=hidden name=t value=1><input name=q size=9><input type=file></form>"
      )
        == "<div><input type=\"text\" disabled=\"\" name=\"q\" size=\"9\"><input type=\"text\" disabled=\"\"></div>")
    #expect(page("<button formaction=//x type=submit>Gửi</button>") == "<button disabled=\"\">Gửi</button>")
  }

  @Test("names and titles that never end lose nothing of the page")
  func unclosed() {
    #expect(page("<title>a<p>b") == "a<p>b")
    #expect(page("<svg><p>b") == "<p>b")
    #expect(page("<p>a<!-- b") == "<p>a")
    #expect(page("<iframe src=a.html>cũ<p>b</p></iframe>c").hasSuffix("></iframe>c"))
    #expect(page("<xmp><b>a&amp;</b></xmp>") == "<pre>&lt;b&gt;a&amp;amp;&lt;/b&gt;</pre>")
  }

  @Test("other documents have none, nor pages beyond the limit")
  func none() {
    #expect(
      Self.replay(Array("a { color: red }".utf8), source: "http://xamau.example/a.css", type: MediaType.text)
        == "a { color: red }")
    #expect(Self.replay(Array("Thông báo".utf8), type: MediaType.text) == nil)
    #expect(Self.replay([], type: MediaType.html) == nil)
    let long = Array(String(repeating: "<<<<<<<< ", count: Replay.maximumBytes / 12).utf8)
    #expect(long.count < Replay.maximumBytes && Self.replay(Array("<p>".utf8) + long) == nil)
  }
}
