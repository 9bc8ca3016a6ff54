import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

@Suite("Style sheets rewritten for replay")
struct ReplaySheetTests {
  private func sheet(_ css: String) -> String {
    ReplayPageTests.replay(Array(css.utf8), source: "http://xamau.example/css/a.css?v=2", type: MediaType.text)
      ?? "none"
  }

  @Test("what is plain style stays as it is")
  func plain() {
    for css in [
      "a:hover,td.b>p~i+b{color:#fff;margin:-1px 0 .5em;width:50%}",
      "@media screen and (max-width:600px){p{float:left}}",
      "p:not(.a):nth-child(2n+1)::before{content:\"“\"}", ".a{background:rgba(0,0,0,.5);width:calc(100% - 2px)}",
      "p{font:bold 12px/1.5 Arial,sans-serif!important}", "@page{margin:1cm}",
    ] {
      #expect(sheet(css).filter { $0 != " " } == css.filter { $0 != " " })
    }
  }

  @Test(
    "addresses are those of the archive, however they are written",
    arguments: [
      ("p{background:url(../a.gif)}", "p{background:url(\"./xamau.example!a.gif\")}"),
      ("p{background:URL( '../a.gif' )}", "p{background:url(\"./xamau.example!a.gif\")}"),
      ("p{background:u\\72 l(\\2e./a.gif)}", "p{background:url(\"./xamau.example!a.gif\")}"),
      ("@import \"b.css\" print;", "@import url(\"./xamau.example!css!b.css\") print;"),
      ("@\\69mport url(b.css);", "@import url(\"./xamau.example!css!b.css\");"),
      ("@IMPORT url('b.css')", "@import url(\"./xamau.example!css!b.css\")"),
      ("p{background:url(\\68ttp://ngoai.example/a)}", "p{background:url(\"./ngoai.example!a\")}"),
      ("p{background:url(data:image/gif;base64,R0lG)}", "p{background:url(\"data:image/gif;base64,R0lG\")}"),
    ])
  func addresses(css: String, expected: String) {
    #expect(sheet(css) == expected)
  }

  @Test(
    "what could run, load or lead elsewhere is gone, and what follows it stays",
    arguments: [
      "@import 'javascript:alert(1)';", "@import;", "@charset 'utf-7';", "@namespace url(http://ngoai.example/);",
      "@font-face{font-family:'.VnTime';src:url(a.eot)}", "@-moz-document url(http://x){a{b:c}}", "@x{a{b:c}d{e:f}}",
      "a{b:expression(alert(1))}", "a{b:e\\000078pression(alert(1))}",
      "a{filter:progid:DX.Alpha(src='//ngoai.example')}",
      "a{b:image-set('//ngoai.example/a' 1x)}", "a{b:src('//ngoai.example')}", "a{b:url(javascript:alert(1))}",
      "a{b:url(data:image/svg+xml,<svg onload=alert(1)>)}", "a{b:url('data:text/html,x')}", "a{b:\"</style><script>\"}",
      "a{behavior:url(a.htc)}", "a{-moz-binding:url(a.xml)}", "a{b:element(#x)}", "a{b:attr(x url)}",
      "</style><script>",
      "<!-- a{} -->", "a{b:ur<l(//ngoai.example)}", "a{b:ur\u{0}l(//ngoai.example)}", "a{b:url/**/(//ngoai.example)}",
      "a{b:\\", "a{b:'x\n}", "a{b:url(x y'z\")}", "@import url(//ngoai.example/a) supports(display:url(javascript:1));",
    ])
  func hostile(css: String) {
    let written = sheet(css + "\n;}*/)'\"\n;} p{color:red}")
    let addresses = written.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
    #expect(addresses.allSatisfy { $0.hasPrefix("\"./") }, "\(written)")
    for word in [
      "<", "expression(", "element(", "attr(", "src(", "@font-face", "@charset", "@namespace", "@x", "@-moz",
    ] {
      #expect(!written.contains(word), "\(written)")
    }
    #expect(!written.contains("{behavior") && !written.contains("{-moz-binding"))
    #expect(written.filter { $0 != " " && $0 != "\n" }.hasSuffix("p{color:red}"), "\(written)")
  }

  @Test(
    "fonts of legacy encodings become one with Unicode letters",
    arguments: [
      ("a{font-family:.VnTime, Arial}", "a{font-family: \"Times New Roman\", Arial}"),
      ("a{font-family:\"\\.VnTimeH\"}", "a{font-family: \"Times New Roman\"}"),
      ("a{font:12pt .VnArial;b:c}", "a{font:12pt \"Times New Roman\";b:c}"),
      ("a{font-family:Arial,VNI-Times}", "a{font-family:Arial, \"Times New Roman\"}"),
      ("font:hover{color:red}", "font:hover{color:red}"), ("a{font-family:Verdana}", "a{font-family:Verdana}"),
    ])
  func fonts(css: String, expected: String) {
    #expect(sheet(css) == expected)
  }

  @Test("it is read in linear time, and the same again when it is rewritten again")
  func stable() {
    let css = String(repeating: "a{b:((((url(x.gif);@import 'y';font:.VnTime,.VnTime}\\", count: 2_500)
    let once = sheet(css)
    #expect(once.utf8.count > 50_000)
    for short in ["a{b:1e3;c:1em;d:-x;e:--y}", "a{b:\\31 x;c:'\\a \\\"'}", "#\\31 a.b\\:c{d:e}", "a{b:+1 -1 - 1/2}"] {
      let first = sheet(short)
      #expect(sheet(first) == first)
    }
  }
}
