import Foundation
import Testing
import VietnameseText

@Suite struct SyllableKeyTests {
  @Test("gives back the word in lower case", arguments: ["a", "Nghiêng", "TRƯỜNG", "đắk", "quyết", "wwwwwwww"])
  func roundTrip(word: String) throws {
    let key = try #require(SyllableKey(word))
    #expect(key.word == word.lowercased())
    #expect(SyllableKey(bits: key.bits) == key)
  }

  @Test("has one key for a word composed, decomposed and in part composed")
  func forms() throws {
    for letter in VietnameseLettersTests.marked.unicodeScalars {
      for text in ["t\(letter)ng", "T\(letter.properties.uppercaseMapping)NG"] {
        let key = try #require(SyllableKey(text.precomposedStringWithCanonicalMapping))
        #expect(SyllableKey(text.decomposedStringWithCanonicalMapping) == key, "\(text)")
      }
    }
    #expect(SyllableKey("c\u{E2}\u{301}p") == SyllableKey("cấp"))
    #expect(SyllableKey("ca\u{301}\u{302}p") == SyllableKey("cấp"))
    #expect(SyllableKey("ma\u{323}\u{306}t") == SyllableKey("mặt"))
  }

  @Test(
    "refuses what is no word of 1 to 8 Vietnamese letters",
    arguments: [
      "", "wwwwwwwww", "straße", "cña", "hai ba", "số1", "m'nông", "\u{301}", "t\u{301}", "a\u{301}\u{300}", "a\u{308}",
      "ă\u{302}", "Ð",
    ])
  func refused(word: String) {
    #expect(SyllableKey(word) == nil)
  }

  @Test("adds letters below the ones before")
  func appending() {
    var key = SyllableKey()
    #expect(key.bits == 0 && key.word.isEmpty)
    for letter in "bảo".unicodeScalars { key.append(VietnameseLetters.code(of: letter.value)) }
    #expect(key == SyllableKey("bảo"))
    #expect(key.bits == 2 << 14 | 36 << 7 | 15)
  }
}
