import ImporterKit
import Testing

@Suite("MediaType")
struct MediaTypeTests {
  private func sniff(_ text: String, _ name: String = "tep") -> String { MediaType.sniff(Array(text.utf8), name: name) }

  @Test(
    "tells a page by its first tag, whatever its name",
    arguments: [
      "<!DOCTYPE html>", " \r\n<HTML>", "\u{FEFF}<html>", "<!-- a -->\n<table>", "<?xml version='1.0'?><html>",
      "<!-- không hết",
    ])
  func html(_ text: String) {
    #expect(sniff(text, "van_ban.doc") == MediaType.html)
  }

  @Test("tells a page in UTF-16 through its NULs")
  func wide() {
    let bytes = "<html><p>Tin".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(MediaType.sniff([0xFF, 0xFE] + bytes, name: "a.txt") == MediaType.html)
    #expect(MediaType.sniff(bytes, name: "a.txt") == MediaType.html)
  }

  @Test("lets the name choose between kinds of text")
  func text() {
    #expect(sniff("Số: 12/TB-UBND", "a.txt") == MediaType.text)
    #expect(sniff("{\"id\": 1}", "a.jsonl") == MediaType.jsonLines)
    #expect(sniff("id,so\n1,2", "a.CSV") == MediaType.csv)
    #expect(sniff("Thông báo", "a.html") == MediaType.html)
    #expect(sniff("Thông báo", "khong-duoi") == MediaType.text)
  }

  @Test(
    "tells formats by their signature, whatever their name",
    arguments: [
      ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "application/pdf"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "application/zip"), ([0x1F, 0x8B, 0x08], MediaType.gzip),
    ] as [([UInt8], String)])
  func signatures(_ bytes: [UInt8], _ type: String) {
    #expect(MediaType.sniff(bytes, name: "trang.html") == type)
  }

  @Test("takes bytes full of control characters for no text")
  func binary() {
    #expect(MediaType.sniff((0..<200).map { UInt8($0 % 32) }, name: "a.html") == MediaType.binary)
  }

  @Test("sees that a name promises another format")
  func contradiction() {
    #expect(MediaType.contradicts(name: "tb.DOC", mediaType: MediaType.html))
    #expect(!MediaType.contradicts(name: "tb.html", mediaType: MediaType.html))
    #expect(!MediaType.contradicts(name: "tb.asp", mediaType: MediaType.html))
    #expect(!MediaType.contradicts(name: "tb", mediaType: MediaType.html))
  }
}
