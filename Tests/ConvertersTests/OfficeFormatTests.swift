import Foundation
import Testing

@testable import Converters

@Suite struct OfficeFormatTests {
  @Test func streamsTellWordFromExcelFromPowerPoint() {
    #expect(OfficeFormat(OfficeFiles.ole(streams: ["1Table", "WordDocument"])) == .word)
    #expect(OfficeFormat(OfficeFiles.ole(streams: ["a", "b", "c", "d", "e", "f", "Workbook"])) == .excel)
    #expect(OfficeFormat(OfficeFiles.ole(streams: ["Book"])) == .excel)
    #expect(OfficeFormat(OfficeFiles.ole(streams: ["Current User", "PowerPoint Document"])) == .powerPoint)
    #expect(OfficeFormat(OfficeFiles.ole(streams: ["EncryptionInfo", "EncryptedPackage"])) == .encryptedPackage)
    #expect(OfficeFormat(OfficeFiles.ole(streams: ["Catalog"])) == nil)
  }

  @Test func anObjectInsideDecidesNothing() {
    let sheetWithText = OfficeFiles.ole(streams: ["Workbook"], storage: ("ObjectPool", ["WordDocument"]))
    #expect(OfficeFormat(sheetWithText) == .excel)
    #expect(OfficeFormat(OfficeFiles.ole(streams: ["x"], storage: ("ObjectPool", ["WordDocument"]))) == nil)
  }

  @Test func damagedDirectoriesEnd() {
    let whole = OfficeFiles.ole(streams: ["a", "b", "c", "d", "WordDocument"])
    for count in 0..<whole.count { _ = OfficeFormat(Array(whole.prefix(count))) }
    var circle = whole
    circle[512 + 4 * 2] = 1  // sector 2 is followed by sector 1
    #expect(OfficeFormat(circle) == .word)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<20 { bytes[Int.random(in: 8..<bytes.count, using: &generator)] = .random(in: 0...255) }
      _ = OfficeFormat(bytes)
    }
  }

  @Test func packagesAreToldByTheirMainPart() {
    #expect(OfficeFormat(OfficeFiles.zip(names: ["[Content_Types].xml", "xl/workbook.xml"])) == .excelPackage)
    #expect(OfficeFormat(OfficeFiles.zip(names: ["ppt/presentation.xml"])) == .powerPointPackage)
    #expect(OfficeFormat(OfficeFiles.zip(names: ["word/document.xml", "word/embeddings/a.xlsx"])) == nil)
    let whole = OfficeFiles.zip(names: ["a", "xl/workbook.xml"])
    for count in 0..<whole.count { #expect(OfficeFormat(Array(whole.prefix(count))) == nil) }
  }

  @Test func anOpenDocumentSaysWhatItIs() {
    let head: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
    let type = "mimetypeapplication/vnd.oasis.opendocument."
    #expect(OfficeFormat(head + Array("\(type)spreadsheetPK".utf8)) == .openSpreadsheet)
    #expect(OfficeFormat(head + Array("\(type)presentationPK".utf8)) == .openPresentation)
    #expect(OfficeFormat(head + Array("\(type)textPK".utf8)) == nil)
  }

  @Test func passwordsAreSeen() {
    var word = OfficeFiles.ole(streams: ["WordDocument"])
    // The stream would start behind the directory: sector 2.
    word.replaceSubrange(1_024 + 128 + 116..<1_024 + 128 + 120, with: [2, 0, 0, 0])
    let head: [UInt8] = [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0]
    #expect(OfficeEncryption.isEncrypted(word + head + [0, 1]))
    #expect(!OfficeEncryption.isEncrypted(word + head + [0, 0]))
    #expect(!OfficeEncryption.isEncrypted(word))
    var excel = OfficeFiles.ole(streams: ["Workbook"])
    excel.replaceSubrange(1_024 + 128 + 116..<1_024 + 128 + 120, with: [2, 0, 0, 0])
    let begin: [UInt8] = [0x09, 0x08, 2, 0, 0, 6]
    #expect(OfficeEncryption.isEncrypted(excel + begin + [0x2F, 0, 0, 0]))
    #expect(!OfficeEncryption.isEncrypted(excel + begin + [0x30, 0, 0, 0]))
  }

  @Test func openBracesAreClosed() {
    #expect(RichText.closed(Array(#"{\rtf1 {\b a} \{ x}"#.utf8)) == nil)
    #expect(RichText.closed(Array(#"{\rtf1 {\b a\}"#.utf8)) == Array(#"{\rtf1 {\b a\} }}"#.utf8))
    #expect(RichText.closed(Array(#"{\rtf1 }}}"#.utf8)) == nil)
  }

  @Test func picturesGoAndTextStays() {
    let page = "<a><office:binary-data>AAAA</office:binary-data>x<office:binary-data>BB</office:binary-data></a>"
    let kept = FlatODF.withoutPictures(Array(page.utf8))
    #expect(
      String(decoding: kept, as: UTF8.self)
        == "<a><office:binary-data></office:binary-data>x<office:binary-data></office:binary-data></a>")
    let open = Array("x<office:binary-data>AAAA".utf8)
    #expect(FlatODF.withoutPictures(open) == open)
    #expect(FlatODF.withoutPictures([]) == [])
  }

  @Test func aDocumentCutShortIsSeen() {
    #expect(FlatODF.isWhole(Array("<x></office:document>\n".utf8)))
    #expect(!FlatODF.isWhole(Array("<x></office:docum".utf8)))
    #expect(!FlatODF.isWhole([]))
  }
}
