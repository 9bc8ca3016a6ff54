import VietnameseText

/// Vietnamese in seven bits (RFC 1456): `tie^'ng Vie^.t` is `tiếng Việt`.
///
/// Signs of the alphabet are signs of sentences too: `ba.` is `bạ` or the end of a sentence. A word is read with its
/// last sign as a tone unless the syllable without it is clearly more common; words that give no syllable stay unless
/// they have a mark that prose does not use, so that addresses and numbers come out whole. `\` keeps a sign a sign.
enum VIQR {
  static func decoded(_ scalars: [UInt32]) -> [UInt32] {
    var output: [UInt32] = []
    output.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if scalars[index] == backslash, index + 1 < scalars.count, isMark(scalars[index + 1]) {
        output.append(scalars[index + 1])
        index += 2
        continue
      }
      guard isLetter(scalars[index]) else {
        output.append(scalars[index])
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isLetter(scalars[end]) || isMark(scalars[end]) { end += 1 }
      let isMidSentence =
        end + 1 < scalars.count && scalars[end] == 0x20 && (0x61...0x7A).contains(scalars[end + 1])
      appendWord(scalars[index..<end], isMidSentence, to: &output)
      index = end
    }
    return output
  }

  private static let backslash: UInt32 = 0x5C
  /// How much more common the word without its last sign must be, in eighths of a bit.
  private static let preference = 24

  /// `isMidSentence`: a small letter begins the next word, so that no sentence ends here.
  private static func appendWord(_ word: ArraySlice<UInt32>, _ isMidSentence: Bool, to output: inout [UInt32]) {
    let whole = letters(of: word)
    let weight = SyllableInventory.weight(of: whole)
    if let last = word.last, isProse(last), word.count > 1, weight == 0 || !isMidSentence {
      let shorter = letters(of: word.dropLast())
      let shorterWeight = SyllableInventory.weight(of: shorter)
      if shorterWeight > 0, Int(shorterWeight) > Int(weight) + (weight > 0 ? preference : 0) {
        output += shorter
        output.append(last)
        return
      }
    }
    let isMarked = word.contains { $0 == 0x5E || $0 == 0x28 || $0 == 0x2B || $0 == 0x60 || $0 == 0x7E }
    if weight > 0 || isMarked && whole.contains(where: { $0 >= 0x80 }) {
      output += whole
    } else {
      output += word
    }
  }

  /// Each letter with the longest run of marks behind it that makes one.
  private static func letters(of word: ArraySlice<UInt32>) -> [UInt32] {
    var output: [UInt32] = []
    var index = word.startIndex
    while index < word.endIndex {
      var (length, letter) = (1, word[index])
      for size in [3, 2] where index + size <= word.endIndex {
        let key = word[index..<(index + size)].reduce(UInt32(0)) { $0 << 8 | ($1 & 0xFF) }
        if let found = table[key] {
          (length, letter) = (size, found)
          break
        }
      }
      output.append(letter)
      index += length
    }
    return output
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80
  }

  /// `^ ( + * ' ` ? ~ .`
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5E, 0x28, 0x2B, 0x2A, 0x27, 0x60, 0x3F, 0x7E, 0x2E: true
    default: false
    }
  }

  /// The marks that end words of prose too.
  private static func isProse(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x2A, 0x27, 0x3F, 0x2E: true
    default: false
    }
  }

  /// The letter of each sequence, whose bytes make the key.
  private static let table = Dictionary(
    EncodingRow.rows(in: EncodingRows.viqr).map { ($0.bytes, UInt32($0.scalar)) },
    uniquingKeysWith: { first, _ in first })
}
