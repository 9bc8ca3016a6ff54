import NoticePages
import Testing

@Suite struct SiteBaseTests {
  @Test(
    "an address is kept as scheme, host and unusual port",
    arguments: [
      ("https://luutru.example", "https://luutru.example"), ("HTTP://LuuTru.Example:80/", "http://luutru.example"),
      ("https://luutru.example:443", "https://luutru.example"), ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
      ("http://[::1]:8080/", "http://[::1]:8080"), ("https://kho_1", "https://kho_1"),
    ])
  func reads(text: String, kept: String) {
    #expect(SiteBase(text)?.text == kept)
  }

  @Test(
    "what is no address of a site is refused",
    arguments: [
      "", "luutru.example", "ftp://luutru.example", "https://", "https:///", "https://a.example/kho", "https://a..b",
      "https://u@a.example", "https://a.example?x", "https://a.example#x", "https://a.example:0",
      "https://a.example:+1",
      "https://a.example:65536", "https://a.example:", "https://a\"><script>", "https://a.example\r\nX: y",
      "https://lưu.example", "https://[::1", "https://[]", "https://[::1]x", "https://a.example//", "\u{212A}ttp://a",
    ])
  func refuses(text: String) {
    #expect(SiteBase(text) == nil)
  }

  @Test("a request's host makes one, with the scheme that its asker used")
  func host() {
    #expect(SiteBase(host: "LuuTru.example:8080", isSecure: false)?.text == "http://luutru.example:8080")
    #expect(SiteBase(host: "luutru.example", isSecure: true)?.absolute(.home) == "https://luutru.example/")
    for host in ["", "a.example/", "a.example/b", "a b", "a,b", "a.example\u{301}"] {
      #expect(SiteBase(host: host, isSecure: true) == nil)
    }
  }
}
