import Foundation
import NoticeModel
import Testing

@testable import LegacyEncoding

/// Every letter as it looks when its UTF-8 bytes were read as another encoding.
@Suite("Mojibake rows", .enabled(if: SharedEncodings.folder != nil, "the shared tables are not here"))
struct MojibakeRowsTests {
  @Test(
    "undoes every letter that lost nothing",
    arguments: [
      ("UTF8-AS-CP1252", "utf-8-as-windows-1252", 149), ("UTF8-AS-LATIN1", "utf-8-as-windows-1252", 54),
      ("UTF8-AS-CP1258", "utf-8-as-windows-1258", 149), ("UTF8-AS-MACROMAN", "utf-8-as-macintosh", 149),
    ])
  func whole(kind: String, encoding: String, count: Int) throws {
    let rows = try SharedEncodings.rows("mojibake").filter { $0["encoding"] == kind }
    #expect(rows.count == count)
    for row in rows {
      let seen = try #require(row.text("seen_as_unicode_hex"))
      #expect(decoded(seen, encoding) == row.text("unicode_hex"), "\(row)")
    }
  }

  @Test("undoes every letter that went wrong twice, one step at a time")
  func twice() throws {
    let rows = try SharedEncodings.rows("mojibake").filter { $0["encoding"] == "UTF8-AS-CP1252-TWICE" }
    #expect(rows.count == 149)
    for row in rows {
      let seen = try #require(row.text("seen_as_unicode_hex"))
      let once = decoded(seen, "utf-8-as-windows-1252")
      #expect(decoded(once, "utf-8-as-windows-1252") == row.text("unicode_hex"), "\(row)")
    }
  }

  @Test("knows what a letter without its last byte may have been")
  func candidates() throws {
    let rows = try damagedRows()
    #expect(rows.count == 30)
    for row in rows {
      let seen = try #require(row.text("seen_as_unicode_hex")).unicodeScalars.map(\.value)
      let letter = try #require(row.text("unicode_hex")?.unicodeScalars.first).value
      // No letters: nothing else can have been there.
      if [0xA0, 0x301, 0x201D].contains(letter) { continue }
      let unit = TextUnit(seen)
      let candidates = try #require(Mojibake.candidates(of: unit.view[...]), "\(row)")
      if seen.last == 0x20 {
        #expect(candidates.blank == letter, "\(row)")
      } else {
        #expect(candidates.lost.contains(letter), "\(row)")
      }
    }
  }

  @Test("reads a letter that lost its last byte by the word it stands in")
  func words() throws {
    for row in try damagedRows() {
      let letter = try #require(row.text("unicode_hex"))
      let word = try #require(Self.words[letter], "no word for \(letter)")
      let seen = try #require(row.text("seen_as_unicode_hex"))
      let place = try #require(word.unicodeScalars.firstIndex { String($0) == letter })
      let parts = [word[..<place], word[word.unicodeScalars.index(after: place)...]]
      let (head, tail) = (mojibake("Thông báo số 3: " + parts[0]), mojibake(parts[1] + " trước mắt"))
      let decoded = decoded(head + seen + tail, "utf-8-as-windows-1252")
      #expect(decoded.unicodeScalars.elementsEqual("Thông báo số 3: \(word) trước mắt".unicodeScalars), "\(row)")
    }
  }

  /// Words that need the letter: with another one they are no words.
  private static let words = [
    "ề": "nhiều", "ỏ": "nhỏ", "ọ": "chọn", "ờ": "người", "Á": "Ánh", "Í": "CHÍNH", "Ố": "SỐ", "Ý": "Ý", "à": "phà",
    "í": "chính", "ậ": "luật", "ử": "cửa", "đ": "đất", "Đ": "Đất", "Ạ": "HẠNH", "Ơ": "CƠ", "Ỡ": "ĐỠ",
    "\u{301}": "pha\u{301}p", "”": "“tốt”", "\u{A0}": "là:\u{A0}",
  ]

  private func damagedRows() throws -> [[String: String]] {
    try SharedEncodings.rows("mojibake").filter { row in
      ["NBSP2SP", "SHYDEL", "HOLES-LOST", "HOLES-FFFD"].contains { row["encoding", default: ""].hasSuffix($0) }
    }
  }

  private func decoded(_ seen: String, _ encoding: String) -> String {
    String(decoding: CharsetDecoder.decode(Array(seen.utf8), override: encoding).utf8, as: UTF8.self)
  }
}
