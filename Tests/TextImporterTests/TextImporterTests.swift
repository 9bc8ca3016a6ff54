import ImporterKit
import LegacyEncoding
import NoticeModel
import Testing
import TextImporter

@Suite("TextImporter")
struct TextImporterTests {
  private let importer = TextImporter()

  private func original(_ bytes: [UInt8], _ mediaType: String = "text/plain", encoding: String? = nil) -> Original {
    Original(
      source: Source(collection: "tan-loc-ha", path: "tb/7.txt"), bytes: bytes, mediaType: mediaType, encoding: encoding
    )
  }

  @Test("reads a notice with its letterhead")
  func readsNotice() throws {
    let text = """
      ỦY BAN NHÂN DÂN\r
      HUYỆN TÂN LỘC HẠ\r
      Số: 07/TB-UBND\r
      \r
      THÔNG BÁO\r
      Về việc nạo vét kênh Ba Xã\r
      """
    let extraction = try importer.extract(original(Array(text.utf8)))
    #expect(extraction.title == "ỦY BAN NHÂN DÂN")
    #expect(
      extraction.body == [
        .paragraph("ỦY BAN NHÂN DÂN\nHUYỆN TÂN LỘC HẠ\nSố: 07/TB-UBND"),
        .paragraph("THÔNG BÁO\nVề việc nạo vét kênh Ba Xã"),
      ])
    #expect(extraction.encoding == "utf-8")
    #expect(extraction.encodingEvidence == "valid-utf8")
    #expect(extraction.warnings.isEmpty)
  }

  @Test("believes the charset of the server")
  func readsDeclaredCharset() throws {
    let bytes: [UInt8] = [0x54, 0x68, 0xF4, 0x6E, 0x67, 0x20, 0x62, 0x61, 0xEC, 0x6F]
    let extraction = try importer.extract(original(bytes, encoding: "windows-1258"))
    #expect(extraction.title == "Thông báo")
    #expect(extraction.encoding == "windows-1258")
  }

  @Test("says when there is nothing to read")
  func namesEmptyFiles() throws {
    for bytes in [[], Array(" \r\n\u{0C}\t".utf8)] {
      let extraction = try importer.extract(original(bytes))
      #expect(extraction.body.isEmpty)
      #expect(extraction.warnings.map(\.code) == [.empty])
    }
  }

  @Test("cuts text beyond the limit and says so")
  func cutsLongText() throws {
    let extraction = try importer.extract(original([UInt8](repeating: 0x61, count: PlainText.limit + 1)))
    #expect(extraction.body.plainText.utf8.count == PlainText.limit)
    #expect(extraction.warnings.map(\.code) == [.textCut])
  }

  @Test("takes plain text only")
  func declinesOtherTypes() {
    #expect(importer.confidence(in: original([])) != nil)
    #expect(importer.confidence(in: original([], "Text/Plain; charset=utf-8")) != nil)
    #expect(importer.confidence(in: original([], "text/html")) == nil)
    #expect(importer.confidence(in: original([], "application/octet-stream")) == nil)
  }
}
