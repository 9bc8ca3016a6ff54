import SearchQuery
import Testing

@testable import NoticeIndex

@Suite struct SnippetMakerTests {
  private func marked(_ text: String, _ words: String...) -> [String] {
    SnippetMaker.snippet(of: text, words: words).parts.filter(\.isMatch).map(\.text)
  }

  @Test("marks whole syllables as they are written")
  func syllables() {
    let snippet = SnippetMaker.snippet(of: "Về ĐẤT đai, đất ở; đấtđai", words: ["dat"])
    #expect(snippet.text == "Về ĐẤT đai, đất ở; đấtđai")
    #expect(snippet.parts.filter(\.isMatch).map(\.text) == ["ĐẤT", "đất"])
  }

  @Test("marks decomposed letters with all their marks")
  func decomposed() {
    let word = "d\u{302}a\u{302}\u{301}t"
    let snippet = SnippetMaker.snippet(of: "về đa\u{302}\u{301}t công", words: ["dat"])
    #expect(snippet.parts.map { Array($0.text.unicodeScalars) }[1] == Array("đa\u{302}\u{301}t".unicodeScalars))
    #expect(snippet.text.unicodeScalars.elementsEqual("về đa\u{302}\u{301}t công".unicodeScalars))
    #expect(marked("(\(word))", "dat") == [word])
  }

  @Test("marks a word with a soft hyphen inside as one")
  func softHyphen() {
    #expect(marked("tuyên tru\u{AD}yền", "truyen") == ["tru\u{AD}yền"])
  }

  @Test("begins at the beginning where nothing is found, and ends between words")
  func noMatch() {
    let text = String(repeating: "đường làng ", count: 100)
    for words in [[], ["khong"]] {
      let snippet = SnippetMaker.snippet(of: text, words: words)
      #expect(snippet.parts.count == 2)
      #expect(snippet.parts.last?.text == "…")
      #expect(snippet.parts.first?.text.hasPrefix("đường làng ") == true)
      #expect(snippet.parts.first.map { ["đường", "làng"].contains($0.text.split(separator: " ").last) } == true)
    }
    #expect(SnippetMaker.snippet(of: "", words: ["dat"]).parts.isEmpty)
    #expect(SnippetMaker.snippet(of: "ngắn", words: ["dat"]).text == "ngắn")
  }

  @Test("shows the stretch that holds most of the words, not the first match")
  func best() {
    let text =
      "đất " + String(repeating: "và ", count: 500) + "thu hồi đất ở xã " + String(repeating: "và ", count: 500)
    let snippet = SnippetMaker.snippet(of: text, words: ["thu", "hoi", "dat"])
    #expect(snippet.parts.filter(\.isMatch).map(\.text) == ["thu", "hồi", "đất"])
    #expect(snippet.text.hasPrefix("…và"))
    #expect(snippet.text.hasSuffix("…"))
    #expect(snippet.text.utf8.count < 400)
  }

  @Test("marks every match of the stretch")
  func all() {
    #expect(marked("đất đất đất", "dat").count == 3)
    #expect(marked("đất hồi đất hồi đất", "dat", "hoi").count == 5)
  }

  @Test("cuts a text without blanks between letters")
  func withoutBlanks() {
    for text in [String(repeating: "ế", count: 5_000), String(repeating: "漢", count: 5_000)] {
      let snippet = SnippetMaker.snippet(of: text, words: ["dat"])
      #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"))
      #expect(snippet.text.utf8.count < 400)
      #expect(snippet.text.hasSuffix("…"))
    }
  }

  @Test("shows found words between walls of text without blanks")
  func walls() {
    let wall = String(repeating: "-", count: 4_000)
    let snippet = SnippetMaker.snippet(of: wall + "đất" + wall, words: ["dat"])
    #expect(snippet.parts.filter(\.isMatch).map(\.text) == ["đất"])
    #expect(snippet.text.utf8.count < 700)
  }

  @Test("puts blanks for line breaks and tabs, and leaves markup as text")
  func oneLine() {
    #expect(SnippetMaker.snippet(of: "một\nđất\t<b>x</b>", words: ["dat"]).text == "một đất <b>x</b>")
  }

  @Test("stays small for a huge text, and finds nothing behind its reach")
  func huge() {
    let text = String(repeating: "đường làng ", count: 400_000) + "đất"
    let snippet = SnippetMaker.snippet(of: text, words: ["dat"])
    #expect(snippet.text.hasPrefix("đường"))
    #expect(snippet.text.utf8.count < 400)
    let frequent = SnippetMaker.snippet(of: text, words: ["duong", "lang"])
    #expect(frequent.parts.filter(\.isMatch).count > 10)
    #expect(frequent.text.utf8.count < 600)
  }
}
