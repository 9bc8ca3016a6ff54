import VietnameseText

/// Adds up the likelihood of a stretch of characters under the Vietnamese reading; whatever is no letter parts it into
/// words.
///
/// The innermost loop of the module: a letter costs a few operations, a word one look into the table of syllables.
struct WordScorer {
  private let syllables: SyllableLookUp
  private(set) var total: Float = 0
  /// Words that are syllables or abbreviations, and words that are not.
  private(set) var good = 0
  private(set) var bad = 0
  private var bits: UInt64 = 0
  private var length = 0
  /// The case of the letters, one bit each, the last lowest.
  private var capitals: UInt64 = 0

  init(_ syllables: SyllableLookUp) {
    self.syllables = syllables
  }

  @inline(__always)
  mutating func add(_ mark: LetterMark, isInside: Bool) {
    let code = mark.code
    if code != 0 {
      bits = bits << 7 | UInt64(code)
      capitals = capitals << 1 | (mark.isUpper ? 1 : 0)
      length += 1
      // The letters of a long word are no longer told apart, and need not be.
      if length > 8 { bits &= 0xFF_FFFF_FFFF_FFFF }
    } else {
      if length > 0 { end() }
      if mark.isForeign { total -= isInside ? Likelihood.signInside : Likelihood.signAtEdge }
    }
  }

  @inline(__always)
  mutating func end() {
    guard length > 0 else { return }
    let weight = length <= 7 ? syllables.weight(of: bits) : 0
    if weight > 0 {
      total += Float(weight) / 8 - 32
      good += 1
    } else {
      endUnknown()
    }
    // All small, all capital, or a capital first: no more to see.
    if capitals != 0, capitals != 1 << UInt64(length - 1), capitals != (1 << UInt64(min(length, 63))) - 1 {
      if isOdd { total -= Likelihood.oddCase }
    }
    (bits, length, capitals) = (0, 0, 0)
  }

  @inline(never)
  private mutating func endUnknown() {
    var (marked, hasVowel, hasBar) = (0, false, false)
    var rest = bits
    while rest > 0 {
      let code = UInt8(truncatingIfNeeded: rest & 0x7F)
      rest >>= 7
      if code > 26 { marked += 1 }
      if code == 27 { hasBar = true }
      hasVowel = hasVowel || code > 27 || WordScorer.isPlainVowel(code)
    }
    if hasBar, !hasVowel, length <= 6 {
      // QĐ, NĐ-CP, HĐND, 5.000 đ
      total -= Likelihood.abbreviation + 2 * Float(length)
      good += 1
    } else {
      let extra = Likelihood.markedLetter - Likelihood.letter
      total -= Likelihood.letter * Float(length) + extra * Float(marked) + Likelihood.noSyllable
      bad += 1
    }
  }

  /// A capital behind a small letter. Small letters with marks stand among capitals where a font drew them so (TCVN3),
  /// so they do not count as small.
  private var isOdd: Bool {
    var (hasSmall, count) = (false, 0)
    for place in (0..<min(length, 8)).reversed() {
      let code = bits >> UInt64(place * 7) & 0x7F
      if capitals >> UInt64(place) & 1 == 1 {
        if hasSmall { return true }
        count += 1
      } else if code <= 26 {
        if count > 1 { return true }
        hasSmall = true
      }
    }
    return false
  }

  /// a, e, i, o, u, y
  @inline(__always)
  private static func isPlainVowel(_ code: UInt8) -> Bool {
    code < 27 && (UInt32(1) << UInt32(code & 31)) & 0x0220_8222 != 0
  }
}
