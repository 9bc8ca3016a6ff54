/// Every syllable that the spelling rules allow: onset × rime × tone.
///
/// Modern spelling, with both places of the tone (hòa, hoà) and both of i and y where both are in use (lý, lí).
enum SyllableRules {
  /// How ordinary a form is.
  enum Tier: Int, Sendable {
    case ordinary = 1
    /// Onomatopoeic, dialectal and loan forms: buýt, voan, pin, xoong.
    case marginal
    /// Parts of place names in other languages of the country, which follow other rules: Đắk, Krông, Plei.
    case name
  }

  /// Calls `body` with the bits (as in `SyllableKey`) of each form; one that several rules give comes several times.
  static func forEach(_ body: (_ bits: UInt64, _ tier: Tier) -> Void) {
    for (spellings, kind) in rimes {
      for rime in parsed(spellings, kind) { emitAll(rime, body) }
    }
    // The i of gi and the i of the rime are one letter: gì, giếng.
    emit("g", parsed("i in iêc iêng iêt"), .ordinary, body)
    emit("g", parsed("im ich inh it ip iêm iên iêp iêu"), .marginal, body)
    // The glide of uy and uyê is the u of qu: quỳnh, quyết.
    emit("qu", parsed("y yt ych yn ynh yên yêng yêt"), .ordinary, body)
    // Without an onset iê is written yê, and a single i also y.
    emit("", parsed("y yêm yên yêng yêt yêu"), .ordinary, body)
    for onset in ["h", "k", "l", "m", "n", "s", "t", "th", "v"] { emit(onset, parsed("y"), .ordinary, body) }
    for onset in ["d", "đ", "nh"] { emit(onset, parsed("y"), .marginal, body) }
    for name in names.unicodeScalars.split(separator: " ") {
      if let key = SyllableKey(Substring(name)) { body(key.bits, .name) }
    }
  }

  /// The forms of one rime after all onsets that it stands with.
  private static func emitAll(_ rime: SyllableRime, _ body: (UInt64, Tier) -> Void) {
    let tier: Tier = rime.isMarginal ? .marginal : .ordinary
    let first = rime.letters[0]
    let isFront = [i, e, ê].contains(first)
    let startsWithIê = rime.letters.starts(with: [i, ê])
    if !startsWithIê { emit("", [rime], tier, body) }
    // The glide after c is written qu-; only marginal rimes have it otherwise.
    if rime.kind != .rounded { emit(isFront ? "k" : "c", [rime], tier, body) }
    emit(isFront ? "ngh" : "ng", [rime], tier, body)
    emit(isFront ? "gh" : "g", [rime], rime.isRounded ? .marginal : tier, body)
    emit("p", [rime], .marginal, body)
    // The lips' consonants have no glide but in loans.
    for onset in labials { emit(onset, [rime], rime.isRounded ? .marginal : tier, body) }
    for onset in others { emit(onset, [rime], tier, body) }
    if rime.isRounded { return }
    let isOpenI = rime.letters == [i, a] || rime.letters == [i, u]
    let isRoundedVowel = [o, u, ư].contains(first) || first == ô && rime.letters != [ô, c]
    if !isRoundedVowel, !isOpenI, !startsWithIê { emit("qu", [rime], tier, body) }
    if first != i, first != ê { emit("gi", [rime], tier, body) }
  }

  private static func emit(_ onset: String, _ rimes: [SyllableRime], _ tier: Tier, _ body: (UInt64, Tier) -> Void) {
    var key = SyllableKey()
    for scalar in onset.unicodeScalars { key.append(VietnameseLetters.code(of: scalar.value)) }
    for rime in rimes {
      let high = key.bits << UInt64(7 * rime.letters.count)
      for bits in rime.toned { body(high | bits, tier) }
    }
  }

  private static func parsed(_ spellings: String, _ kind: SyllableRime.Kind = .plain) -> [SyllableRime] {
    spellings.unicodeScalars.split(separator: " ").compactMap { SyllableRime($0, kind) }
  }

  // MARK: The sounds

  private static let labials = ["b", "m", "ph", "v"]
  private static let others = ["ch", "d", "đ", "h", "kh", "l", "n", "nh", "r", "s", "t", "th", "tr", "x"]

  private static let rimes: [(spellings: String, kind: SyllableRime.Kind)] = [
    ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây", .plain),
    ("e ec em en eng eo ep et ê êch êm ên ênh êp êt êu", .plain),
    ("i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu", .plain),
    ("o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt", .plain),
    ("u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt", .plain),
    ("ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu", .plain),
    ("oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet", .rounded),
    ("uân uâng uât uây uê uêch uên uênh uêt uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt", .rounded),
    ("oong ooc oom oon oop oot ôông êc êng ing ic ơc ơng ưp uôp uôu", .marginal),
    ("oăp oec oem oeng uâc uâp uâu uêm uêu uơn uơt uyêc uyêm uyêp", .marginalRounded),
  ]

  /// M'Nông is two words here.
  private static let names =
    "dray đray ea glong glông jrai kon kông krong krông lăk lắk mnông pah păh play plei plông đăk đắk"

  private static let a = code("a")
  private static let c = code("c")
  private static let e = code("e")
  private static let ê = code("ê")
  private static let i = code("i")
  private static let o = code("o")
  private static let ô = code("ô")
  private static let u = code("u")
  private static let ư = code("ư")

  private static func code(_ letter: Unicode.Scalar) -> UInt8 {
    VietnameseLetters.code(of: letter.value)
  }
}
