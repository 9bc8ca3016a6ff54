import Foundation
import Testing
import VietnameseText

@Suite struct FoldingTests {
  @Test("folds case, tones, vowel marks and đ")
  func foldsVietnamese() {
    #expect(Folding.folded("Ủy ban nhân dân huyện Tân Lộc Hạ") == "uy ban nhan dan huyen tan loc ha")
    #expect(Folding.folded("ĐƯỜNG ĐÊ, QUYẾT ĐỊNH 12/2012/QĐ-UBND") == "duong de, quyet dinh 12/2012/qd-ubnd")
  }

  @Test("folds all 134 accented letters to plain ones")
  func foldsEveryLetter() {
    let bases = ["a": "aàáảãạăằắẳẵặâầấẩẫậ", "e": "eèéẻẽẹêềếểễệ", "i": "iìíỉĩị", "o": "oòóỏõọôồốổỗộơờớởỡợ"]
      .merging(["u": "uùúủũụưừứửữự", "y": "yỳýỷỹỵ", "d": "đ"]) { $1 }
    for (base, letters) in bases {
      for letter in letters {
        for form in [String(letter), letter.uppercased()] {
          #expect(Folding.folded(form) == base)
          #expect(Folding.folded(form.decomposedStringWithCanonicalMapping) == base)
        }
      }
    }
  }

  @Test("folds eth and African D, which old pages hold for đ", arguments: ["Ð", "ð", "Đ", "đ", "Ɖ", "ɖ"])
  func foldsEth(letter: String) {
    #expect(Folding.folded(letter) == "d")
  }

  @Test("folds marks in any order")
  func foldsMarksInAnyOrder() {
    #expect(Folding.folded("a\u{302}\u{301}") == "a")
    #expect(Folding.folded("a\u{301}\u{302}") == "a")
    #expect(Folding.folded("o\u{323}\u{31B}\u{300}n") == "on")
  }

  @Test("drops joiners, so that a soft hyphen does not split a word")
  func dropsJoiners() {
    #expect(Folding.folded("tru\u{AD}ờng\u{FEFF} h\u{200B}ọ\u{2060}c\u{200E}") == "truong hoc")
  }

  @Test("makes no-break spaces spaces")
  func foldsSpaces() {
    #expect(Folding.folded("164/TB\u{A0}-\u{202F}UBND") == "164/tb - ubnd")
  }

  @Test("folds ligatures, full width and stroked letters")
  func foldsCompatibility() {
    #expect(Folding.folded("ﬁ Ｔ１ Straße Æther Ørsted Łódź İı m²") == "fi t1 strasse aether orsted lodz ii m2")
  }

  @Test("leaves punctuation, symbols and fractions as they are")
  func leavesTheRest() {
    #expect(Folding.folded("“½ – 100 %”… ₫ ™ ①\r\n\t😀") == "“½ – 100 %”… ₫ ™ 1\r\n\t😀")
    #expect(Folding.folded("") == "")
  }

  @Test("folding twice changes nothing, for every character")
  func isIdempotent() {
    for code in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let once = Folding.folded(String(scalar))
      if Folding.folded(once) != once { Issue.record("U+\(String(code, radix: 16))") }
    }
  }
}
