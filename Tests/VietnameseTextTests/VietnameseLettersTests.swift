import Foundation
import Testing
import VietnameseText

@Suite struct VietnameseLettersTests {
  static let marked = "đăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"

  @Test("gives a to z and the 67 letters with marks the codes 1 to 93 in order")
  func codes() {
    let letters = ("abcdefghijklmnopqrstuvwxyz" + Self.marked).unicodeScalars
    #expect(letters.map { VietnameseLetters.code(of: $0.value) } == Array(1...93))
    #expect((1...93).map { VietnameseLetters.scalar(of: $0) } == letters.map(\.value))
    #expect(letters.count == VietnameseLetters.count - 1)
  }

  @Test("takes each capital to its small letter and back")
  func cases() throws {
    for letter in ("az" + Self.marked).unicodeScalars {
      let capital = try #require(letter.properties.uppercaseMapping.unicodeScalars.first).value
      #expect(VietnameseLetters.uppercased(letter.value) == capital)
      #expect(VietnameseLetters.uppercased(capital) == capital)
      #expect(VietnameseLetters.lowercased(capital) == letter.value)
      #expect(VietnameseLetters.lowercased(letter.value) == letter.value)
      #expect(VietnameseLetters.code(of: capital) == VietnameseLetters.code(of: letter.value))
      #expect(VietnameseLetters.isUpper(capital) && !VietnameseLetters.isUpper(letter.value))
    }
  }

  @Test("knows these 186 letters among all scalars and leaves the others alone")
  func others() {
    let known = (0...0x11_0000 as ClosedRange<UInt32>).filter { VietnameseLetters.code(of: $0) != 0 }
    #expect(known.count == 2 * 93)
    for scalar: UInt32 in [0, 0x40, 0x5B, 0xC4, 0xD7, 0xDF, 0xE4, 0xF1, 0x1B1, 0x1FF, 0x1E9F, 0x1EFA, 0x1F00, .max] {
      #expect(VietnameseLetters.uppercased(scalar) == scalar && VietnameseLetters.lowercased(scalar) == scalar)
      #expect(!VietnameseLetters.isUpper(scalar))
    }
    #expect(VietnameseLetters.scalar(of: 0) == 0)
    #expect(VietnameseLetters.scalar(of: 94) == 0 && VietnameseLetters.scalar(of: 255) == 0)
  }
}
