/// The part of a syllable after its onset, with the tones it can bear.
struct SyllableRime {
  /// The kinds of rimes that the rules tell apart.
  enum Kind {
    case plain
    /// With the glide o or u before the vowel: oan, uyên.
    case rounded
    case marginal
    case marginalRounded
  }

  let kind: Kind
  /// The codes of the letters.
  let letters: [UInt8]
  /// Every form with a tone as the bits of a `SyllableKey`; oa, oe and uy have two for each tone.
  let toned: [UInt64]

  /// The rime of a spelling without tone.
  init?(_ spelling: Substring.UnicodeScalarView, _ kind: Kind) {
    let letters = spelling.map { VietnameseLetters.code(of: $0.value) }
    let vowels = letters.prefix { VietnameseLetters.vowel(of: $0) != nil }
    guard !vowels.isEmpty, !letters.contains(0) else { return nil }
    self.kind = kind
    self.letters = letters
    let hasCoda = vowels.count < letters.count
    // A syllable that a stop ends has no tones but sắc and nặng.
    let isStopped = Self.stops.contains { letters[vowels.count...].elementsEqual($0) }
    let tones = isStopped ? [2, 5] : [1, 2, 3, 4, 5]
    let places = Self.tonePlaces(in: Array(vowels), hasCoda: hasCoda)
    let marked = tones.flatMap { tone in
      places.map { place in
        Self.bits(letters, replacing: place, with: VietnameseLetters.toned(letters[place], tone) ?? letters[place])
      }
    }
    toned = isStopped ? marked : [Self.bits(letters)] + marked
  }

  var isMarginal: Bool { kind == .marginal || kind == .marginalRounded }
  var isRounded: Bool { kind == .rounded || kind == .marginalRounded }

  /// Where the tone is written: on the letter with a mark of its own (the last), otherwise on the middle or last vowel
  /// before a coda, otherwise on the first. The glides oa, oe, uy are written both ways: hòa, hoà.
  private static func tonePlaces(in vowels: [UInt8], hasCoda: Bool) -> [Int] {
    if let marked = vowels.lastIndex(where: { $0 > lastPlainLetter }) { return [marked] }
    if vowels.count == 1 { return [0] }
    if vowels.count == 3 || hasCoda { return [1] }
    return glides.contains(vowels) ? [0, 1] : [0]
  }

  /// z; the letters with marks have higher codes.
  private static let lastPlainLetter: UInt8 = 26
  /// c, ch, p, t
  private static let stops: [[UInt8]] = [[3], [3, 8], [16], [20]]
  /// oa, oe, uy
  private static let glides: [[UInt8]] = [[15, 1], [15, 5], [21, 25]]

  private static func bits(_ letters: [UInt8], replacing place: Int? = nil, with letter: UInt8 = 0) -> UInt64 {
    var key = SyllableKey()
    for (index, code) in letters.enumerated() { key.append(index == place ? letter : code) }
    return key.bits
  }
}
