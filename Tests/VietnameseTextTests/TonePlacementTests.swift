import Foundation
import Testing
import VietnameseText

@Suite struct TonePlacementTests {
  @Test(
    "puts the tone where dictionaries have it",
    arguments: [
      ("hoa", TonePlacement.Tone.huyền, "hoà", "hòa"), ("khoe", .hỏi, "khoẻ", "khỏe"), ("thuy", .sắc, "thuý", "thúy"),
      ("uy", .hỏi, "uỷ", "ủy"), ("quy", .sắc, "quý", "quý"), ("qua", .hỏi, "quả", "quả"), ("gia", .huyền, "già", "già"),
      ("gi", .huyền, "gì", "gì"), ("gin", .huyền, "gìn", "gìn"), ("cua", .hỏi, "của", "của"),
      ("mia", .sắc, "mía", "mía"),
      ("ngoai", .huyền, "ngoài", "ngoài"), ("khuyu", .hỏi, "khuỷu", "khuỷu"), ("toan", .nặng, "toạn", "toạn"),
      ("huynh", .huyền, "huỳnh", "huỳnh"), ("đương", .huyền, "đường", "đường"), ("thuơ", .hỏi, "thuở", "thuở"),
      ("nghiêng", .ngã, "nghiễng", "nghiễng"), ("NGƯƠI", .huyền, "người", "người"), ("a", .ngang, "a", "a"),
    ])
  func places(syllable: String, tone: TonePlacement.Tone, new: String, old: String) {
    #expect(TonePlacement.placed(tone, on: syllable) == new)
    #expect(TonePlacement.placed(tone, on: syllable, style: .old) == old)
  }

  @Test(
    "refuses what has a tone already, no vowel, or is no word", arguments: ["hoà", "ng", "", "a b", "жa", "nghiêngaa"])
  func refuses(text: String) {
    #expect(TonePlacement.placed(.sắc, on: text) == nil)
  }

  @Test(
    "places the tone of each shared syllable as it declares",
    .enabled(if: SharedVietnamese.lines("syllables_detail.csv") != nil, "the shared data is not here"))
  func syllables() throws {
    let tones: [String: TonePlacement.Tone] = [
      "ngang": .ngang, "huyền": .huyền, "sắc": .sắc, "hỏi": .hỏi, "ngã": .ngã, "nặng": .nặng,
    ]
    var placed = 0
    for row in try #require(SharedVietnamese.rows("syllables_detail.csv")) {
      // Ethnic place names have no tone of their own; the i of gìn is both onset and rime.
      guard let tone = tones[row[3]] else { continue }
      let (onset, rime) = (row[1] == "∅" ? "" : row[1], row[2])
      let plain = toneless(row[0])
      #expect(plain.hasSuffix(rime), "\(onset) \(rime)")
      if row[4] != "old" { #expect(TonePlacement.placed(tone, on: plain) == row[0]) }
      if row[4] != "new" { #expect(TonePlacement.placed(tone, on: plain, style: .old) == row[0]) }
      placed += 1
    }
    #expect(placed == 20_090)
  }

  private func toneless(_ word: String) -> String {
    let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !tones.contains($0) })
    return String(scalars).precomposedStringWithCanonicalMapping
  }
}
