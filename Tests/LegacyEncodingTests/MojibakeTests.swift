import Testing

@testable import LegacyEncoding

@Suite("Mojibake")
struct MojibakeTests {
  private func undone(_ seen: String) -> String? {
    Mojibake.undone(TextUnit(seen.unicodeScalars.map(\.value))).map { scalars in
      String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
  }

  private let sentence = "Ủy ban nhân dân xã “Tân Lộc Hạ” – thông báo ngày họp về ý kiến của bà con làm ở hồ."

  @Test("undoes a sentence")
  func whole() {
    #expect(undone(mojibake(sentence)) == sentence)
  }

  @Test("undoes a sentence whose undefined bytes went", arguments: ["", "\u{FFFD}"])
  func lostBytes(left: String) {
    var seen = mojibake(sentence)
    for byte in ["\u{81}", "\u{8D}", "\u{8F}", "\u{90}", "\u{9D}"] { seen = seen.replacing(byte, with: left) }
    #expect(undone(seen) == sentence)
  }

  @Test("undoes a sentence whose soft hyphens went")
  func softHyphens() {
    let text = "Chính quyền xã gửi bà con luật mới và tính tiền thuế đất."
    #expect(undone(mojibake(text).replacing("\u{AD}", with: "")) == text)
  }

  @Test("undoes a sentence whose no-break spaces became blanks")
  func blanks() {
    let text = "Từ ngày 12, hàng hóa và nhà làm trái phép là vi phạm; bà con chú ý và thi hành."
    #expect(undone(mojibake(text).replacing("\u{A0}", with: " ")) == text)
    // A page also shows two blanks as one.
    let folded = mojibake(text).replacing("\u{A0}", with: " ").replacing("  ", with: " ")
    #expect(undone(folded) == text)
  }

  @Test(
    "is nothing to undo in text of other encodings",
    arguments: ["Phßng gi¸o dôc", "Thông báo", "Café à la carte", "UÛy ban nhaân daân huyeän", "ASCII", ""])
  func others(text: String) {
    #expect(undone(text) == nil)
  }

  @Test("leaves a sequence as it is where no word comes of it")
  func noWord() {
    let seen = mojibake("Thông báo về đất đai") + " QÃX"
    #expect(undone(seen) == "Thông báo về đất đai QÃX")
  }
}
