import Foundation
import Testing
import VietnameseText

@Suite struct CanonicalTests {
  private func isComposed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer(Canonical.isComposed(utf8:))
  }

  /// Swift's `==` takes the decomposed form for equal; the bytes are what the index compares.
  private func sameBytes(_ text: String, _ expected: String) -> Bool {
    Array(text.utf8) == Array(expected.utf8)
  }

  @Test("composes decomposed text")
  func composes() {
    let text = "Ủy ban nhân dân tỉnh Bình Hòa An, đường Nguyễn Thị Lụa"
    #expect(sameBytes(Canonical.composed(text.decomposedStringWithCanonicalMapping), text))
  }

  @Test("keeps composed text byte for byte")
  func keeps() {
    let text = "“Quyết định” – 12/2012/QĐ-UBND… 5 000 ₫ 漢字 😀\r\n"
    #expect(sameBytes(Canonical.composed(text), text))
    #expect(isComposed(Array(text.utf8)))
  }

  @Test("joins a tone typed before a circumflex or breve")
  func ordersMarks() {
    #expect(sameBytes(Canonical.composed("a\u{301}\u{302}"), "ấ"))
    #expect(sameBytes(Canonical.composed("\u{E1}\u{302}"), "ấ"))
    #expect(sameBytes(Canonical.composed("A\u{309}\u{306}"), "Ẳ"))
    #expect(sameBytes(Canonical.composed("Ti\u{EA}\u{301}ng Vi\u{1EB9}\u{302}t"), "Tiếng Việt"))
  }

  @Test("says composed only of characters that NFC leaves alone, for every character")
  func quickCheckIsSafe() {
    for code in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let text = "a\(scalar)"
      if isComposed(Array(text.utf8)), !sameBytes(text.precomposedStringWithCanonicalMapping, text) {
        Issue.record("U+\(String(code, radix: 16))")
      }
    }
  }

  @Test("gives NFC for texts of any script")
  func agreesWithFoundation() {
    let texts = [
      "Tờ trình số 5 của huyện Tân Lộc Hạ", "e\u{323}\u{302}u\u{31B}\u{301} o\u{302}\u{323}", "ภาษาไทย ที่", "한국어 각",
      "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}",
      "\u{301}\u{323} \u{915}\u{93C}\u{9C7}\u{9BE}", "\u{212B}\u{2126}\u{1F71}",
      "\u{627}\u{653}\u{64A}\u{654}", "か\u{3099}は\u{309A}", "и\u{306}",
    ]
    for text in texts {
      for form in [text, text.decomposedStringWithCanonicalMapping] {
        #expect(sameBytes(Canonical.composed(form), form.precomposedStringWithCanonicalMapping), "\(form)")
      }
    }
  }

  @Test("composes long runs of other scripts and of marks in bounded pieces, losing nothing")
  func boundsStretches() {
    let thai = String(repeating: "ภาษาไทยที่", count: 5_000)
    #expect(sameBytes(Canonical.composed(thai), thai))
    let marks = "a" + String(repeating: "\u{301}", count: 300_000)
    #expect(Canonical.composed(marks).unicodeScalars.count == 300_000)
    #expect(Canonical.composed(marks).unicodeScalars.first == "á")
  }

  @Test("parts no two characters that compose, wherever a long stretch of letters may end")
  func cutsBetweenLetters() {
    var pairs = 0
    for code in UInt32(0x80)...0x1FFFF {
      guard let scalar = Unicode.Scalar(code), code < 0xAC00 || code > 0xD7A3 || code % 29 < 3 else { continue }
      let parts = String(scalar).decomposedStringWithCanonicalMapping
      let whole = parts.precomposedStringWithCanonicalMapping
      guard parts.unicodeScalars.count > 1, whole.unicodeScalars.count < parts.unicodeScalars.count else { continue }
      pairs += 1
      for letters in 29...32 {
        let before = String(repeating: "ก", count: letters)
        let isWhole = sameBytes(Canonical.composed(before + parts), before + whole)
        if !isWhole { Issue.record("U+\(String(code, radix: 16)) after \(letters) letters") }
      }
    }
    #expect(pairs > 1_500)
    let korean = String(repeating: "한국어각", count: 200)
    #expect(sameBytes(Canonical.composed(korean.decomposedStringWithCanonicalMapping), korean))
  }

  @Test("takes the quick way for Vietnamese letters")
  func quickCheckKnowsVietnamese() {
    #expect(isComposed(Array("ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ".utf8)))
    #expect(!isComposed(Array("e\u{302}".utf8)))
  }

  @Test(
    "calls bytes that are not UTF-8 not composed",
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xE1, 0xBA], [0xE0, 0x8E, 0x91], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ])
  func refusesInvalid(bytes: [UInt8]) {
    #expect(!isComposed(bytes))
  }
}
