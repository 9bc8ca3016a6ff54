import Testing
import VietnameseText

@testable import ImporterKit

/// The quick ways that recognisers read letters by say what the slow ones say.
@Suite struct FastPathTests {
  @Test func letterPropertiesAreThoseOfTheStandardLibrary() {
    for value in UInt32(0)..<0x1_1000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isCapitalLetter == scalar.properties.isUppercase)
      #expect(scalar.isSmallLetter == scalar.properties.isLowercase)
      #expect(scalar.isLetter == scalar.properties.isAlphabetic)
    }
  }

  @Test func foldedPartsAreFoldedWholes() {
    for value in UInt32(0)..<0x1_1000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let words = Folding.words(in: text)
      #expect(words.map(\.folded).joined() == Folding.folded(text).unicodeScalars.filter { isPart($0) }.text)
    }
  }

  private func isPart(_ scalar: Unicode.Scalar) -> Bool { !Folding.words(in: String(scalar)).isEmpty }

  @Test func smallLettersAreLowercased() {
    for word in ["ỦY", "Đất", "NGHĨA", "ưu", "ƯU", "Ơ", "Ỹ", "phường", "ĂN"] {
      var word = word
      let small = Array(word.lowercased().utf8)
      word.withUTF8 { bytes in
        #expect(SmallLetters.isCommon(bytes))
        #expect(SmallLetters.equal(bytes, small))
      }
    }
    var decomposed = "u\u{309}y"
    let isCommon = decomposed.withUTF8(SmallLetters.isCommon)
    #expect(!isCommon)
  }

  @Test func scalarsAreThoseOfTheText() {
    for text in ["", "Tân Lộc Hạ", "e\u{301}漢😀\n", String(repeating: "ấ", count: 300)] {
      #expect(text.scalarArray == Array(text.unicodeScalars))
      #expect(text[...].scalarCount == text.unicodeScalars.count)
      for count in 0...6 {
        #expect(Array(text[...].prefix(scalars: count).unicodeScalars) == Array(text.unicodeScalars.prefix(count)))
        #expect(Array(text[...].dropping(scalars: count).unicodeScalars) == Array(text.unicodeScalars.dropFirst(count)))
      }
    }
  }

  @Test func everyWordOfALawsNameHasItsPlace() {
    let words = Set(LawNames.all.flatMap { Folding.words(in: String($0)).map(\.folded) })
    #expect(words.count > 100 && words.count < 1_000)
    for word in words { #expect(PackedWordTable.key(of: Array(word.utf8)) != 0, "\(word)") }
  }

  @Test func wordTableFindsWhatWasInserted() {
    var table = PackedWordTable()
    let words = (0..<1_500).map { Array("w\($0)".utf8) }
    for (place, word) in words.enumerated() { table.insert(place, at: PackedWordTable.key(of: word)) }
    for (place, word) in words.enumerated() { #expect(table[PackedWordTable.key(of: word)] == place) }
    #expect(table[PackedWordTable.key(of: Array("other".utf8))] == nil)
    #expect(PackedWordTable.key(of: Array("ninebytes".utf8)) == 0)
  }
}

extension [Unicode.Scalar] {
  fileprivate var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
