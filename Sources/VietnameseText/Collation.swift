/// The order of Vietnamese dictionaries, as Unicode's CLDR has it for `vi`.
///
/// First the letters of the whole text, a ă â b c d đ e ê … o ô ơ … u ư …; only if these are equal the tones, in the order
/// ngang, huyền, hỏi, ngã, sắc, nặng, the first difference deciding; then small letters before capitals. So "hoa" comes
/// before "hòa", and both before "hoan". White space, signs and digits come before letters; digits are compared as
/// characters, not by value. The placement of tones counts as CLDR counts it: "hoà" before "hòa".
public enum VietnameseCollation {
  /// Bytes whose order is the order of the texts; equal for texts that differ in nothing that counts.
  ///
  /// Takes the reading form of the text. About twice as long as the text or less; linear in it. Foreign letters and signs
  /// come in an order that is near to CLDR's, not the same.
  public static func key(_ text: String) -> [UInt8] {
    var text = ReadingForm.cleaned(text)
    return text.withUTF8 { bytes in
      var levels = Levels()
      levels.first.reserveCapacity(bytes.count * 2)
      var at = 0
      while at < bytes.count {
        let (code, size) = scalar(in: bytes, at: at)
        levels.append(code, bytes[at..<at + size])
        at += size
      }
      return levels.key
    }
  }

  /// True if `a` comes before `b`; texts with equal keys are ordered by their bytes, so that lists never flicker.
  public static func areInIncreasingOrder(_ a: String, _ b: String) -> Bool {
    let (first, second) = (key(a), key(b))
    return first == second ? a.utf8.lexicographicallyPrecedes(b.utf8) : first.lexicographicallyPrecedes(second)
  }

  private struct Levels {
    var first: [UInt8] = []
    var second: [UInt8] = []
    var third: [UInt8] = []
    private let weights = CollationWeights.shared
    private let folds = FoldTables.shared

    var key: [UInt8] {
      var key = first
      for level in [second, third] {
        key.append(CollationWeights.levelEnd)
        // What is common to the end says nothing.
        key.append(contentsOf: level.prefix((level.lastIndex { $0 != CollationWeights.common } ?? -1) + 1))
      }
      return key
    }

    mutating func append(_ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>.SubSequence) {
      let letter = VietnameseLetters.code(of: code)
      if letter != 0 {
        let (plain, tone) = VietnameseLetters.vowel(of: letter) ?? (letter, 0)
        appendLetter(weights.letter(plain), isCapital: VietnameseLetters.isUpper(code))
        if tone != 0 { appendMark(CollationWeights.tones[tone]) }
        return
      }
      let sign = weights.sign(code)
      if sign != 0 { return appendLetter(sign) }
      let value = folds.value(of: code)
      switch FoldTables.role(value) {
      case .joiner: break
      case .separator: if code >= 0xA0 { appendLetter(CollationWeights.otherSign, of: code) }
      case .mark:
        if let tone = VietnameseLetters.toneMarks.firstIndex(of: code) {
          appendMark(CollationWeights.tones[tone])
        } else {
          appendMark(CollationWeights.otherMark, of: code)
        }
      case .letter:
        appendFolded(code, bytes, value)
      }
    }

    /// A letter of another language: the letters it folds to, and that it is not these.
    private mutating func appendFolded(
      _ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>.SubSequence, _ value: UInt16
    ) {
      var folded: [UInt8] = []
      folds.replacement(value, original: bytes, into: &folded)
      let properties = Unicode.Scalar(code)?.properties
      let isCapital = properties?.isUppercase ?? false
      for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
        let letter = VietnameseLetters.code(of: scalar.value)
        let weight = letter == 0 ? weights.sign(scalar.value) : weights.letter(letter)
        if weight == 0 {
          appendLetter(CollationWeights.otherLetter, of: scalar.value, isCapital: isCapital)
        } else {
          appendLetter(weight, isCapital: isCapital)
        }
      }
      // Both cases of a letter have one mark.
      let lower = properties?.lowercaseMapping ?? ""
      if !lower.utf8.elementsEqual(folded) {
        appendMark(CollationWeights.otherMark, of: lower.unicodeScalars.first?.value ?? code)
      }
    }

    private mutating func appendLetter(_ weight: UInt8, of code: UInt32? = nil, isCapital: Bool = false) {
      first.append(weight)
      if let code { appendNumber(code, to: &first) }
      second.append(CollationWeights.common)
      third.append(isCapital ? CollationWeights.capital : CollationWeights.common)
    }

    private mutating func appendMark(_ weight: UInt8, of code: UInt32? = nil) {
      second.append(weight)
      if let code { appendNumber(code, to: &second) }
      third.append(CollationWeights.common)
    }

    /// A code point as three bytes that cannot be taken for the common weight.
    private func appendNumber(_ code: UInt32, to level: inout [UInt8]) {
      for shift: UInt32 in [14, 7, 0] { level.append(UInt8(truncatingIfNeeded: code >> shift) | 0x80) }
    }
  }
}
