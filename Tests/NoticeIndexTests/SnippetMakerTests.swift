import SearchQuery
import Testing

@testable import NoticeIndex

extension SnippetMaker {
  fileprivate static func snippet(of text: String, mainEnd: Int? = nil, words: [String]) -> Found {
    var text = text
    return text.withUTF8 { snippet(of: $0, mainEnd: mainEnd, words: words) }
  }
}

@Suite struct SnippetMakerTests {
  private func cut(_ text: String, words: [String]) -> Snippet {
    SnippetMaker.snippet(of: text, words: words).snippet
  }

  private func marked(_ text: String, _ words: String...) -> [String] {
    cut(text, words: words).parts.filter(\.isMatch).map(\.text)
  }

  @Test("marks whole syllables as they are written")
  func syllables() {
    let snippet = cut("Về ĐẤT đai, đất ở; đấtđai", words: ["dat"])
    #expect(snippet.text == "Về ĐẤT đai, đất ở; đấtđai")
    #expect(snippet.parts.filter(\.isMatch).map(\.text) == ["ĐẤT", "đất"])
  }

  @Test("marks decomposed letters with all their marks")
  func decomposed() {
    let word = "d\u{302}a\u{302}\u{301}t"
    let snippet = cut("về đa\u{302}\u{301}t công", words: ["dat"])
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
      let snippet = cut(text, words: words)
      #expect(snippet.parts.count == 2)
      #expect(snippet.parts.last?.text == "…")
      #expect(snippet.parts.first?.text.hasPrefix("đường làng ") == true)
      #expect(snippet.parts.first.map { ["đường", "làng"].contains($0.text.split(separator: " ").last) } == true)
    }
    #expect(cut("", words: ["dat"]).parts.isEmpty)
    #expect(cut("ngắn", words: ["dat"]).text == "ngắn")
  }

  @Test("shows the stretch that holds most of the words, not the first match")
  func best() {
    let text =
      "đất " + String(repeating: "và ", count: 500) + "thu hồi đất ở xã " + String(repeating: "và ", count: 500)
    let snippet = cut(text, words: ["thu", "hoi", "dat"])
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

  @Test(
    "a stretch with all words early in a long text is shown as far as it reaches, and the better one behind a poor one")
  func early() {
    let filler = String(repeating: "con đường làng ", count: 2_000)
    let rich = "cấp nước sạch cho thôn, cấp nước và nước"
    let early = "Về việc \(rich). \(filler) nước sạch cấp"
    #expect(marked(early, "cap", "nuoc", "sach") == ["cấp", "nước", "sạch", "cấp", "nước", "nước"])
    let late = "nước sạch \(filler)\(rich) \(filler)"
    #expect(marked(late, "cap", "nuoc", "sach") == ["cấp", "nước", "sạch", "cấp", "nước", "nước"])
    // The same word twice in a query is one.
    #expect(marked(late, "cap", "cap", "sach") == ["cấp", "sạch", "cấp"])
  }

  @Test("cuts a text without blanks between letters")
  func withoutBlanks() {
    for text in [String(repeating: "ế", count: 5_000), String(repeating: "漢", count: 5_000)] {
      let snippet = cut(text, words: ["dat"])
      #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"))
      #expect(snippet.text.utf8.count < 400)
      #expect(snippet.text.hasSuffix("…"))
    }
  }

  @Test("shows found words between walls of text without blanks")
  func walls() {
    let wall = String(repeating: "-", count: 4_000)
    let snippet = cut(wall + "đất" + wall, words: ["dat"])
    #expect(snippet.parts.filter(\.isMatch).map(\.text) == ["đất"])
    #expect(snippet.text.utf8.count < 700)
  }

  @Test("puts blanks for line breaks and tabs, and leaves markup as text")
  func oneLine() {
    #expect(cut("một\nđất\t<b>x</b>", words: ["dat"]).text == "một đất <b>x</b>")
  }

  @Test("stays small for a huge text, and finds what stands at its end")
  func huge() {
    let text = String(repeating: "đường làng ", count: 400_000) + "đất"
    let snippet = cut(text, words: ["dat"])
    #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("đất"))
    #expect(snippet.text.utf8.count < 400)
    let frequent = cut(text, words: ["duong", "lang"])
    #expect(frequent.parts.filter(\.isMatch).count > 10)
    #expect(frequent.text.utf8.count < 600)
  }

  @Test("takes words from the main text where one stands there, else from around it, and says so")
  func surroundings() {
    let main = "Về việc cấp nước xã Tân Lộc"
    let text = main + "\nTrang chủ\nThông báo\nLịch cắt nước tuần này"
    func found(_ words: String...) -> SnippetMaker.Found {
      SnippetMaker.snippet(of: text, mainEnd: main.utf8.count, words: words)
    }
    let inside = found("lich", "cat", "nuoc")
    #expect(!inside.snippet.isFromSurroundings && inside.snippet.text == main)
    #expect(inside.snippet.parts.filter(\.isMatch).map(\.text) == ["nước"])
    let outside = found("lich", "cat")
    #expect(outside.snippet.isFromSurroundings)
    #expect(outside.snippet.text == "Trang chủ Thông báo Lịch cắt nước tuần này")
    #expect(outside.match == text.utf8.count - "Lịch cắt nước tuần này".utf8.count)
    let nothing = found("khong")
    #expect(!nothing.snippet.isFromSurroundings && nothing.snippet.text == main && nothing.match == nil)
    let twice = SnippetMaker.snippet(of: "danh sách kinh phí từ ngân sách, ngân sách", words: ["ngan", "sach"])
    #expect(twice.match == "danh sách kinh phí từ ".utf8.count)
    let whole = SnippetMaker.snippet(of: "Trang chủ", mainEnd: 0, words: ["khong"])
    #expect(whole.snippet.isFromSurroundings && whole.snippet.text == "Trang chủ")
  }
}
