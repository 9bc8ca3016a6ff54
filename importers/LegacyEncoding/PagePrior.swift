import Foundation

/// What a document as a whole says of the encodings of its parts, as log2 probabilities.
///
/// Short runs cannot tell for themselves, and their neighbours can: each run that is decided beyond doubt counts for its
/// encoding, on top of how common the encodings are in old pages anyway.
struct PagePrior {
  /// Runs decided beyond doubt, long ones several times.
  private var counts: [VietnameseEncoding: Float] = [:]
  private var unicodeCount: Float = 0
  private let base: [VietnameseEncoding: Float]
  private let unicodeBase: Float
  let declared: VietnameseEncoding?
  /// Words of ASCII letters on the page that are Vietnamese syllables, and that are not.
  private var asciiSyllables = 0
  private var asciiOthers = 0

  /// `isEightBit`: the bytes are not UTF-8, so that Vietnamese letters can only stand in a legacy encoding.
  init(isEightBit: Bool, declared: VietnameseEncoding?) {
    base = isEightBit ? PagePrior.inBytes : PagePrior.inUnicode
    unicodeBase = isEightBit ? 0.5 : 1
    self.declared = declared
  }

  /// How often legacy pages come in each encoding: most are TCVN3 (north, ministries) or VNI (south); real VISCII and
  /// VPS is rare. The rest is only weighed where a font or label names it.
  private static let inBytes: [VietnameseEncoding: Float] = [
    .tcvn3: 0.25, .vni: 0.12, .viscii: 0.08, .vps: 0.08, .windows1258: 0.12, .utf8AsWindows1252: 0.03,
    .utf8AsWindows1258: 0.01, .utf8AsMacRoman: 0.01,
  ]
  private static let inUnicode: [VietnameseEncoding: Float] = [
    .tcvn3: 0.06, .vni: 0.04, .viscii: 0.01, .vps: 0.008, .windows1258: 0.01, .utf8AsWindows1252: 0.06,
    .utf8AsWindows1258: 0.02, .utf8AsMacRoman: 0.01,
  ]
  private static let rare: Float = 0.004

  /// Counts a run of `words` words that is surely in `encoding`; nil is Unicode.
  mutating func count(_ encoding: VietnameseEncoding?, words: Int) {
    let amount = min(4, 0.5 + Float(words) / 4)
    if let encoding { counts[encoding, default: 0] += amount } else { unicodeCount += amount }
  }

  /// Counts the ASCII words of a run, whatever encoding it is in: they say whether the page is Vietnamese at all.
  mutating func countLanguage(of unit: TextUnit) {
    asciiSyllables += unit.asciiSyllables
    asciiOthers += unit.asciiOthers
  }

  /// How much the language of the page speaks against any Vietnamese reading, in bits.
  var foreignLanguage: Float {
    min(20, 0.25 * Float(max(0, asciiOthers - asciiSyllables)))
  }

  func count(of encoding: VietnameseEncoding) -> Float { counts[encoding, default: 0] }

  var total: Float { unicodeCount + counts.values.reduce(0, +) }

  var hasLegacy: Bool { !counts.isEmpty }

  /// True where the page names `encoding` and no run of it speaks for anything else.
  func believes(_ encoding: VietnameseEncoding) -> Bool {
    declared == encoding && unicodeCount <= counts[encoding, default: 0]
      && counts.allSatisfy { $0.key == encoding || $0.value < 1 }
  }

  /// True where many runs are Unicode and none is anything else.
  var isSurelyUnicode: Bool { counts.isEmpty && unicodeCount >= 8 }

  /// The encoding that nearly all decided runs are in, where there are enough of them.
  var dominant: VietnameseEncoding? {
    guard let (encoding, count) = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
      count >= 12, count >= 0.9 * total
    else { return nil }
    return encoding
  }

  func unicode() -> Float { log2((unicodeCount + unicodeBase) / (total + 1)) }

  func of(_ encoding: VietnameseEncoding, font: FontEvidence?) -> Float {
    var bits = log2((counts[encoding, default: 0] + (base[encoding] ?? PagePrior.rare)) / (total + 1))
    if let place = font?.encodings.firstIndex(of: encoding) { bits += place == 0 ? 7 : 5 }
    if declared == encoding { bits += 7 }
    return bits - foreignLanguage
  }

  /// What a reading must win by, in bits: less where something besides the syllables speaks for it, more where the
  /// text is nothing but letters that stand alone.
  func margin(of encoding: VietnameseEncoding, font: FontEvidence?, isLoneLetters: Bool) -> Float {
    let isBacked = font?.encodings.contains(encoding) == true || declared == encoding
    if isBacked || counts[encoding, default: 0] >= 4 { return 1 }
    return isLoneLetters ? 10 : unicodeBase < 1 ? 3 : 4
  }
}
