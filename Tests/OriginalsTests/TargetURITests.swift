import NoticeModel
import Originals
import Testing

@Suite struct TargetURITests {
  @Test(
    "makes a URI of any source and keeps a web address as it is",
    arguments: [
      ("cong-cu", "tb/164.html", "tracuu://cong-cu/tb/164.html"),
      ("Cổng cũ", "bản/50% xong?#1.html", "tracuu://C%E1%BB%95ng%20c%C5%A9/b%E1%BA%A3n/50%25%20xong%3F%231.html"),
      ("a/b", "so.jsonl!/17", "tracuu://a%2Fb/so.jsonl%21/17"), ("c", "http:/x", "tracuu://c/http%3A/x"),
      ("c", "C://x", "tracuu://c/C%3A//x"), ("c", "a\r\nb", "tracuu://c/a%0D%0Ab"),
      ("c", "http://tanlocha.example/tb.aspx?id=1&x=%20#a", "http://tanlocha.example/tb.aspx?id=1&x=%20#a"),
      ("c", "http://tanlocha.example/tệp 1\r\nA: b", "http://tanlocha.example/t%E1%BB%87p%201%0D%0AA:%20b"),
    ])
  func uris(collection: String, path: String, uri: String) {
    #expect(TargetURI.string(for: Source(collection: collection, path: path)) == uri)
  }
}
