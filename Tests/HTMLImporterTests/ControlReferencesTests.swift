import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

@Suite("ControlReferences")
struct ControlReferencesTests {
  private func text(_ html: String, encoding: String?) throws -> String {
    let source = Source(collection: "", path: "trang.html")
    let original = Original(source: source, bytes: Array(html.utf8), mediaType: "text/html", encoding: encoding)
    return try HTMLImporter().extract(original).body.plainText
  }

  @Test("reads letters of VISCII and VPS that a page wrote as references to control characters")
  func letters() throws {
    #expect(try text("<p>M&#6;U &#x2;N", encoding: "viscii") == "MẪU ẲN")
    #expect(try text("<p>H&#19;P TÁC X&#X3;Y", encoding: "vps") == "HỢP TÁC XẬY")
  }

  @Test("leaves blanks, other references and what only looks like one")
  func others() throws {
    #expect(try text("<p>a&#10;b&#32;c &#65; &#5 &#; &#xZ; &amp;#5;", encoding: nil).hasPrefix("a b c A "))
  }

  @Test("drops a control character that is no letter of the page")
  func dropped() throws {
    #expect(try text("<p>Thông&#7; báo", encoding: nil) == "Thông báo")
  }
}
