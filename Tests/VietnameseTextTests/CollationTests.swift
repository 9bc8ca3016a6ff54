import Testing
import VietnameseText

@Suite struct CollationTests {
  private func sorted(_ words: [String]) -> [String] {
    words.reversed().sorted(by: VietnameseCollation.areInIncreasingOrder)
  }

  @Test("orders letters as dictionaries do")
  func letters() {
    let letters = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split(separator: " ").map(
      String.init)
    #expect(sorted(letters) == letters)
    #expect(sorted(["az", "ăn", "âm", "ba", "dz", "đa", "e"]) == ["az", "ăn", "âm", "ba", "dz", "đa", "e"])
  }

  @Test("orders tones huyền, hỏi, ngã, sắc, nặng, and small letters before capitals")
  func tones() {
    let words = ["a", "A", "à", "À", "ả", "ã", "á", "ạ", "aa", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â"]
    #expect(sorted(words) == words)
  }

  @Test("compares the letters of the whole text before any tone")
  func levels() {
    let names = ["Hoa An", "Hòa An", "Hoa Ấn", "Hoàn An", "Tân Lộc", "Tân Lộc Hạ", "Tân Lộc Thượng", "Tấn Lộc Thượng"]
    #expect(sorted(names) == names)
    #expect(sorted(["má ba", "ma bà", "ma ba"]) == ["ma ba", "ma bà", "má ba"])
    #expect(sorted(["hòa", "hoà", "hoa"]) == ["hoa", "hoà", "hòa"])
  }

  @Test("puts spaces and signs before digits, digits before letters, other scripts last")
  func classes() {
    let texts = ["", " a", "_", "-", "–", ",", ".", "“", "(", "/", "₫", "1", "10", "2", "a", "z", "я", "漢"]
    #expect(sorted(texts) == texts)
    #expect(sorted(["Tân An", "Tâna"]) == ["Tân An", "Tâna"])
  }

  @Test("gives equal words one key, whatever their form")
  func forms() {
    #expect(VietnameseCollation.key("ệ") == VietnameseCollation.key("e\u{323}\u{302}"))
    #expect(VietnameseCollation.key("trư\u{AD}ờng\u{A0}học") == VietnameseCollation.key("trường học"))
    #expect(VietnameseCollation.key("Ðảng") == VietnameseCollation.key("Đảng"))
    #expect(VietnameseCollation.key("hòa") != VietnameseCollation.key("hoà"))
  }

  @Test("puts foreign letters beside the plain ones, in either case")
  func foreign() {
    #expect(
      sorted(["Muller", "Müller", "Mulles", "oz", "øz", "ô", "strasse", "straße"])
        == ["Muller", "Müller", "Mulles", "oz", "øz", "ô", "strasse", "straße"])
    #expect(sorted(["ñ", "Ñ"]) == ["ñ", "Ñ"])
  }

  @Test("is a strict order for random texts")
  func strict() {
    var generator = SeededGenerator(seed: 9)
    let texts = (0..<300).map { _ in generator.text() }
    let sorted = texts.sorted(by: VietnameseCollation.areInIncreasingOrder)
    for (index, text) in sorted.enumerated() {
      for later in sorted[index...] where VietnameseCollation.areInIncreasingOrder(later, text) {
        Issue.record("\(later.unicodeScalars) before \(text.unicodeScalars)")
      }
    }
  }
}
