import Testing

@testable import NoticeServer

@Suite struct AttachmentTests {
  @Test(
    "only a plain file name is left of a path",
    arguments: [
      ("a/b/c.html", "c.html"), ("http://x.vn/tb.asp?id=1", "tb.asp"), ("..\\..\\x.doc", "x.doc"), ("../..", "_.."),
      ("-rf", "_-rf"), (".htaccess", "_.htaccess"), ("a/", "ban-goc"), ("", "ban-goc"),
      ("tệp\u{202E}lmth.exe", "tệplmth.exe"),
      ("a\r\nb\u{0}.txt", "ab.txt"), ("xp.jsonl!/17", "17"),
    ])
  func fileName(path: String, name: String) {
    #expect(Attachment.fileName(of: path) == name)
  }

  @Test("a very long name is cut")
  func long() {
    #expect(Attachment.fileName(of: String(repeating: "ế", count: 5_000)).unicodeScalars.count == 120)
  }
}
