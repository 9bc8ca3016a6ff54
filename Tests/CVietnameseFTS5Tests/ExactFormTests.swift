import CVietnameseFTS5
import Foundation
import Testing

@Suite struct ExactFormTests {
  @Test(
    "tells letters and tone of a word with diacritics",
    arguments: [
      ("thông", "=thOng"), ("Đất", "=DBt2"), ("ĐẤT", "=DBt2"), ("đai", "=Dai"), ("ðất", "=DBt2"), ("Ðất", "=DBt2"),
      ("trường", "=trUPng1"), ("Ư", "=U"), ("thửa", "=thUa3"), ("đẵn", "=DAn4"), ("Tuyển", "=tuyEn3"), ("ỹ", "=y4"),
      ("quyết", "=quyEt2"), ("lệ", "=lE5"), ("ỳ", "=y1"), ("Ờ", "=P1"), ("bộ2", "=bO25"),
    ])
  func letters(word: String, exact: String) {
    #expect(forms(word) == [exact])
    #expect(forms(word.precomposedStringWithCanonicalMapping) == [exact])
    #expect(forms(word.decomposedStringWithCanonicalMapping) == [exact])
  }

  @Test("gives every Vietnamese letter one form, composed, decomposed and in capitals, and no two letters the same")
  func alphabet() {
    let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
    var seen: Set<String> = []
    for vowel in vowels {
      for tone in tones {
        let letter = "b" + vowel + tone
        let found = forms(letter.precomposedStringWithCanonicalMapping)
        #expect(found.count == 1)
        #expect(forms(letter.decomposedStringWithCanonicalMapping) == found, "\(letter)")
        #expect(forms(letter.uppercased()) == found, "\(letter)")
        // The tone may also follow the base letter, the letter's own mark behind it.
        let toneFirst =
          "b"
          + vowel.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(into: "") {
            $0.unicodeScalars.append($1)
            if $1.isASCII { $0 += tone }
          }
        #expect(forms(toneFirst) == found, "\(letter)")
        // Letters without any diacritic have no exact form but are told apart folded.
        let form = found == [""] ? vowel : found.first ?? ""
        #expect(seen.insert(form).inserted, "\(letter)")
      }
    }
    #expect(seen.count == 72)
  }

  @Test(
    "is the same wherever in the word the tone was put",
    arguments: [("hòa", "hoà"), ("vịêt", "việt"), ("thúy", "thuý")])
  func tonePlaces(one: String, other: String) {
    #expect(forms(one) == forms(other))
  }

  @Test("keeps the tone of the last letter that has one")
  func lastTone() {
    #expect(forms("hòá") == ["=hoa2"])
    #expect(forms("hóa\u{323}") == ["=hoa5"])
  }

  @Test(
    "is missing for a word that has no diacritics", arguments: ["thong", "UBND", "2013", "ß", "漢", "жук", "ﬁ", "Ａ"])
  func plain(word: String) {
    #expect(forms(word) == [""])
  }

  @Test("ignores marks and letters of other languages but keeps the word's own")
  func foreign() {
    #expect(forms("naïve đạo") == ["", "=Dao5"])
    #expect(forms("a\u{30A}\u{323}") == ["=a5"])
  }

  @Test("fits the longest word with its marker and tone, and longer words are cut alike")
  func longest() {
    let word = String(repeating: "đ", count: 255) + "ế"
    #expect(forms(word) == ["=" + String(repeating: "D", count: 255) + "E2"])
    #expect(forms(word + "đđ") == forms(word))
    #expect(forms(String(repeating: "a", count: 300) + "ế").first?.utf8.count ?? 0 <= 258)
  }

  @Test("begins with a sign that no folded word contains")
  func marker() {
    for word in ["=thOng", "+cua_thong", "= đất", "a=b", "a+b_c"] {
      let folded = found(word).map(\.folded)
      #expect(!folded.contains { $0.contains("=") || $0.contains("+") || $0.contains("_") }, "\(word)")
    }
  }

  @Test("counts the words that it cuts")
  func count() {
    for text in ["", "…", "một", "Số: 164/TB-UBND về việc đất", "đất\u{AD}đai 漢字"] {
      #expect(Int(tracuu_count_words(text, Int32(text.utf8.count))) == found(text).count, "\(text)")
    }
  }
}

private struct Forms {
  var folded: String
  var exact: String
}

/// The exact forms of a text's words, each decoded strictly.
private func forms(_ text: String) -> [String] { found(text).map(\.exact) }

private func found(_ text: String) -> [Forms] {
  var words: [Forms] = []
  let result = withUnsafeMutablePointer(to: &words) { words in
    tracuu_tokenize_exact(text, Int32(text.utf8.count), words) { context, folded, length, exact, exactLength, _, _ in
      let folded = UnsafeRawBufferPointer(start: folded, count: Int(length))
      let exact = UnsafeRawBufferPointer(start: exact, count: Int(exactLength))
      context?.assumingMemoryBound(to: [Forms].self).pointee.append(
        Forms(folded: String(decoding: folded, as: UTF8.self), exact: String(decoding: exact, as: UTF8.self)))
      return 0
    }
  }
  #expect(result == 0)
  return words
}
