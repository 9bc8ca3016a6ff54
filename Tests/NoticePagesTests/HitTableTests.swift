import NoticeModel
import SearchQuery
import Testing

@testable import NoticePages

@Suite struct HitTableTests {
  @Test(
    "a cell that a spreadsheet would run is text, and quotation marks are doubled whatever stands behind them",
    arguments: [
      ("=1+1", "'=1+1"), ("+84", "'+84"), ("-1", "'-1"), ("@SUM", "'@SUM"), ("\t=1", "\"'\t=1\""),
      ("\r=1", "\"'\r=1\""),
      ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\r\nb", "\"a\r\nb\""), ("\"a\"", "\"\"\"a\"\"\""),
      ("\"\u{301},=1", "\"\"\"\u{301},=1\""), ("=\"\u{301}", "\"'=\"\"\u{301}\""), ("thôn 1", "thôn 1"), ("", ""),
    ])
  func cells(text: String, cell: String) {
    #expect(CSVCell.text(text) == cell)
    #expect(Array(CSVCell.text(text).utf8) == Array(cell.utf8))
  }

  @Test("a row has as many cells as the header has names, and what is not known is empty")
  func rows() throws {
    let id = try #require(NoticeID(hex: "0123456789abcdef01234567"))
    let hit = Hit(
      id: id, kind: .page, subject: "=cmd|' /C calc'!A0", snippet: Snippet(parts: []),
      source: Source(collection: "cu", path: "-x.html"), score: 1)
    let row = HitTable.rows([hit])
    #expect(row.hasSuffix("'-x.html\r\n") && row.contains(",'=cmd|' /C calc'!A0,"))
    #expect(row.utf8.count { $0 == UInt8(ascii: ",") } == HitTable.header.utf8.count { $0 == UInt8(ascii: ",") })
    #expect(row.hasPrefix("\(id.hex),page,,,,,"))
  }
}
