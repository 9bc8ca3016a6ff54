import LegacyEncoding
import Testing

@Suite("MetaCharset")
struct MetaCharsetTests {
  @Test(
    "finds the label",
    arguments: [
      ("<html><head><meta charset=utf-8><title>x</title>", "utf-8"),
      ("<META CHARSET = 'Windows-1258' />", "Windows-1258"),
      (#"<meta http-equiv="Content-Type" content="text/html; charset=x-viet-tcvn">"#, "x-viet-tcvn"),
      (#"<meta content='text/html;charset="utf-8"' http-equiv=content-type>"#, "utf-8"),
      (#"<meta name="charset-note" content="charset"><meta charset="utf-8">"#, "utf-8"),
      (#"<?xml version="1.0" encoding="windows-1252"?><html>"#, "windows-1252"),
      ("\u{FEFF}\r\n<?xml version='1.0' encoding='utf-8' ?>", "utf-8"),
      (#"<!-- <meta charset="gbk"> --><meta charset="utf-8">"#, "utf-8"),
      (#"<!--><meta charset="utf-8">"#, "utf-8"),
      (#"<a title="<meta charset=gbk>" href=x><meta charset=utf-8>"#, "utf-8"),
      (#"<!DOCTYPE html PUBLIC "-//W3C//DTD"><meta charset=utf-8>"#, "utf-8"),
      ("<meta/charset=utf-8>", "utf-8"),
      ("<meta charset=\"utf-8", "utf-8"),
    ])
  func finds(markup: String, label: String) {
    #expect(MetaCharset.declared(in: Array(markup.utf8)) == label)
  }

  @Test(
    "finds none",
    arguments: [
      "", "<", "<meta", "<meta ", "<meta charset>", "<meta charset=>", "<meta content='text/html; charset=utf-8'>",
      "<metadata charset=utf-8>", "<!-- <meta charset=utf-8>", "<meta http-equiv=content-type content='text/html'>",
      "charset=utf-8", "<?xml version='1.0'?><p>", "<meta http-equiv=content-type content='charset'>", "</",
    ])
  func findsNone(markup: String) {
    #expect(MetaCharset.declared(in: Array(markup.utf8)) == nil)
  }

  @Test("reads UTF-16 markup, with and without a mark")
  func readsUTF16() {
    let units = "<html><meta charset=\"utf-8\">".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(MetaCharset.declared(in: units) == "utf-8")
    #expect(MetaCharset.declared(in: [0xFF, 0xFE] + units) == "utf-8")
  }

  @Test("looks no further than 4,096 bytes")
  func stopsEarly() {
    let meta = Array("<meta charset=utf-8>".utf8)
    #expect(MetaCharset.declared(in: [UInt8](repeating: 0x20, count: 4_096 - meta.count) + meta) == "utf-8")
    #expect(MetaCharset.declared(in: [UInt8](repeating: 0x20, count: 4_096) + meta) == nil)
  }

  @Test("every cut of a page ends")
  func endsEverywhere() {
    let page = Array(
      #"<?xml version="1"?><!-- a --><a b='c' d><meta http-equiv="content-type" content="a; charset=utf-8"></a>"#.utf8)
    let found = (0...page.count).map { MetaCharset.declared(in: Array(page[..<$0])) }
    #expect(found.first == .some(nil))
    #expect(found.last == "utf-8")
  }
}
