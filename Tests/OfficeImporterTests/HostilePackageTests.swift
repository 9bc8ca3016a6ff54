import ImporterKit
import NoticeModel
import OfficeImporter
import Testing

@Suite("Damaged and hostile office documents")
struct HostilePackageTests {
  @Test("refuses a part with a document type and reads the others")
  func documentType() throws {
    let evil =
      "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>"
      + "<w:document \(Packages.word)><w:body>\(Packages.p(Packages.r("&b;")))</w:body></w:document>"
    let notes =
      "<w:footnotes \(Packages.word)><w:footnote w:id=\"1\">\(Packages.p(Packages.r("Còn đây")))</w:footnote></w:footnotes>"
    let bytes = Packages.zip([
      ("[Content_Types].xml", "<Types/>"), ("word/document.xml", evil),
      Packages.relationships([("rId1", "footnotes", "footnotes.xml")]), ("word/footnotes.xml", notes),
    ])
    let extraction = try Packages.read(bytes)
    #expect(extraction.body == [.paragraph("Còn đây")])
    #expect(extraction.codes == [.xmlDTDRefused])
  }

  @Test("keeps the text before the damage")
  func cutXML() throws {
    let whole = "<w:document \(Packages.word)><w:body>\(Packages.p(Packages.r("Phần đầu")))<w:p><w:r><w:t>dở da"
    let extraction = try Packages.read(Packages.zip([("[Content_Types].xml", ""), ("word/document.xml", whole)]))
    #expect(extraction.body == [.paragraph("Phần đầu"), .paragraph("dở da")])
    #expect(extraction.codes == [.xmlDamaged])
  }

  @Test("reads what is there of a file that was cut")
  func cutPackage() throws {
    let bytes = Packages.docx(
      Packages.p(Packages.r("Đủ")), parts: [("word/numbering.xml", String(repeating: " ", count: 400))])
    let extraction = try Packages.read(Array(bytes.prefix(bytes.count - 500)))
    #expect(extraction.body == [.paragraph("Đủ")])
    #expect(extraction.codes.contains(.archiveTruncated))
  }

  @Test("reads the beginning of a packed part up to the damage")
  func damagedPart() throws {
    // Two blocks of deflate that hold bytes as they are; the second one's length is wrong.
    let text = "<w:document \(Packages.word)><w:body>\(Packages.p(Packages.r("Phần đầu")))<w:p>"
    let count = text.utf8.count
    let low = UInt8(truncatingIfNeeded: count)
    let high = UInt8(truncatingIfNeeded: count >> 8)
    let packed = [0, low, high, ~low, ~high] + Array(text.utf8) + [0, 5, 0, 0, 0, 1, 2, 3]
    let extraction = try Packages.read(
      Packages.zip([("[Content_Types].xml", "")], packed: [("word/document.xml", packed)]))
    #expect(extraction.body == [.paragraph("Phần đầu")])
    #expect(extraction.codes.contains(.entryCRC))
  }

  @Test("says what is encrypted, no DOCX, or too deep")
  func unusable() throws {
    let encrypted = Packages.zip([("[Content_Types].xml", ""), ("word/document.xml", "????")], flags: 1)
    #expect(try Packages.read(encrypted).codes.contains(.encrypted))
    let manifest =
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry>"
      + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    let odt = Packages.zip([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u{1}\u{2}"),
      ("META-INF/manifest.xml", manifest),
    ])
    #expect(try Packages.read(odt, "a.odt").codes == [.encrypted, .noText])
    let plain = Packages.zip([("tb/1.txt", "x")])
    #expect(try Packages.read(plain).codes == [.unreadable])
    #expect(OfficeImporter().confidence(in: Packages.original(plain, "a.zip")) == nil)
    let deep =
      Packages.p(Packages.r("Trên")) + String(repeating: "<w:sdt>", count: 300)
      + String(repeating: "</w:sdt>", count: 300)
    let extraction = try Packages.read(Packages.docx(deep))
    #expect(extraction.body == [.paragraph("Trên")])
    #expect(extraction.codes == [.deepNesting])
  }

  @Test("ends on every cut of a document, and on every changed byte")
  func mutations() throws {
    let bytes = Packages.docx(Packages.p(Packages.r("Điều 1"), "<w:r><w:tab/></w:r>"))
    for end in 0..<bytes.count { _ = try Packages.read(Array(bytes.prefix(end))) }
    var seed: UInt64 = 7
    for index in bytes.indices {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      var changed = bytes
      changed[index] = UInt8(truncatingIfNeeded: seed >> 33)
      _ = try Packages.read(changed)
    }
  }

  @Test(
    "every office document of the parser suites ends in an outcome",
    .enabled(if: Corpora.isThere, "the corpora are not beside the project"))
  func corpora() throws {
    let patterns = [
      "office/*/*.docx", "office/*/*.odt", "vbpl-docx/*.docx", "hostile/files/*.docx", "hostile/files/*.odt",
    ]
    let files = patterns.flatMap(Corpora.files)
    #expect(files.count > 100)
    for file in files {
      let extraction = try Packages.read(file.bytes, file.name)
      #expect(!extraction.body.isEmpty || !extraction.warnings.isEmpty, "\(file.name)")
    }
  }
}
