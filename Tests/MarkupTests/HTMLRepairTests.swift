import Markup
import Testing

@Suite("HTMLRepair")
struct HTMLRepairTests {
  private func repaired(_ page: String) -> String? {
    Array(page.utf8).withUnsafeBufferPointer { HTMLRepair.repaired($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "takes short comments out",
    arguments: [
      ("a<!-->b", "ab"), ("a<!--->b", "ab"), ("<!--><p>x<!--->", "<p>x"), ("!!<!-->", "!!"), ("<!--><!-->é", "é"),
    ])
  func short(_ page: String, _ result: String) {
    #expect(repaired(page) == result)
  }

  @Test(
    "leaves pages alone that have none",
    arguments: [
      "", "!", "<!", "<!-", "<!--", "<!---", "<!-- x -->", "<!---->", "<!doctype html>", "Chú ý! <b>!--></b>",
      "<p>--></p>",
    ])
  func none(_ page: String) {
    #expect(repaired(page) == nil)
  }

  @Test(
    "takes Word's conditions out and leaves those in comments, and other declarations",
    arguments: [
      ("a<![if !supportLists]>b<![endif]>c", "abc"), ("<![IF a]>x", "x"),
      ("<!--[if gte mso 9]><![endif]>x<![endif]-->", nil), ("<![CDATA[x]]>", nil), ("<![if a", nil),
      ("<![if <b>]>", nil),
    ] as [(String, String?)])
  func conditions(_ page: String, _ result: String?) {
    #expect(repaired(page) == result)
  }

  @Test("leaves a comment alone that ends like a short one")
  func conditionalComment() {
    let page = "<p>Trước<!--[if !mso]><!--><p>Giữa<!--<![endif]--><p>Sau"
    #expect(repaired(page) == nil)
    #expect(EventLog.libXML(page).log.texts == "TrướcGiữaSau")
  }

  @Test("keeps what libxml2 would drop behind a short comment")
  func keepsText() {
    let page = repaired("<p>Trước<!-->Sau</p>") ?? ""
    #expect(EventLog.libXML(page).log.texts == "TrướcSau")
  }
}
