import DocumentNumbers
import NoticeModel
import Testing

@Suite struct DocumentNumberRoundTripTests {
  private func generated() -> [GeneratedNumber] {
    var generator = SeededGenerator(state: 30_2020)
    return (0..<3_000).map { _ in GeneratedNumber(&generator) }
  }

  @Test("what is printed reads back as the same number, of every regime")
  func printed() throws {
    let all = generated()
    #expect(Set(all.map(\.regime)) == Set(NumberRegime.allCases))
    for entry in all {
      let expected = DocumentNumber(
        ordinal: entry.ordinal, year: entry.year, symbols: entry.symbols, printed: entry.official)
      #expect(DocumentNumber(entry.printed) == expected, "\(entry.printed)")
      #expect(DocumentNumber(entry.official) == expected, "\(entry.official)")
      #expect(expected.regime == entry.regime, "\(entry.official)")
    }
  }

  @Test("running text holds what is printed, whole")
  func found() {
    for entry in generated() where !entry.printed.contains(" ") {
      let text = "Căn cứ văn bản số \(entry.printed) ngày 22/7/2013 của cơ quan,"
      #expect(DocumentNumber.find(in: text).map(\.number.printed) == [entry.official], "\(entry.printed)")
    }
  }

  @Test(
    "reads it in small letters, without diacritics, with blanks, other dashes and other letters for đ",
    arguments: [
      { $0.lowercased() }, { unaccented($0) }, { unaccented($0).lowercased() }, { spaced($0) },
      { spaced($0).lowercased() }, { spaced(unaccented($0)).lowercased() },
      { $0.replacing("-", with: " – ").replacing("/", with: " / ") }, { $0.replacing("-", with: "\u{2011}") },
      { $0.replacing("Đ", with: "\u{D0}") }, { $0.replacing("QĐ", with: "Q§") }, { "Số: **\($0)**." },
      { $0.replacing("/", with: "\u{2044}") },
    ] as [@Sendable (String) -> String])
  func respelled(spelling: @Sendable (String) -> String) {
    for entry in generated() {
      let text = spelling(entry.printed)
      if entry.symbols.count == 1 && entry.year == nil && text == text.lowercased() && !text.contains("/") {
        // `15 cp` in small letters may be other words; it is only a part of a number.
        #expect(DocumentNumber.partial(text)?.ordinal == entry.ordinal, "\(text)")
      } else {
        #expect(DocumentNumber.readings(text).map(\.printed).contains(entry.official), "\(text)")
      }
    }
  }

  @Test(
    "mends digits that a scanner misread, if that makes a whole number",
    arguments: [
      ("l64/TB-UBND", "164/TB-UBND"), ("I2/2O12/QĐ-UBND", "12/2012/QĐ-UBND"), ("1o/QĐ-UBND", "10/QĐ-UBND"),
      ("Số: S7/TB-UBND", "57/TB-UBND"), ("30/2O2O/NĐ-CP", "30/2020/NĐ-CP"), ("4B/KH-UBND", "04b/KH-UBND"),
    ])
  func misread(text: String, expected: String) {
    #expect(DocumentNumber(text)?.printed == expected)
  }

  @Test(
    "misread digits make no number of other words", arguments: ["l64", "B5 UBND", "S5-up", "1O kg", "I5/xyz", "O5"])
  func notMisread(text: String) {
    #expect(DocumentNumber(text) == nil)
  }

  private static func unaccented(_ text: String) -> String {
    text.replacing("Đ", with: "D").replacing("đ", with: "d")
  }

  private static func spaced(_ text: String) -> String {
    text.replacing("/", with: " ").replacing("-", with: " ")
  }
}
