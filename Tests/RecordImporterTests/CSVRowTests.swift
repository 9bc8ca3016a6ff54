import NoticeModel
import RecordImporter
import Testing

@Suite("CSVRow")
struct CSVRowTests {
  /// Title and note of the one record of a row after `id`.
  private func cells(_ row: String) -> [String?] {
    let extraction = entries("id,title,note\n1," + row, .csv).first?.extraction
    return [extraction?.title, extraction?.fields.extra["note"]]
  }

  @Test(
    "reads cells as their writers meant them",
    arguments: [
      ("a,b", "a", "b"), (#""a,b",c"#, "a,b", "c"), (#""a""b",c"#, #"a"b"#, "c"),
      (#"khu "A" mới,c"#, #"khu "A" mới"#, "c"),
      (#""a" b,c"#, "a b", "c"), (#" "a",c"#, #""a""#, "c"), ("\"\u{301}a,b\",c", "\u{301}a,b", "c"),
      ("a,\u{301}c", "a", "\u{301}c"), ("a\u{2028}b,c", "a\u{2028}b", "c"), ("\"\"\"a\"\"\",c", "\"a\"", "c"),
    ])
  func readsCells(row: String, title: String, note: String) {
    #expect(cells(row) == [title, note])
  }

  @Test("cells beyond the header and columns without a name are kept by number")
  func keepsExtraCells() {
    let found = entries("id,,title\n1,x,a,thừa\n2\n", .csv)
    #expect(found.first?.extraction?.fields.extra == ["column 2": "x", "column 4": "thừa"])
    #expect(found.last?.identity == "2")
  }

  @Test("the header decides the delimiter, not the texts")
  func guessesDelimiter() {
    let found = entries("id;title\n1;một, hai, ba\n", .csv)
    #expect(found.first?.extraction?.title == "một, hai, ba")
    let quoted = entries("id,\"a;b;c;d\"\n1,x\n", .csv)
    #expect(quoted.first?.extraction?.fields.extra == ["a;b;c;d": "x"])
  }
}
