import Foundation

/// What a document as a whole says of the encodings of its parts, as log2 probabilities.
///
/// Short runs cannot tell for themselves, and their neighbours can: each run that is decided beyond doubt counts for its
/// encoding, on top of how common the encodings are in old pages anyway.
struct PagePrior {
  /// Runs decided beyond doubt, long ones several times; by the encoding's ordinal.
  private var counts = [Float](repeating: 0, count: VietnameseEncoding.allCases.count)
  private var unicodeCount: Float = 0
  private let isEightBit: Bool
  let declared: VietnameseEncoding?
  /// Words of ASCII letters on the page that are Vietnamese syllables, and that are not.
  private var asciiSyllables = 0
  private var asciiOthers = 0

  /// What the counts say, as of the last `settle`.
  private(set) var unicode: Float = 0
  private var bits: [Float] = []
  /// Many runs are Unicode and none is anything else.
  private(set) var isSurelyUnicode = false
  /// The encoding that nearly all decided runs are in, where there are enough of them.
  private(set) var dominant: VietnameseEncoding?
  /// Some run is in a legacy encoding.
  private(set) var hasLegacy = false

  /// `isEightBit`: the bytes are not UTF-8, so that Vietnamese letters can only stand in a legacy encoding.
  init(isEightBit: Bool, declared: VietnameseEncoding?) {
    self.isEightBit = isEightBit
    self.declared = declared
    settle()
  }

  /// How often legacy pages come in each encoding: most are TCVN3 (north, ministries) or VNI (south); real VISCII and
  /// VPS is rare. The rest is only weighed where a font or label names it.
  private static let inBytes = table([
    .tcvn3: 0.25, .vni: 0.12, .viscii: 0.08, .vps: 0.08, .windows1258: 0.12, .utf8AsWindows1252: 0.03,
    .utf8AsWindows1258: 0.01, .utf8AsMacRoman: 0.01,
  ])
  private static let inUnicode = table([
    .tcvn3: 0.06, .vni: 0.04, .viscii: 0.01, .vps: 0.008, .windows1258: 0.01, .utf8AsWindows1252: 0.06,
    .utf8AsWindows1258: 0.02, .utf8AsMacRoman: 0.01,
  ])

  private static func table(_ known: [VietnameseEncoding: Float]) -> [Float] {
    VietnameseEncoding.allCases.map { known[$0] ?? 0.004 }
  }

  /// Texts with letters that only Unicode has, from which on a page is surely Unicode where nothing else stands in it.
  static let enoughUnicode = 12

  // MARK: - Counting

  /// Counts a run of `words` words that is surely in `encoding`; nil is Unicode. `settle` makes it tell.
  mutating func count(_ encoding: VietnameseEncoding?, words: Int) {
    let amount = min(4, 0.5 + Float(words) / 4)
    if let encoding { counts[encoding.ordinal] += amount } else { unicodeCount += amount }
  }

  /// Counts the ASCII words of a run, whatever encoding it is in: they say whether the page is Vietnamese at all.
  mutating func countLanguage(of unit: TextUnit) {
    asciiSyllables += unit.asciiSyllables
    asciiOthers += unit.asciiOthers
  }

  /// Makes the logarithms anew, once for many runs.
  mutating func settle() {
    let base = isEightBit ? PagePrior.inBytes : PagePrior.inUnicode
    let legacy = counts.reduce(0, +)
    let total = unicodeCount + legacy
    let foreign = min(20, 0.25 * Float(max(0, asciiOthers - asciiSyllables)))
    unicode = log2((unicodeCount + (isEightBit ? 0.5 : 1)) / (total + 1))
    bits = counts.indices.map { log2((counts[$0] + base[$0]) / (total + 1)) - foreign }
    hasLegacy = legacy > 0
    dominant = VietnameseEncoding.allCases.first { counts[$0.ordinal] >= 6 && counts[$0.ordinal] >= 0.9 * total }
    isSurelyUnicode = legacy == 0 && unicodeCount >= 8
  }

  // MARK: - What they say

  func count(of encoding: VietnameseEncoding) -> Float { counts[encoding.ordinal] }

  func of(_ encoding: VietnameseEncoding, font: FontEvidence?) -> Float {
    var bits = bits[encoding.ordinal]
    if let place = font?.encodings.firstIndex(of: encoding) { bits += place == 0 ? 7 : 5 }
    if declared == encoding { bits += 7 }
    return bits
  }

  /// True where the page names `encoding` and no run of it speaks for anything else.
  func believes(_ encoding: VietnameseEncoding) -> Bool {
    declared == encoding && unicodeCount <= count(of: encoding)
      && VietnameseEncoding.allCases.allSatisfy { $0 == encoding || count(of: $0) < 1 }
  }

  /// What a reading must win by, in bits: less where something besides the syllables speaks for it, more where the
  /// text is nothing but letters that stand alone.
  func margin(of encoding: VietnameseEncoding, font: FontEvidence?, isLoneLetters: Bool) -> Float {
    let isBacked = font?.encodings.contains(encoding) == true || declared == encoding
    if isBacked || count(of: encoding) >= 4 { return 1 }
    return isLoneLetters ? 10 : isEightBit ? 3 : 4
  }
}
