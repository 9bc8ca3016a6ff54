import Containers
import NoticeModel
import Testing

@Suite struct EntryPathTests {
  @Test(arguments: [
    ("tb/164.html", "tb/164.html", false),
    ("./tb//164.html", "tb/164.html", false),
    ("../../etc/passwd", "etc/passwd", true),
    ("a/../../b.html", "a/b.html", true),
    ("/etc/passwd", "etc/passwd", true),
    ("\\\\may\\chung\\a.html", "may/chung/a.html", true),
    ("C:\\tb\\a.html", "tb/a.html", true),
    ("c:a.html", "a.html", true),
    ("..", "entry-7", true),
    ("", "entry-7", false),
  ])
  func namesBecomeSafePaths(_ name: String, _ path: String, _ isUnsafe: Bool) {
    let entry = EntryPath(Array(name.utf8), ordinal: 7)
    #expect(entry.text == path)
    #expect(entry.warnings.map(\.code).contains(.unsafePath) == isUnsafe)
  }

  @Test func controlCharactersNeverStandInAPath() {
    let entry = EntryPath(Array("dòng\r\nmới\0.html".utf8), ordinal: 0)
    #expect(entry.text == "d%C3%B2ng%0D%0Am%E1%BB%9Bi%00.html")
    #expect(entry.warnings.map(\.code) == [.oddName])
  }

  @Test func bytesThatAreNotUTF8AreKeptAndShownDecoded() {
    // windows-1258.
    let raw: [UInt8] = [0x54, 0x68, 0xF4, 0x6E, 0x67, 0x20, 0x62, 0xE1, 0x6F, 0x2E, 0x68, 0x74, 0x6D]
    let entry = EntryPath(raw, ordinal: 0)
    #expect(entry.text == "Th%F4ng b%E1o.htm")
    #expect(entry.displayName == "Thông báo.htm")
    #expect(entry.warnings.map(\.code) == [.nameEncoding])
  }

  @Test func longAndDeepNamesAreShortened() {
    let long = EntryPath(Array(String(repeating: "ơ", count: 5_000).utf8), ordinal: 3)
    #expect(long.text == String(repeating: "ơ", count: 100) + "~3")
    let deep = EntryPath(Array((String(repeating: "a/", count: 100) + "cuoi.html").utf8), ordinal: 4)
    #expect(deep.text == "cuoi.html~4")
    #expect(deep.warnings.map(\.code) == [.oddName])
  }

  @Test func directionMarksAreNoticed() {
    #expect(EntryPath(Array("\u{202E}lmth.exe".utf8), ordinal: 0).warnings.map(\.code) == [.oddName])
    #expect(EntryPath(Array("-rf.html".utf8), ordinal: 0).warnings.map(\.code) == [.oddName])
  }
}
