import VietnameseText

/// Undoes UTF-8 that was read byte by byte as another encoding and saved again (`Thông` seen as `ThÃ´ng`).
///
/// Some bytes have no character in windows-1252 (81, 8D, 8F, 90, 9D), and A0 and AD are blanks and hyphens that tools
/// tidy away, so a sequence may have lost its end. What it may have been is then chosen by the syllable it gives.
enum Mojibake {
  struct Result {
    var scalars: [UInt32]
  }

  /// Nil where less than most of what is beyond ASCII stands in UTF-8 sequences: letters of other encodings look like
  /// one here and there.
  static func undone(_ unit: TextUnit) -> Result? {
    var reader = MojibakeReader(unit)
    return reader.read()
  }

  /// What a sequence of a Vietnamese letter may have been before its last byte went (`lost`) or became a blank
  /// (`blank`, 0 for none), and the length of what is left; nil where none begins here.
  static func candidates(of view: ArraySlice<UInt16>) -> (lost: [UInt32], blank: UInt32, head: Int)? {
    switch (view.first, view.dropFirst().first) {
    case (0xC3, _): ([0xC1, 0xCD, 0xDD, 0xED], 0xE0, 1)
    case (0xC4, _): ([0x110], 0, 1)
    case (0xC6, _): ([], 0x1A0, 1)
    case (0xE1, 0xBA): ([0x1EAD], 0x1EA0, 2)
    case (0xE1, 0xBB): ([0x1EC1, 0x1ECD, 0x1ECF, 0x1ED0, 0x1EDD, 0x1EED], 0x1EE0, 2)
    default: nil
    }
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

  mutating func read() -> Mojibake.Result? {
    guard mayHaveSequences else { return nil }
    output.reserveCapacity(view.count)
    var index = 0
    while index < view.count {
      if let (scalar, length) = sequence(at: index) {
        append(scalar)
        covered += length
        index += length
      } else if view[index] == 0xCC, let last = output.last, last != 0, VietnameseLetters.code(of: last) != 0 {
        // The acute of decomposed text, whose second byte (81) is gone.
        append(0x301)
        let isReplaced = index + 1 < view.count && unit.scalars[index + 1] == 0xFFFD
        covered += 1
        index += isReplaced ? 2 : 1
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
    return Mojibake.Result(scalars: output)
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

  private func sequence(at index: Int) -> (scalar: UInt32, length: Int)? {
    let lead = view[index]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= view.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for tail in view[(index + 1)..<(index + length)] {
      guard tail >= 0x80, tail <= 0xBF else { return nil }
      value = value << 6 | UInt32(tail & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, Unicode.Scalar(value) != nil else { return nil }
    return (value, length)
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
    let rest = view[index...].prefix { $0 < 0x80 && VietnameseLetters.code(of: UInt32($0)) != 0 }.map { UInt32($0) }
    let end = index + rest.count
    guard slots.isEmpty, (1...3).contains(rest.count), end == view.count || view[end] < 0x80,
      let first = rest.first, VietnameseLetters.isUpper(letter) || !VietnameseLetters.isUpper(first)
    else { return false }
    let (joined, short) = (output[wordStart...] + [letter] + rest, output[wordStart...] + [letter])
    let weights = [joined, short, rest[...]].map { Int(MojibakeReader.weight($0)) }
    if weights[0] == 0 { return false }
    // Weights count eighths of a bit from 2 to the power of -32: one word against two.
    return weights[1] == 0 || weights[2] == 0 || weights[0] + 32 * 8 > weights[1] + weights[2]
  }

  /// True if the word read so far with `letter` behind it is a syllable.
  private func endsSyllable(_ letter: UInt32) -> Bool {
    guard slots.isEmpty, output.count - wordStart < 7 else { return false }
    return MojibakeReader.weight(output[wordStart...] + [letter]) > 0
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
      let weight = MojibakeReader.weight(word[...])
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

  private static func weight(_ word: ArraySlice<UInt32>) -> UInt8 {
    guard word.count <= 7 else { return 0 }
    var key = SyllableKey()
    for scalar in word {
      let code = VietnameseLetters.code(of: scalar)
      if code == 0 { return 0 }
      key.append(code)
    }
    return SyllableInventory.weight(of: key.bits)
  }
}
