/// Typing that no input method turned into Vietnamese: `thoong baso` or `tho6ng ba1o` for "thông báo".
public enum Keystrokes {
  /// The text as it was meant; nil when nothing changes or the text is not clearly typed so.
  ///
  /// One way of typing is taken for the whole text. A word changes only into a syllable; a word that is a syllable as it
  /// stands changes only beside words that can be nothing else. English, which has words such as "has" and "too", has
  /// too many words that cannot be read so. First letters and words of capitals stay. Looks at 200 words. For suggestions
  /// only: it is a guess.
  public static func undone(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      let words = firstWords(bytes)
      let ways = TypingMethod.allCases.map { readings(of: words, in: bytes, by: $0) }
      guard let best = ways.max(by: { $0.count < $1.count }), !best.isEmpty else { return nil }
      var output: [UInt8] = []
      var copied = 0
      for (range, key) in best {
        output.append(contentsOf: bytes[copied..<range.lowerBound])
        output.append(contentsOf: cased(key, like: bytes[range]).utf8)
        copied = range.upperBound
      }
      output.append(contentsOf: bytes[copied...])
      return String(decoding: output, as: UTF8.self)
    }
  }

  private typealias Reading = (range: Range<Int>, key: SyllableKey)

  private static let wordLimit = 200
  /// The least weight of a syllable that is neither marginal nor foreign.
  private static let leastWeight: UInt8 = 60
  /// How much commoner (256 times) a reading is than the word as it stands, when this one is rare: `thông`, `thoong`.
  private static let farCommoner = 64
  /// The least mean weight of the words that are surely read so, log2 p = -18: a single rare word is no evidence.
  private static let leastMean = 112

  private static func readings(
    of words: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>, by method: TypingMethod
  ) -> [Reading] {
    var readings: [Reading] = []
    var certain = 0
    var sum = 0
    var strange = 0
    for range in words {
      let keys = bytes[range].map(Folding.lowercased)
      let asItStands = weightAsItStands(keys)
      guard let key = method.reading(of: keys), case let weight = SyllableInventory.weight(of: key.bits), weight > 0
      else {
        if asItStands < leastWeight, !isNeutral(bytes[range]) { strange += 1 }
        continue
      }
      let letters = keys.count { $0 > UInt8(ascii: "9") }
      let isPlain = asItStands >= leastWeight && Int(weight) < Int(asItStands) + farCommoner
      if weight >= leastWeight, !isPlain, letters > 1 {
        certain += 1
        sum += Int(weight)
      } else if weight <= asItStands {
        continue
      }
      readings.append((range, key))
    }
    return certain > strange && sum >= certain * leastMean ? readings : []
  }

  /// The weight of a word typed without marks: of the syllable, or of its commonest toned form if it ends in a stop.
  private static func weightAsItStands(_ keys: [UInt8]) -> UInt8 {
    guard let key = SyllableKey(String(decoding: keys, as: UTF8.self)) else { return 0 }
    var letters = TonePlacement.Letters(key)
    return [TonePlacement.Tone.ngang, .sắc, .nặng].map { tone in
      letters.tone = tone.rawValue
      return letters.key(.old).map { SyllableInventory.weight(of: $0.bits) } ?? 0
    }.max() ?? 0
  }

  /// Acronyms, numbers and single letters say nothing about how a text was typed.
  private static func isNeutral(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 1 || word.contains { $0 <= UInt8(ascii: "9") } || !word.contains { $0 >= UInt8(ascii: "a") }
  }

  /// The first words of ASCII letters and digits; words with other letters are written as they were meant.
  private static func firstWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let tables = FoldTables.shared
    var words: [Range<Int>] = []
    var start = 0
    var isASCII = true
    var at = 0

    func finish() {
      if isASCII, start < at { words.append(start..<at) }
    }
    while at < bytes.count, words.count < wordLimit {
      let (code, size) = scalar(in: bytes, at: at)
      if case .separator = FoldTables.role(tables.value(of: code)) {
        finish()
        start = at + size
        isASCII = true
      } else if code >= 0x80 {
        isASCII = false
      }
      at += size
    }
    if words.count < wordLimit { finish() }
    return words
  }

  private static func cased(_ key: SyllableKey, like typed: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let letters = typed.filter { $0 > UInt8(ascii: "9") }
    let capitals = letters.count { $0 < UInt8(ascii: "a") }
    let isAllCapitals = capitals == letters.count && capitals > 1
    let hasFirst = letters.first.map { $0 < UInt8(ascii: "a") } ?? false
    var scalars = String.UnicodeScalarView()
    for (index, scalar) in key.word.unicodeScalars.enumerated() {
      let isCapital = isAllCapitals || index == 0 && hasFirst
      let code = isCapital ? VietnameseLetters.uppercased(scalar.value) : scalar.value
      scalars.append(Unicode.Scalar(code) ?? scalar)
    }
    return String(scalars)
  }
}
