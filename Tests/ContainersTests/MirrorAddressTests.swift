import Containers
import Testing

@Suite struct MirrorAddressTests {
  private func capture(_ text: String) -> MirrorAddress.Capture? { MirrorAddress.fromComment(Array(text.utf8)) }

  @Test(
    "HTTrack's comment gives address and time",
    arguments: [
      "<!-- Mirrored from xa.example.vn/tb/1.asp?id=7 by HTTrack Website Copier/3.x [XR&CO'2013], Fri, 01 Mar 2013 03:04:05 GMT -->",
      "<html>\n<!-- Mirrored from xa.example.vn/tb/1.asp?id=7 by HTTrack Website Copier/3.x on Fri, 01 Mar 2013 03:04:05 GMT -->",
      "<!-- a --><!-- Mirrored from http://xa.example.vn/tb/1.asp?id=7 by HTTrack Website Copier/3.x, Fri, 01 Mar 2013 03:04:05 GMT",
    ])
  func httrack(text: String) {
    #expect(capture(text) == .init(url: "http://xa.example.vn/tb/1.asp?id=7", date: "2013-03-01T03:04:05Z"))
  }

  @Test("Internet Explorer's and SingleFile's comments")
  func others() {
    #expect(
      capture("<!-- saved from url=(0026)http://xa.example.vn/tb/1/ -->") == .init(url: "http://xa.example.vn/tb/1/"))
    let single =
      "<!--\n Page saved with SingleFile \n url: https://xa.example.vn/a \n saved date: Fri Mar 01 2013 02:04:05 GMT+0700 (giờ Đông Dương)\n-->"
    #expect(capture(single) == .init(url: "https://xa.example.vn/a", date: "2013-02-28T19:04:05Z"))
  }

  @Test(
    "what is no address of the web gives none",
    arguments: [
      "", "<!--", "<!-- saved from url=(0014)about:internet -->", "<!-- saved from url=(0020)javascript:alert(1) -->",
      "<!-- Mirrored from  by HTTrack -->", "<p>Mirrored from xa.example.vn by HTTrack</p>",
      "<!-- saved from url=(x)http://a.vn -->",
    ])
  func none(text: String) { #expect(capture(text) == nil) }

  @Test("a wrong date leaves the address")
  func wrongDate() {
    let text = "<!-- Mirrored from xa.example.vn/ by HTTrack Website Copier/3.x [x], Fri, 31 Feb 2013 03:04:05 GMT -->"
    #expect(capture(text) == .init(url: "http://xa.example.vn/"))
  }

  @Test("wget's names become addresses")
  func wget() {
    let folder = MirrorPath(paths: ["xa.example.vn/robots.txt", "xa.example.vn/tb.asp?id=7.html", "ghi chu.txt"])
    #expect(folder.signs == [.robots, .query])
    #expect(folder.url(of: "xa.example.vn/index.html") == "http://xa.example.vn/")
    #expect(folder.url(of: "xa.example.vn/tb/1.html") == "http://xa.example.vn/tb/1.html")
    #expect(folder.url(of: "xa.example.vn/tb.asp?id=7.html") == "http://xa.example.vn/tb.asp?id=7")
    #expect(folder.url(of: "xa.example.vn/tb/tin.php.html") == "http://xa.example.vn/tb/tin.php")
    #expect(folder.url(of: "xa.example.vn/tin mới.html") == "http://xa.example.vn/tin%20m%E1%BB%9Bi.html")
    #expect(folder.url(of: "XA.example.vn:8080/a/") == "http://xa.example.vn:8080/a/")
    #expect(folder.url(of: "ghi chu.txt") == nil)
    #expect(folder.url(of: "tai lieu/a.html") == nil)
    #expect(folder.url(of: "xa.example.vn/../a.html") == nil)
  }

  @Test("names for Windows, HTTrack's renamed files, and folders without a sign")
  func others2() {
    let windows = MirrorPath(paths: ["xa.example.vn+8080/tb.asp@id=7.html"])
    #expect(windows.signs == [.windowsQuery])
    #expect(windows.url(of: "xa.example.vn+8080/tb.asp@id=7.html") == "http://xa.example.vn:8080/tb.asp?id=7")
    let httrack = MirrorPath(paths: ["hts-cache/new.zip", "xa.example.vn/tin4a2f.html"])
    #expect(httrack.signs == [.httrackCache])
    #expect(httrack.url(of: "xa.example.vn/tin4a2f.html") == nil)
    #expect(httrack.url(of: "xa.example.vn/tin2013.html") == "http://xa.example.vn/tin2013.html")
    let plain = MirrorPath(paths: ["xa.example.vn/a.html", "bao-cao.doc/x.html"])
    #expect(plain.signs.isEmpty)
    #expect(plain.url(of: "xa.example.vn/a.html") == nil)
  }

  @Test("HTTrack's list tells the addresses of renamed files")
  func log() {
    let log = """
      date\tsize'/'remotesize\tflags\tstatuscode\tstatus ('servermsg')\tMIME\tEtag|Date\tURL\tlocalfile\t(from URL)
      18:41:48\t9/9\t---M--\t404\terror ('Not%20Found')\ttext/html\t\thttp://xa.example.vn/robots.txt\t\t(from )
      18:41:48\t9/9\t---M--\t200\tadded ('OK')\ttext/html\t\thttp://xa.example.vn/tin.asp?id=7\tC:/Luu/xa/xa.example.vn/tin4a2f.html\t(from )
      18:41:49\t9/9\t---M--\t200\tadded ('OK')\ttext/html\t\txa.example.vn:8080/a/\txa.example.vn_8080/a/index.html\t(from )
      18:41:49\t9/9\t---M--\t200\tadded ('OK')\ttext/html\t\thttp://xa.example.vn/b\t/luu/web/b.html\t(from )
      dòng hỏng
      """
    let expected = [
      "xa.example.vn/tin4a2f.html": "http://xa.example.vn/tin.asp?id=7",
      "xa.example.vn_8080/a/index.html": "http://xa.example.vn:8080/a/",
    ]
    #expect(MirrorLog.addresses(Array(log.utf8)) == expected)
  }
}
