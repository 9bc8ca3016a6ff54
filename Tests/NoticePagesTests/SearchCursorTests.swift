import NoticeModel
import SearchQuery
import Testing

@testable import NoticePages

@Suite struct SearchCursorTests {
  private let id = NoticeID(hex: "0123456789abcdef01234567")

  private func positions() throws -> [SearchPosition] {
    let id = try #require(id)
    return [
      .place(1, generation: .max), .place(2_000, generation: 1),
      .behind(SearchKey(score: 20_130_722, rowid: 7, document: id), generation: nil),
      .behind(SearchKey(score: -1e9, rowid: 0, document: id), generation: nil),
      .behind(SearchKey(score: 0.1 + 0.2, rowid: .max, document: id), generation: 99),
    ]
  }

  @Test("is read back as it was given, for the same search only")
  func roundTrip() throws {
    for position in try positions() {
      let text = SearchCursor.text(position, of: "q=a")
      #expect(SearchCursor.position(text, of: "q=a") == position)
      #expect(SearchCursor.position(text, of: "q=b") == nil)
      #expect(text.utf8.count <= 128 && text.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0.isLowercaseOrDigit })
    }
  }

  @Test("any other text is none")
  func malformed() throws {
    for position in try positions() {
      let text = SearchCursor.text(position, of: "")
      for (place, byte) in text.utf8.enumerated() {
        var bytes = Array(text.utf8)
        bytes[place] = byte == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
        #expect(SearchCursor.position(String(decoding: bytes, as: UTF8.self), of: "") == nil)
      }
      #expect(SearchCursor.position(text.uppercased() + " ", of: "") == nil)
      #expect(SearchCursor.position(String(text.dropLast()), of: "") == nil)
    }
    for text in ["", ".", "1000", "1.p.0.1.0", "…", String(repeating: ".", count: 10_000)] {
      #expect(SearchCursor.position(text, of: "") == nil)
    }
  }

  @Test("a place outside the head of a list, and a score that is no number, are refused though the check is right")
  func forged() throws {
    let id = try #require(id)
    let forged: [SearchPosition] = [
      .place(0, generation: 1), .place(2_001, generation: 1),
      .behind(SearchKey(score: .nan, rowid: 1, document: id), generation: nil),
      .behind(SearchKey(score: .infinity, rowid: 1, document: id), generation: nil),
    ]
    for position in forged { #expect(SearchCursor.position(SearchCursor.text(position, of: ""), of: "") == nil) }
  }
}

extension UInt8 {
  fileprivate var isLowercaseOrDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self) }
}
