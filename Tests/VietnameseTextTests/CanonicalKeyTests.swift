import Testing
import VietnameseText

@Suite struct CanonicalKeyTests {
  @Test(
    "is one for the two placements of tones and for slips of them",
    arguments: [
      ["hòa", "hoà", "HÒA", "ho\u{300}a"], ["thúy", "thuý"], ["Ủy", "Uỷ", "ủy"], ["tụynh", "tuỵnh"], ["vịêt", "việt"],
      ["gìa", "già"], ["khỏe", "khoẻ"], ["trư\u{AD}ờng", "Trường"], ["ÐẢNG", "đảng"], ["cuả", "của"],
    ])
  func onePlacement(forms: [String]) {
    #expect(Set(forms.map { Array(CanonicalKey.of($0).utf8) }).count == 1)
  }

  @Test(
    "is one for y and i at the end of a syllable",
    arguments: [
      ("lý", "lí"), ("Kỹ", "kĩ"), ("Quy", "Qui"), ("quý", "quí"), ("Mỹ", "mĩ"), ("tỷ", "tỉ"), ("quýt", "quít"),
    ])
  func finalY(y: String, i: String) {
    #expect(CanonicalKey.of(y) == CanonicalKey.of(i))
  }

  @Test(
    "keeps different words apart",
    arguments: [
      ("tay", "tai"), ("thủy", "thỉ"), ("thúy", "thùy"), ("máy", "mái"), ("quý", "quỷ"), ("chánh", "chính"),
      ("nhơn", "nhân"),
      ("bổ", "bỗ"), ("đình", "dình"), ("ma", "mà"), ("y", "i"),
    ])
  func different(a: String, b: String) {
    #expect(CanonicalKey.of(a) != CanonicalKey.of(b))
  }

  @Test("puts words that are no syllables in lower case, no more")
  func others() {
    #expect(CanonicalKey.of("UBND") == "ubnd")
    #expect(CanonicalKey.of("Café") == "café")
    #expect(CanonicalKey.of("Sky") == "sky")
    #expect(CanonicalKey.of("e\u{301}te\u{301}") == "été")
    #expect(CanonicalKey.of("hòà") == "hòà")
    #expect(CanonicalKey.of("ПРИВЕТ") == "привет")
    #expect(CanonicalKey.of("") == "")
    #expect(CanonicalKey.of(Substring("12/2012")) == "12/2012")
  }

  @Test("the key of a key is itself, for random texts")
  func isIdempotent() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let text = generator.text()
      let once = CanonicalKey.of(text)
      if Array(CanonicalKey.of(once).utf8) != Array(once.utf8) { Issue.record("\(text.unicodeScalars.map(\.value))") }
    }
  }

  @Test(
    "joins or parts the pairs of the shared spelling rules",
    .enabled(if: SharedVietnamese.lines("spelling_rules.csv") != nil, "the shared data is not here"))
  func spellingRules() throws {
    let rows = try #require(SharedVietnamese.rows("spelling_rules.csv"))
    #expect(rows.count == 39)
    func key(_ text: String) -> [String] { text.split(separator: " ").map { CanonicalKey.of($0) } }
    func folded(_ text: String) -> [String] { key(text).map(Folding.folded) }
    for row in rows {
      let (a, b, rule) = (row[row.count - 4], row[row.count - 3], row[row.count - 2])
      #expect((key(a) == key(b)) == (rule == "same"), "\(row)")
      if rule == "fold-match" { #expect(folded(a) == folded(b), "\(row)") }
    }
  }

  @Test(
    "leaves each shared syllable in the new placement as it is but for y, quy and gởi",
    .enabled(if: SharedVietnamese.lines("syllables_detail.csv") != nil, "the shared data is not here"))
  func syllables() throws {
    let rows = try #require(SharedVietnamese.rows("syllables_detail.csv"))
    #expect(rows.count == 20_111)
    var spellings: [String: Set<String>] = [:]
    for row in rows {
      let (word, onset, rime, tone, placement) = (row[0], row[1], row[2], row[3], row[4])
      let key = CanonicalKey.of(word)
      #expect(CanonicalKey.of(key) == key, "\(word)")
      if placement != "old", rime != "y", onset != "qu", word != "gởi" { #expect(key == word) }
      if tone != "-" { spellings[key, default: []].insert("\(rime.hasPrefix("y") ? "i" : rime) \(tone)") }
    }
    // Whatever shares a key has one tone, and one rime but for i and y.
    for (key, rimes) in spellings where key != "gửi" && !key.hasPrefix("qu") && !key.hasPrefix("gi") {
      #expect(rimes.count == 1, "\(key): \(rimes)")
    }
  }
}
