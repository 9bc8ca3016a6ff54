import NoticeModel
import SearchQuery
import Testing

@Suite struct NumberInTextTests {
  @Test("each number stands where it is spelt, in scalars, behind whatever stands before it")
  func places() throws {
    let text = "😀a\u{301}\r\nTheo 164/TB-UBND và Quyết định số 12/2012/QĐ-UBND."
    let numbers = NumberInText.all(in: text, citations: [])
    #expect(numbers.map(\.text) == ["164/TB-UBND", "12/2012/QĐ-UBND"])
    let scalars = Array(text.unicodeScalars)
    for number in numbers {
      #expect(String(String.UnicodeScalarView(scalars[number.citation.span])) == number.text)
    }
    #expect(numbers.map { $0.citation.number?.symbols } == [["TB", "UBND"], ["QĐ", "UBND"]])
  }

  @Test("a number keeps what its citation says beside it, and its own place")
  func citation() throws {
    let text = "Quyết định số 12/2012/QĐ-UBND"
    let day = CivilDate(year: 2012, month: 2, day: 5)
    let number = DocumentNumber(ordinal: 12, year: 2012, symbols: ["QĐ", "UBND"], printed: "12/2012/QĐ-UBND")
    let cited = Citation(relation: .replaces, number: number, issuedOn: day, span: 0..<text.unicodeScalars.count)
    let found = try #require(NumberInText.all(in: text, citations: [cited]).first)
    #expect(found.citation.issuedOn == day && found.citation.relation == .replaces && found.text == "12/2012/QĐ-UBND")
    // Only the words around it say that it is a number.
    let bare = "Nghị định 126 năm 2020"
    let law = Citation(
      relation: .basis,
      number: DocumentNumber(ordinal: 126, year: 2020, symbols: ["NĐ", "CP"], printed: "126/2020/NĐ-CP"),
      span: 0..<13)
    #expect(NumberInText.all(in: bare, citations: [law]).map(\.text) == ["Nghị định 126"])
    // Spans of another text harm nobody.
    let beyond = Citation(relation: .basis, number: number, span: 90..<99)
    #expect(NumberInText.all(in: "", citations: [beyond]).isEmpty)
  }

  @Test("letters with two uses have two readings, the meant one first")
  func readings() {
    let found = NumberInText.all(in: "Kế hoạch và 07/DA-UBND", citations: [])
    #expect(found.first?.readings == ["07/DA-UBND", "07/ĐA-UBND"])
    #expect(NumberInText.all(in: "164/TB-UBND", citations: []).first?.readings == ["164/TB-UBND"])
  }
}
