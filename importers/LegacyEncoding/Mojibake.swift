import VietnameseText

/// Undoes UTF-8 that was read byte by byte as another encoding and saved again (`Thông` seen as `ThÃ´ng`).
///
/// Some bytes have no character in windows-1252 (81, 8D, 8F, 90, 9D), and A0 and AD are blanks and hyphens that tools
/// tidy away, so a sequence may have lost its end. What it may have been is then chosen by the syllable it gives.
enum Mojibake {
  /// The text as it was; nil where less than most of what is beyond ASCII stands in UTF-8 sequences: letters of other encodings look like
  /// one here and there.
  static func undone(_ unit: TextUnit) -> [UInt32]? {
    var reader = MojibakeReader(unit)
    return reader.read()
  }
}

private struct MojibakeReader {
  private let unit: TextUnit
  private let view: [UInt16]
  private var output: [UInt32] = []
  /// Bytes of sequences, whole or settled by a syllable.
  private var covered = 0
  private static let neededShare = 0.6
  /// Damaged sequences of the word being read: where their letter goes, and what it may be.
  private var slots: [(place: Int, options: [UInt32], original: [UInt32])] = []
  private var wordStart = 0

  init(_ unit: TextUnit) {
    self.unit = unit
    view = unit.view
  }

  mutating func read() -> [UInt32]? {
    guard mayHaveSequences else { return nil }
    output.reserveCapacity(view.count)
    var index = 0
    while index < view.count {
      if let (scalar, length) = Mojibake.sequence(in: view, at: index) ?? sure(at: index) {
        append(scalar)
        covered += length
        index += length
      } else if let (options, length) = damaged(at: index) {
        slots.append((output.count, options, Array(unit.scalars[index..<(index + length)])))
        output.append(0)
        index += length
      } else {
        append(unit.scalars[index])
        index += 1
      }
    }
    endWord()
    let high = view.count { $0 >= 0x80 && $0 != ByteView.sign }
    guard covered > 0, Double(covered) >= MojibakeReader.neededShare * Double(high) else { return nil }
    return output
  }

  /// A quick look: letters that begin a sequence are a third of the bytes beyond ASCII in UTF-8, and never next to each
  /// other.
  private var mayHaveSequences: Bool {
    view.withUnsafeBufferPointer { view in
      var (high, starts): (Int, Int) = (0, 0)
      var before: UInt16 = 0
      for unit in view {
        if unit >= 0x80, unit < 0x100 {
          high += 1
          if unit >= 0xC2, unit <= 0xF4, before < 0xC2 || before > 0xF4 { starts += 1 }
        }
        before = unit
      }
      return starts > 0 && starts * 4 >= high && (high >= 2 || view.count < 3)
    }
  }

  private mutating func append(_ scalar: UInt32) {
    if VietnameseLetters.code(of: scalar) == 0 { endWord() }
    output.append(scalar)
    if VietnameseLetters.code(of: scalar) == 0 { wordStart = output.count }
  }

  // MARK: - Sequences

  /// A sequence without its last byte that can only have been one character: `”` (E2 80 9D), the acute of decomposed
  /// text (CC 81) behind a letter, and the no-break space (C2 A0) whose end became a blank.
  private func sure(at index: Int) -> (scalar: UInt32, length: Int)? {
    let known: (scalar: UInt32, length: Int)
    switch view[index] {
    case 0xE2 where index + 1 < view.count && view[index + 1] == 0x80: known = (0x201D, 2)
    case 0xCC where VietnameseLetters.code(of: output.last ?? 0) != 0: known = (0x301, 1)
    case 0xC2 where index + 1 < view.count && view[index + 1] == 0x20: return (0xA0, 2)
    default: return nil
    }
    let end = index + known.length
    return (known.scalar, known.length + (end < view.count && unit.scalars[end] == 0xFFFD ? 1 : 0))
  }

  /// A sequence of a Vietnamese letter whose last byte is gone, is U+FFFD or became a blank.
  private func damaged(at index: Int) -> (options: [UInt32], length: Int)? {
    guard let options = Mojibake.candidates(of: view[index...]) else { return nil }
    let head = options.head
    let end = index + head
    if end < unit.scalars.count {
      if unit.scalars[end] == 0xFFFD { return options.lost.isEmpty ? nil : (options.lost, head + 1) }
      if view[end] == 0x20, options.blank != 0 {
        // The blank was the letter's last byte, or stands behind a letter whose last byte is gone.
        let isDouble = end + 1 < view.count && view[end + 1] == 0x20
        if isDouble || goesOn(behind: options.blank, at: end + 1) { return ([options.blank], head + 1) }
        if endsSyllable(options.blank), !options.lost.contains(where: endsSyllable) { return ([options.blank], head) }
        return (options.lost + [options.blank], head)
      }
    }
    return options.lost.isEmpty ? nil : (options.lost, head)
  }

  /// True if the letters at `index`, behind a blank, belong to the word read so far and `letter`: `ngÃ y` is `ngày`,
  /// `vÃ con` is `và con`.
  private func goesOn(behind letter: UInt32, at index: Int) -> Bool {
    let rest = view[index...].prefix(4).prefix { $0 < 0x80 && VietnameseLetters.code(of: UInt32($0)) != 0 }
      .map { UInt32($0) }
    let end = index + rest.count
    guard slots.isEmpty, output.count - wordStart < 7, (1...3).contains(rest.count),
      end == view.count || view[end] < 0x80,
      let first = rest.first, VietnameseLetters.isUpper(letter) || !VietnameseLetters.isUpper(first)
    else { return false }
    let short = Array(output[wordStart...]) + [letter]
    let weights = [short + rest, short, rest].map { Int(SyllableInventory.weight(of: $0)) }
    if weights[0] == 0 { return false }
    // Weights count eighths of a bit from 2 to the power of -32: one word against two.
    return weights[1] == 0 || weights[2] == 0 || weights[0] + 32 * 8 > weights[1] + weights[2]
  }

  /// True if the word read so far with `letter` behind it is a syllable.
  private func endsSyllable(_ letter: UInt32) -> Bool {
    guard slots.isEmpty, output.count - wordStart < 7 else { return false }
    return SyllableInventory.weight(of: output[wordStart...] + [letter]) > 0
  }

  // MARK: - Words

  /// Settles the damaged letters of the word that ends here: the most common syllable wins, and with none the text
  /// stays as it is.
  private mutating func endWord() {
    defer {
      slots.removeAll(keepingCapacity: true)
      wordStart = output.count
    }
    guard !slots.isEmpty else { return }
    var best: (weight: UInt8, word: [UInt32])?
    if slots.count <= 3 {
      choose(from: 0, in: Array(output[wordStart...]), best: &best)
    }
    if let best {
      output.replaceSubrange(wordStart..., with: best.word)
      covered += slots.reduce(0) { $0 + $1.original.count }
    } else {
      restoreSlots()
    }
  }

  /// Puts the damaged sequences of the word back as they were, all in one pass: there may be millions.
  private mutating func restoreSlots() {
    var word: [UInt32] = []
    var start = wordStart
    for slot in slots {
      word += output[start..<slot.place]
      word += slot.original
      start = slot.place + 1
    }
    word += output[start...]
    output.replaceSubrange(wordStart..., with: word)
  }

  private func choose(from slot: Int, in word: [UInt32], best: inout (weight: UInt8, word: [UInt32])?) {
    guard slot < slots.count else {
      let weight = SyllableInventory.weight(of: word)
      if weight > best?.weight ?? 0 { best = (weight, word) }
      return
    }
    let place = slots[slot].place - wordStart
    for option in slots[slot].options where fits(option, at: place, in: word) {
      var word = word
      word[place] = option
      choose(from: slot + 1, in: word, best: &best)
    }
  }

  /// A capital begins a word or stands in one of capitals.
  private func fits(_ option: UInt32, at place: Int, in word: [UInt32]) -> Bool {
    guard VietnameseLetters.isUpper(option) else {
      return !word.contains(where: VietnameseLetters.isUpper) || word.count < 2 || place > 0
    }
    return place == 0 || !word.contains { $0 != 0 && !VietnameseLetters.isUpper($0) }
  }
}
