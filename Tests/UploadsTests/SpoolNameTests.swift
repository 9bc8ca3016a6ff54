import Testing

@testable import Uploads

@Suite struct SpoolNameTests {
  @Test(
    "a name is one part of a path, whatever the client sends",
    arguments: [
      ("thông báo.pdf", "thông báo.pdf"), ("../../etc/passwd", "passwd"), ("/tuyet/doi.txt", "doi.txt"),
      ("C:\\thu muc\\tep.doc", "tep.doc"), ("..", "_.."), (".", "_."), ("", "khong-ten"), ("a/", "khong-ten"),
      ("a\0b\r\n.txt", "ab.txt"), ("a\u{202E}fdp.exe", "afdp.exe"), (".htaccess", "_.htaccess"),
      ("~$mau.doc", "_~$mau.doc"), ("a.tmp", "a.tmp_"), ("a.PART", "a.PART_"), ("a~", "a~_"),
      ("\"a\" 'b'.txt", "\"a\" 'b'.txt"), ("  a.txt ", "a.txt"),
      // Letters in parts, as macOS sends them.
      ("Tho\u{302}ng ba\u{301}o.txt", "Thông báo.txt"),
    ])
  func names(given: String, expected: String) {
    #expect(Array(SpoolName.name(for: given).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("a long name is cut between letters and keeps its ending")
  func long() {
    let name = SpoolName.name(for: String(repeating: "ộ", count: 300) + ".docx")
    #expect(name.utf8.count <= SpoolName.maximumBytes && name.hasSuffix("ộ.docx") && name.count > 60)
    #expect(SpoolName.name(for: String(repeating: "a", count: 300)).utf8.count == SpoolName.maximumBytes)
  }

  @Test("a number goes before the ending")
  func numbered() {
    #expect(SpoolName.name("a.tar.gz", numbered: 2) == "a.tar-2.gz")
    #expect(SpoolName.name("khong duoi", numbered: 3) == "khong duoi-3")
  }
}
