import Testing
import Uploads

@Suite struct HeaderParametersTests {
  private func name(_ disposition: String) -> String? { HeaderParameters(disposition.utf8)?.fileName }

  @Test(
    "the name of a file is read from every form in which clients write it",
    arguments: [
      ("form-data; name=\"f\"; filename=\"thông báo.pdf\"", "thông báo.pdf"),
      ("form-data; name=f; filename=a.txt", "a.txt"),
      ("FORM-DATA ; NAME=\"f\" ; FILENAME=\"a.txt\" ;", "a.txt"),
      ("form-data; filename=\"a \\\"b\\\" c.txt\"", "a \"b\" c.txt"),
      ("form-data; filename=\"C:\\thu muc\\tep.doc\"", "C:\\thu muc\\tep.doc"),
      ("form-data; filename=\"a;b=c.txt\"", "a;b=c.txt"),
      ("attachment; filename*=UTF-8''Th%C3%B4ng%20b%C3%A1o.pdf", "Thông báo.pdf"),
      ("form-data; filename=\"Thong bao.pdf\"; filename*=utf-8'vi'Th%c3%b4ng%20b%c3%a1o.pdf", "Thông báo.pdf"),
      // Another charset, a wrong percent sign, no UTF-8: the plain name counts.
      ("form-data; filename=\"a.txt\"; filename*=ISO-8859-1''%E9.txt", "a.txt"),
      ("form-data; filename=\"a.txt\"; filename*=UTF-8''%E", "a.txt"),
      ("form-data; filename=\"a.txt\"; filename*=UTF-8''%E9.txt", "a.txt"),
      ("form-data; filename=\"\"", ""),
    ])
  func names(disposition: String, expected: String) {
    #expect(name(disposition) == expected)
  }

  @Test("bytes that are not UTF-8 stay told apart in a name")
  func bytes() {
    let header = Array("form-data; filename=\"b".utf8) + [0xE1, 0x6F] + Array(".txt\"".utf8)
    #expect(HeaderParameters(header)?.fileName == "b%E1o.txt")
  }

  @Test(
    "what both sides may understand differently is refused",
    arguments: [
      "", ";", "form-data; filename=\"a", "form-data; filename=\"a\" b", "form-data; name",
      "form-data; filename=\"a\"; filename=\"b\"", "form-data; FileName=a; filename=b", "form data; name=a",
    ])
  func malformed(header: String) {
    #expect(HeaderParameters(header.utf8) == nil)
  }
}
