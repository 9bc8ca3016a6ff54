import Foundation
import Testing
import VietnameseText

@Suite struct ReadingFormTests {
  private func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8)
  }

  /// Compares bytes: Swift's `==` takes decomposed text for equal.
  private func expect(_ text: String, _ expected: String, _ location: SourceLocation = #_sourceLocation) {
    #expect(bytes(ReadingForm.cleaned(text)) == bytes(expected), sourceLocation: location)
  }

  private func isClean(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer(ReadingForm.isClean)
  }

  @Test("removes soft hyphens, zero width and direction characters, so that words join")
  func removesInvisible() {
    expect("trư\u{AD}ờng\u{FEFF} h\u{200B}ọ\u{2060}c", "trường học")
    expect("\u{202A}Số\u{202C}: \u{2066}5\u{2069}\u{200E}\u{200F}", "Số: 5")
    expect("Tân\u{200D} L\u{200C}ộ\u{200D}c", "Tân Lộc")
    expect("ệ\u{200C}ử", "ệử")
    expect("\u{AD}", "")
  }

  @Test("composes across what it removes")
  func composesAcross() {
    expect("e\u{200B}\u{302}\u{AD}\u{323}", "ệ")
  }

  @Test("keeps joiners that shape emoji, Indic and Arabic letters")
  func keepsJoiners() {
    let texts = [
      "👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "क\u{94D}\u{200D}ष", "می\u{200C}خواهم", "🙂\u{200D}↔\u{FE0F}",
    ]
    for text in texts { expect(text, text) }
    expect("👨\u{200D}", "👨")
    expect("\u{200D}👨", "👨")
  }

  @Test("makes spaces of no-break, figure, thin and ideographic spaces")
  func plainSpaces() {
    expect("5\u{202F}000\u{A0}₫\u{2007}\u{2009}\u{3000}.", "5 000 ₫   .")
  }

  @Test("reads eth as Đ where a word begins and in words of capitals")
  func readsEth() {
    expect("Ðảng ủy, ðơn vị, QÐ-UBND, NÐ-CP, HÐND, Ɖ ɖường", "Đảng ủy, đơn vị, QĐ-UBND, NĐ-CP, HĐND, Đ đường")
    expect("5000ð (Ðồng)", "5000đ (Đồng)")
    expect("TTÐT\u{AD}H", "TTĐTH")
  }

  @Test("leaves eth inside other words, as in Icelandic")
  func leavesEth() {
    expect("maður, Garðabær, Austurglugganum í Seyðisfirði", "maður, Garðabær, Austurglugganum í Seyðisfirði")
  }

  @Test("leaves clean text as it is")
  func leaves() {
    let text = "“Quyết định” – 12/2012/QĐ-UBND… 5 000 ₫ ½ m² §3 → 漢字 😀 Привет\r\n\t‰ ①"
    expect(text, text)
    expect("", "")
  }

  @Test("knows clean Vietnamese by its bytes")
  func knowsClean() {
    #expect(isClean(bytes("ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ đ – “ ” … ‘ ₫ §²½\r\n")))
    #expect(isClean(bytes(String(repeating: "Ủy ban nhân dân huyện Tân Lộc Hạ. ", count: 50))))
    #expect(isClean([]))
  }

  @Test(
    "does not call bytes clean that are cut, overlong, surrogates or out of range",
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xE1, 0xBA], [0xE0, 0x8E, 0x91], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xC3, 0x41], [0xE1, 0xBA, 0x41], [0xE2, 0x80], [0xFF],
    ])
  func refusesInvalid(bytes: [UInt8]) {
    #expect(!isClean(bytes))
    #expect(!isClean(Array(repeating: 0x61, count: 255) + bytes))
  }

  @Test("calls clean only what cleaning leaves alone, for every character")
  func scanIsSafe() {
    for code in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let text = "a\(scalar)b"
      if isClean(bytes(text)), bytes(ReadingForm.cleaned(text)) != bytes(text) {
        Issue.record("U+\(String(code, radix: 16)) is not clean")
      }
      if isClean(bytes(text)), bytes(text.precomposedStringWithCanonicalMapping) != bytes(text) {
        Issue.record("U+\(String(code, radix: 16)) is not composed")
      }
    }
  }

  @Test("cleaning twice changes nothing more, for random texts")
  func isIdempotent() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let text = generator.text()
      let once = ReadingForm.cleaned(text)
      if bytes(ReadingForm.cleaned(once)) != bytes(once) { Issue.record("\(text.unicodeScalars.map(\.value))") }
    }
  }

  @Test("takes linear time for joiners and marks without end")
  func hostile() {
    let joiners = "👨" + String(repeating: "\u{200D}", count: 200_000) + "👩"
    #expect(ReadingForm.cleaned(joiners).unicodeScalars.count < 200)
    #expect(
      ReadingForm.cleaned("a" + String(repeating: "\u{301}\u{200D}", count: 100_000)).unicodeScalars.count == 100_000)
    #expect(ReadingForm.cleaned(String(repeating: "Ð", count: 200_000)).utf8.starts(with: "ĐĐ".utf8))
  }

  @Test(
    "gives every letter from each of its Unicode forms",
    .enabled(if: SharedVietnamese.lines(forms) != nil, "the shared data is not here"))
  func unicodeForms() throws {
    let rows = try #require(SharedVietnamese.rows(Self.forms))
    #expect(rows.count == 446)
    for row in rows {
      let source = text(hex: row[1])
      let letter = text(hex: row[2])
      expect(source, letter)
      // Eth and the African D are read by their place, not as letters with marks.
      if source.unicodeScalars.allSatisfy({ ![0xD0, 0xF0, 0x189, 0x256].contains($0.value) }) {
        #expect(bytes(Canonical.composed(source)) == bytes(letter), "\(row)")
      }
    }
  }

  private static let forms = "encodings/unicode_forms.csv"

  private func text(hex: String) -> String {
    String(
      String.UnicodeScalarView(
        hex.split(separator: " ").compactMap { UInt32($0, radix: 16) }.compactMap(Unicode.Scalar.init)))
  }
}
