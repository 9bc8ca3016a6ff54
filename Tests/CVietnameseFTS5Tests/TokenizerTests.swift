import CVietnameseFTS5
import Testing
import VietnameseText

@Suite struct TokenizerTests {
  @Test("cuts and folds a heading")
  func cutsHeading() {
    #expect(tokens("Số: 164/TB-UBND, QÐ Hạ").map(\.folded) == ["so", "164", "tb", "ubnd", "qd", "ha"])
  }

  @Test("offsets cover a word from its first letter to its last mark")
  func offsets() {
    let found = tokens(Array("\u{200B}tru\u{AD}o\u{31B}\u{300}ng\u{FEFF} xã".utf8))
    #expect(found.map(\.folded) == ["truong", "xa"])
    #expect(found.map(\.range) == [3..<15, 19..<22])
  }

  @Test("a byte that is not UTF-8 separates")
  func invalidBytes() {
    #expect(tokens([0x61, 0xFF, 0x62, 0xC3, 0x63, 0xE1, 0xBA, 0x64]).map(\.folded) == ["a", "b", "c", "d"])
    #expect(tokens([0xED, 0xA0, 0x80, 0xC0, 0xAF, 0xF8, 0x88]).isEmpty)
  }

  @Test("never reads past the length, also inside a character")
  func cutCharacter() {
    let text = Array("Lộc 😀".utf8)
    for length in 0...text.count {
      // Exactly as many bytes as told, so that AddressSanitizer sees any read beyond them.
      let exact = UnsafeMutableBufferPointer<CChar>.allocate(capacity: length)
      defer { exact.deallocate() }
      _ = exact.initialize(from: text.prefix(length).map { CChar(bitPattern: $0) })
      let expected = [[], ["l"], ["l"], ["l"], ["lo"], ["loc"]][min(length, 5)]
      #expect(run(exact.baseAddress, length).map(\.folded) == expected)
    }
  }

  @Test("stops with the callback's result")
  func stops() {
    var count = 0
    let result = withUnsafeMutablePointer(to: &count) { count in
      tracuu_tokenize("một hai ba", 12, count) { context, _, _, _, _ in
        let seen = context?.assumingMemoryBound(to: Int.self)
        seen?.pointee += 1
        return seen?.pointee == 2 ? 7 : 0
      }
    }
    #expect(result == 7)
    #expect(count == 2)
  }

  @Test("a text of no length has no words")
  func emptyText() {
    #expect(tracuu_tokenize(nil, 0, nil) { _, _, _, _, _ in 1 } == 0)
    #expect(tracuu_tokenize("abc", -1, nil) { _, _, _, _, _ in 1 } == 0)
  }

  @Test("cuts as VietnameseText does, for every character of Unicode")
  func agreesOnEveryScalar() {
    for page in stride(from: UInt32(0), to: 0x110000, by: 0x100) {
      let scalars = (page..<page + 0x100).compactMap(Unicode.Scalar.init)
      let text = scalars.map { "a\($0)b" }.joined(separator: "\n")
      if tokens(text) != words(text) { Issue.record("U+\(String(page, radix: 16)) and the 255 after it") }
    }
  }

  @Test("cuts as VietnameseText does, for random texts")
  func agreesOnRandomTexts() {
    var random = SplitMix(state: 164)
    let alphabet = Array("aeĐệ1 -漢か\u{301}\u{302}\u{323}\u{31B}\u{AD}\u{200B}\u{A0}ﬃ½ж가ộ".unicodeScalars)
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let any = Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random))
        let pick = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        text.append(Bool.random(using: &random) ? pick : any ?? pick)
      }
      let made = String(text)
      #expect(tokens(made) == words(made))
    }
  }

  @Test("cuts long words at 256 bytes as VietnameseText does")
  func agreesOnLongWords() {
    for letter in ["a", "ж", "가", "𐐨", "ﬃ"] {
      let text = "xy" + String(repeating: letter, count: 400) + "\u{301} sau"
      let found = tokens(text)
      #expect(found == words(text))
      #expect(found.first.map { (250...256).contains($0.folded.utf8.count) } == true)
      #expect(found.last?.folded == "sau")
    }
  }
}

private func tokens(_ text: String) -> [Token] {
  tokens(Array(text.utf8))
}

private func tokens(_ bytes: [UInt8]) -> [Token] {
  bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { run($0.baseAddress, $0.count) }
}

private func run(_ text: UnsafePointer<CChar>?, _ length: Int) -> [Token] {
  var tokens: [Token] = []
  let result = withUnsafeMutablePointer(to: &tokens) { tokens in
    tracuu_tokenize(text, Int32(length), tokens) { context, folded, length, start, end in
      let bytes = UnsafeRawBufferPointer(start: folded, count: Int(length))
      context?.assumingMemoryBound(to: [Token].self).pointee.append(
        Token(folded: String(decoding: bytes, as: UTF8.self), range: Int(start)..<Int(end)))
      return 0
    }
  }
  #expect(result == 0)
  return tokens
}

/// A word as the C tokenizer gives it.
private struct Token: Equatable {
  var folded: String
  var range: Range<Int>

  init(folded: String, range: Range<Int>) {
    self.folded = folded
    self.range = range
  }

  init(_ word: Word) {
    self.init(folded: word.folded, range: word.range)
  }
}

private func words(_ text: String) -> [Token] {
  Folding.words(in: text).map(Token.init)
}
