/// The syllables of Vietnamese: which words are one, and how common each is.
public enum SyllableInventory {
  /// What is known of a word: nil when it is no syllable, otherwise log2 of its probability in running text.
  ///
  /// -6.5 for "các"; -24 for a syllable that the counted text does not have; -27 for a marginal or foreign form.
  public static func logProbability(of key: SyllableKey) -> Float? {
    let weight = weight(of: key.bits)
    return weight == 0 ? nil : Float(weight) / 8 - 32
  }

  /// The same as a small integer for hot loops: 0 for no syllable, otherwise log2 p = Float(value) / 8 - 32.
  public static func weight(of bits: UInt64) -> UInt8 {
    table.weight(of: bits)
  }

  /// The weight of a composed word as scalars, in any case; 0 for what is no syllable.
  public static func weight(of word: some Collection<UInt32>) -> UInt8 {
    guard word.count <= 7 else { return 0 }
    var key = SyllableKey()
    for scalar in word {
      let code = VietnameseLetters.code(of: scalar)
      if code == 0 { return 0 }
      key.append(code)
    }
    return weight(of: key.bits)
  }

  /// The table behind `weight`, for loops that look up millions of words: fetched once, each look is a few nanoseconds.
  public static var weights: SyllableWeights { SyllableWeights(table: table) }

  /// True if the word, in any case and form, is a syllable by the spelling rules.
  public static func isSyllable(_ word: some StringProtocol) -> Bool {
    SyllableKey(word).map { weight(of: $0.bits) != 0 } ?? false
  }

  private static let unseen: UInt8 = 64
  private static let marginal: UInt8 = 40

  private static let table: SyllableTable = {
    var table = SyllableTable()
    SyllableRules.forEach { bits, tier in
      let weight = tier == .ordinary ? unseen : marginal
      table.raise(to: weight, bits)
    }
    forEachCounted { bits, weight in
      table.raise(to: weight, bits)
    }
    return table
  }()

  /// Reads the counted syllables: lines of `-6.5: syllable syllable …`, the number being log2 p.
  static func forEachCounted(_ body: (_ bits: UInt64, _ weight: UInt8) -> Void) {
    var tenths = 0
    var weight: UInt8 = 0
    var key = SyllableKey()
    for scalar in SyllableFrequencies.classes.unicodeScalars {
      let code = VietnameseLetters.code(of: scalar.value)
      if code != 0 {
        key.append(code)
        continue
      }
      if key.bits != 0 { body(key.bits, weight) }
      key = SyllableKey()
      switch scalar {
      case "-": tenths = 0
      case "0"..."9": tenths = tenths * 10 + Int(scalar.value - 0x30)
      case ":": weight = UInt8(clamping: 8 * 32 - tenths * 8 / 10)
      default: break
      }
    }
    if key.bits != 0 { body(key.bits, weight) }
  }
}
