import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

@Suite("HTMLImporter")
struct HTMLImporterTests {
  @Test("takes pages and declines other types")
  func confidence() {
    func asked(_ type: String) -> Confidence? {
      HTMLImporter().confidence(in: Original(source: Source(collection: "c", path: "p"), bytes: [], mediaType: type))
    }
    #expect(asked(MediaType.html) != nil)
    #expect(asked(MediaType.text) == nil && asked(MediaType.binary) == nil)
  }

  @Test("undoes the references of HTML 4")
  func knownReferences() throws {
    let page = try read("<p>Ph&#225;p l&yacute; &amp; &#x111;&acirc;t &lt;b&gt;")
    #expect(page.text == "Pháp lý & đât <b>")
    #expect(page.warnings.isEmpty)
  }

  @Test("has the second reader undo what the first one does not know")
  func unknownReferences() throws {
    #expect(try read("<p>T&Afr;p m&eacute<b>t</b>").text == "T𝔄p mét")
  }

  @Test("says that a comment never ends and keeps the text before it")
  func openComment() throws {
    let page = try read("<p>Trước<!-- ghi chú <p>Sau")
    #expect(page.codes.contains(.htmlUnterminated))
    #expect(page.text.hasPrefix("Trước"))
  }

  @Test("keeps the text behind a short comment")
  func shortComment() throws {
    #expect(try read("<p>Trước<!--><p>Sau<!---><p>Cuối").text == "Trước\nSau\nCuối")
  }

  @Test("reads a page nested far too deep and says so")
  func deep() throws {
    let page = try read(String(repeating: "<div>", count: 5_000) + "đáy")
    #expect(page.text == "đáy")
    #expect(page.codes.contains(.deepNesting))
  }

  @Test("keeps the text behind a NUL")
  func nul() throws {
    let page = try read("<p>Trước\0Sau")
    #expect(page.text == "Trước\u{FFFD}Sau")
    #expect(page.codes.contains(.nulBytes))
  }

  @Test("reads UTF-8 with a byte order mark whatever the page declares")
  func mark() throws {
    let page = try read([0xEF, 0xBB, 0xBF] + Array("<meta charset=iso-8859-1><p>Đất ở".utf8))
    #expect(page.text == "Đất ở")
    #expect(page.encoding == "utf-8" && page.encodingEvidence == "bom")
  }

  @Test("reads UTF-16")
  func wide() throws {
    let bytes = "<title>Tin</title><p>Đất ở".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let page = try read([0xFF, 0xFE] + bytes)
    #expect(page.title == "Tin" && page.text == "Đất ở")
    #expect(page.encoding == "utf-16le")
  }

  @Test("reads a declared encoding, and another when someone says so")
  func declared() throws {
    let bytes = Array("<meta charset=windows-1252><p>Ph".utf8) + [0xE1, 0xF0] + Array("p".utf8)
    #expect(try read(bytes).text == "Pháðp")
    #expect(try read(bytes, encoding: "windows-1258").text == "Pháđp")
  }

  @Test("joins frames in document order, frames of frames too, and names the missing")
  func frames() throws {
    let page = try read(
      "<title>Cổng</title><frameset><frame src='khung/trai.html'><frame src='mat.html'><frame src='tin.html'></frameset>",
      parts: [
        "khung/trai.html": "<p>Trái<iframe src='menu.html'></iframe>", "khung/menu.html": "<p>Mục lục",
        "tin.html": "<p>Tin<a href='1.html'>một</a><iframe src='tin.html'></iframe>",
      ])
    #expect(page.text == "Trái\nMục lục\nTinmột")
    #expect(page.frames == ["khung/trai.html", "khung/menu.html", "mat.html", "tin.html"])
    #expect(page.warnings == [ImportWarning(.frameMissing, "mat.html")])
    #expect(page.links == [Link(target: "1.html", text: "một")])
  }

  @Test("has the second reader find words that the first one lost, and says so")
  func secondReader() throws {
    let page = try read("<p>Một</p><textarea><p>Hai</textarea><p>Ba")
    #expect(page.codes == [.secondReader])
    #expect(page.text.contains("Hai") && page.text.hasSuffix("Ba"))
  }

  @Test("says that a page without bytes is empty")
  func empty() throws {
    let page = try read([])
    #expect(page.body.isEmpty)
    #expect(page.codes == [.empty])
  }

  @Test("finds no text in a page of scripts")
  func scriptOnly() throws {
    let page = try read("<html><script>var a = 1 < 2;</script></html>")
    #expect(page.body.isEmpty && page.title.isEmpty)
    #expect(page.warnings.map(\.code) == [.noText])
  }

  @Test(
    "loses no word without a warning",
    arguments: [
      "<p>Một</p><textarea><p>Hai</textarea><p>Ba", "<p>Một<xmp><b>Hai</xmp>Ba", "<p>Một<![CDATA[Hai]]>Ba",
      "<p>Một<?php Hai ?>Ba", "<p title='>Một\">Hai</p>Ba", "<select><option>Một<p>Hai</select>Ba",
      "<p>1 < 2 Một</p>Ba",
      "<noscript>Một</noscript><template>Hai</template>Ba", "<math><mi>Một</mi></math>Ba", "<p>Một</body></html>Hai Ba",
    ])
  func nothingLost(_ source: String) throws {
    let page = try read(source)
    #expect(page.text.contains("Ba") || page.codes.contains(.textLost) || page.codes.contains(.htmlUnterminated))
    #expect(page.text.contains("Một") || page.codes.contains(.textLost) || !source.contains(">Một"))
  }
}
