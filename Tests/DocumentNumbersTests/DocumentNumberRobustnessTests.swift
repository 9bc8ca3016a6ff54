import DocumentNumbers
import NoticeModel
import Testing

@Suite struct DocumentNumberRobustnessTests {
  private static let pieces = [
    "1", "9", "0", "164", "2012", "999999", "/", "-", "–", ".", " ", "\n", "\u{A0}", "**", "TB", "qđ", "UBND", "ubnd",
    "QH", "13", "CP", "TC", "tt", "HĐND", "§", "Q§", "Đ", "\u{D0}", "\u{301}", "\u{200B}", "\u{AD}", "số", "thông báo",
    "công văn", "ngày", "năm", "luật", "&", "l", "O", "\u{0}", "\u{FEFF}", "😀", "漢", "ﷺ", "\u{1F1FB}", "٣", "\\",
    "a", "z",
  ]

  @Test("reads 100,000 random texts without a trap; what it takes for a number reads back")
  func randomTexts() {
    var generator = SeededGenerator(state: 164)
    var numbers = 0
    for _ in 0..<100_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        text += Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
      }
      let scalars = text.unicodeScalars.count
      if let number = DocumentNumber(text) {
        numbers += 1
        #expect(!number.meanings.isEmpty)
        #expect(DocumentNumber(number.printed)?.ordinal == number.ordinal, "\(text)")
      }
      if let mention = DocumentNumber.mention(in: text) {
        #expect(mention.scalars.lowerBound >= 0 && mention.scalars.upperBound <= scalars, "\(text)")
      }
      for found in DocumentNumber.find(in: text) { #expect(found.scalars.upperBound <= scalars, "\(text)") }
      _ = DocumentNumber.partial(text)
    }
    #expect(numbers > 100)
  }

  @Test("meets parts that no parser made with a meaning all the same")
  func strangeParts() {
    for symbols in [[], [""], ["", ""], ["TC", ""], ["L", "CTN"], ["QH"], ["\u{301}"]] {
      let number = DocumentNumber(ordinal: -1, symbols: symbols, printed: "")
      #expect(!number.meanings.isEmpty)
      #expect(number.suffix.isEmpty)
    }
  }

  @Test("stays linear in a query made of beginnings of numbers")
  func staysLinear() {
    let clock = ContinuousClock()
    for piece in ["1/", "1 a ", "số 1 ", "1          ", "1/2012 tb ", "thông báo 1 ", "1 ttlt a b c d e f "] {
      let short = String(repeating: piece, count: 1_000 / piece.count)
      let long = String(repeating: piece, count: 20_000 / piece.count)
      _ = DocumentNumber.mention(in: short)
      let first = clock.measure { _ = DocumentNumber.mention(in: short) }
      let second = clock.measure { _ = DocumentNumber.mention(in: long) }
      // Twenty times the text; quadratic work would be four hundred times the time.
      #expect(second < first * 100 + .milliseconds(200), "\(piece)")
    }
  }
}
