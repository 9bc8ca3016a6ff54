/// Where the tone of a syllable is written.
public enum TonePlacement {
  /// The six tones in the order of their numbers in the tables; ngang is not written.
  public enum Tone: Int, Sendable, CaseIterable {
    case ngang, huyền, sắc, hỏi, ngã, nặng
  }

  /// The two ways to write a tone on oa, oe and uy without a final consonant.
  public enum Style: Sendable {
    /// On the first letter: hòa, khỏe, thúy. Most official documents have it.
    case old
    /// On the second letter: hoà, khoẻ, thuý.
    case new
  }

  /// The toneless syllable with a tone, in lower case; nil for anything but 1…8 letters with a vowel and without a tone.
  ///
  /// Does not ask whether the syllable exists.
  public static func placed(_ tone: Tone, on syllable: some StringProtocol, style: Style = .new) -> String? {
    guard let key = SyllableKey(syllable) else { return nil }
    var letters = Letters(key)
    guard letters.tone == 0, !letters.hasTwoTones else { return nil }
    letters.tone = tone.rawValue
    return letters.key(style)?.word
  }

  /// The index of the letter that carries the tone; nil if there is no vowel.
  ///
  /// A vowel with a mark of its own carries it, the last one if there are two; otherwise the middle of three vowels, the
  /// second of two before a consonant, and else the first. The u of qu and the i of gi belong to the consonant.
  static func position(in letters: [UInt8], style: Style) -> Int? {
    func isVowel(_ index: Int) -> Bool {
      index < letters.count && VietnameseLetters.vowel(of: letters[index]) != nil
    }
    let isQu = letters.count > 2 && letters[0] == Code.q && letters[1] == Code.u
    let isGi = letters.count > 2 && letters[0] == Code.g && letters[1] == Code.i && isVowel(2)
    guard let first = letters.indices.dropFirst(isQu || isGi ? 2 : 0).first(where: isVowel) else { return nil }
    var end = first + 1
    while isVowel(end) { end += 1 }
    if let marked = (first..<end).last(where: { Code.marked.contains(letters[$0]) }) { return marked }
    switch end - first {
    case 1: return first
    case 2: break
    default: return first + 1
    }
    if end < letters.count { return first + 1 }
    let pair = (letters[first], letters[first + 1])
    let isMovable = pair == (Code.o, Code.a) || pair == (Code.o, Code.e) || pair == (Code.u, Code.y)
    return isMovable && style == .new ? first + 1 : first
  }

  /// A word as its letters without tone, and its tone.
  struct Letters {
    var plain: [UInt8] = []
    var tone = 0
    var hasTwoTones = false

    init() {}

    init(_ key: SyllableKey) {
      for place in (0..<SyllableKey.capacity).reversed() {
        let code = UInt8(truncatingIfNeeded: key.bits >> UInt64(place * 7)) & 0x7F
        if code == 0 { continue }
        guard let vowel = VietnameseLetters.vowel(of: code) else {
          plain.append(code)
          continue
        }
        plain.append(vowel.plain)
        if vowel.tone != 0 {
          hasTwoTones = hasTwoTones || tone != 0
          tone = vowel.tone
        }
      }
    }

    /// The word with its tone in place; nil if it has no vowel to carry one, no letter, or more than 8.
    func key(_ style: Style) -> SyllableKey? {
      guard !plain.isEmpty, plain.count <= SyllableKey.capacity else { return nil }
      let position = tone == 0 ? nil : TonePlacement.position(in: plain, style: style)
      if tone != 0, position == nil { return nil }
      var key = SyllableKey()
      for (index, letter) in plain.enumerated() {
        key.append(index == position ? VietnameseLetters.toned(letter, tone) ?? letter : letter)
      }
      return key
    }
  }

  /// Codes of letters that the rules name.
  enum Code {
    static let a = of("a"), b = of("b"), c = of("c"), d = of("d"), e = of("e"), g = of("g"), h = of("h"), i = of("i")
    static let k = of("k"), l = of("l"), m = of("m"), n = of("n"), o = of("o"), q = of("q"), s = of("s"), t = of("t")
    static let u = of("u"), v = of("v"), x = of("x"), y = of("y")
    static let đ = of("đ"), ă = of("ă"), â = of("â"), ê = of("ê"), ô = of("ô"), ơ = of("ơ"), ư = of("ư")
    static let marked = [ă, â, ê, ô, ơ, ư]

    private static func of(_ letter: Unicode.Scalar) -> UInt8 { VietnameseLetters.code(of: letter.value) }
  }
}
