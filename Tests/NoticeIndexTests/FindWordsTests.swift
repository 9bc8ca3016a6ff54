import Testing

@testable import NoticeIndex

/// Looking for words in a text against cutting the text and looking at each word.
@Suite struct FindWordsTests {
  private struct Found: Equatable {
    var word: [UInt8]
    var range: Range<Int>
  }

  private func found(_ words: [[UInt8]], in text: String, until end: (Range<Int>) -> Int = { _ in .max }) -> [Found] {
    var found: [Found] = []
    var text = text
    text.withUTF8 { bytes in
      Tokens.find(words, in: bytes) { word, range in
        found.append(Found(word: words[word], range: range))
        return end(range)
      }
    }
    return found
  }

  @Test("finds what cutting the text finds, for random texts and any of their words")
  func agrees() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("aeĐệ1 -漢か\u{301}\u{302}\u{323}\u{31B}\u{AD}\u{200B}\u{A0}ﬃ½ж가ộ ".unicodeScalars)
    var count = 0
    for _ in 0..<3_000 {
      let text = String(
        String.UnicodeScalarView((0..<60).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }))
      var all: [Found] = []
      Tokens.visit(text) { word, range in
        all.append(Found(word: Array(word), range: range))
        return true
      }
      let wanted = Set(all.map(\.word).filter { _ in Bool.random(using: &random) })
      let words = Array(wanted) + [Array("khong".utf8)]
      let expected = all.filter { wanted.contains($0.word) }
      #expect(found(words, in: text) == expected, "\(text.unicodeScalars.map(\.value))")
      count += expected.count
    }
    #expect(count > 1_000)
  }

  @Test("a word at its limit of 256 bytes is found by what is kept of it")
  func long() {
    let text = "a " + String(repeating: "dài", count: 200) + " b"
    var words: [[UInt8]] = []
    Tokens.visit(text) { word, _ in
      words.append(Array(word))
      return true
    }
    #expect(found([words[1]], in: text).map(\.range) == [2..<(2 + 200 * 4)])
  }

  @Test("ends behind the first word that ends where the text is no longer of interest")
  func ends() {
    let text = "một hai một hai một"
    let words = [Array("mot".utf8), Array("hai".utf8)]
    #expect(found(words, in: text).count == 5)
    #expect(found(words, in: text, until: { _ in 0 }).count == 1)
    #expect(found(words, in: text, until: { _ in 10 }).count == 3)
    #expect(found([], in: text).isEmpty && found(words, in: "").isEmpty)
  }
}
