/// The two usual ways to type Vietnamese on a keyboard without its letters.
enum TypingMethod: CaseIterable {
  /// Letters for marks: `thoong baso`.
  case telex
  /// Digits for marks: `tho6ng ba1o`.
  case vni

  private typealias Code = TonePlacement.Code

  /// No typed syllable is longer: `nghieenge` and a tone.
  static let longestWord = 12

  /// What these keys, in lower case, write; nil if they change nothing or write no word. It need not be a syllable.
  func reading(of keys: some Collection<UInt8>) -> SyllableKey? {
    guard keys.count <= Self.longestWord else { return nil }
    var word = TonePlacement.Letters()
    var hasChanged = false
    for key in keys {
      let effect = self == .telex ? telex(key, &word) : vni(key, &word)
      switch effect {
      case .changed: hasChanged = true
      case .impossible: return nil
      case .none:
        let letter = VietnameseLetters.code(of: UInt32(key))
        if letter == 0 { return nil }
        word.plain.append(letter)
      }
    }
    Self.settleHorns(&word.plain)
    return hasChanged ? word.key(.old) : nil
  }

  private enum Effect {
    case changed, none, impossible
  }

  private func telex(_ key: UInt8, _ word: inout TonePlacement.Letters) -> Effect {
    let hasVowel = word.plain.contains { VietnameseLetters.vowel(of: $0) != nil }
    switch key {
    case UInt8(ascii: "d"): return word.replaceFirst(Code.d, Code.đ) ? .changed : .none
    case UInt8(ascii: "a"): return word.replaceOpen(Code.a, Code.â) ? .changed : .none
    case UInt8(ascii: "e"): return word.replaceOpen(Code.e, Code.ê) ? .changed : .none
    case UInt8(ascii: "o"): return word.replaceOpen(Code.o, Code.ô) ? .changed : .none
    case UInt8(ascii: "w"):
      if word.addHorn() || word.addBreve() { return .changed }
      if word.plain.contains(where: { [Code.ă, Code.ơ, Code.ư].contains($0) }) { return .impossible }
      word.plain.append(Code.ư)
      return .changed
    default:
      guard hasVowel, let tone = Array("zfsrxj".utf8).firstIndex(of: key) else { return .none }
      return set(tone, &word)
    }
  }

  private func vni(_ key: UInt8, _ word: inout TonePlacement.Letters) -> Effect {
    switch key {
    case UInt8(ascii: "0")...UInt8(ascii: "5"):
      let tone = [0, 2, 1, 3, 4, 5][Int(key - UInt8(ascii: "0"))]
      return set(tone, &word)
    case UInt8(ascii: "6"): return word.addCircumflex() ? .changed : .impossible
    case UInt8(ascii: "7"): return word.addHorn() ? .changed : .impossible
    case UInt8(ascii: "8"): return word.addBreve() ? .changed : .impossible
    case UInt8(ascii: "9"): return word.replaceFirst(Code.d, Code.đ) ? .changed : .impossible
    default: return .none
    }
  }

  /// A tone typed twice was meant to undo itself: that is no Vietnamese word.
  private func set(_ tone: Int, _ word: inout TonePlacement.Letters) -> Effect {
    if tone == word.tone { return .impossible }
    word.tone = tone
    return .changed
  }

  /// Keyboards let the typist leave one horn of ươ out; at the end of a word it is uơ.
  private static func settleHorns(_ letters: inout [UInt8]) {
    for index in letters.indices.dropLast() {
      let isLast = index + 2 == letters.count
      switch (letters[index], letters[index + 1]) {
      case (Code.ư, Code.ơ) where isLast: letters[index] = Code.u
      case (Code.ư, Code.o) where !isLast: letters[index + 1] = Code.ơ
      case (Code.u, Code.ơ) where !isLast && (index == 0 || letters[index - 1] != Code.q): letters[index] = Code.ư
      default: break
      }
    }
  }
}

extension TonePlacement.Letters {
  private typealias Code = TonePlacement.Code

  /// Replaces the first letter of the word if it is this one.
  fileprivate mutating func replaceFirst(_ letter: UInt8, _ replacement: UInt8) -> Bool {
    guard plain.first == letter else { return false }
    plain[0] = replacement
    return true
  }

  /// Replaces the last vowel if it is this one.
  fileprivate mutating func replaceOpen(_ letter: UInt8, _ replacement: UInt8) -> Bool {
    guard let last = plain.lastIndex(where: { VietnameseLetters.vowel(of: $0) != nil }), plain[last] == letter else {
      return false
    }
    plain[last] = replacement
    return true
  }

  fileprivate mutating func addCircumflex() -> Bool {
    let marks = [Code.a: Code.â, Code.e: Code.ê, Code.o: Code.ô]
    guard let place = plain.lastIndex(where: { marks[$0] != nil }) else { return false }
    plain[place] = marks[plain[place]] ?? plain[place]
    return true
  }

  /// ư and ơ: both letters of uo, the first of ua and uu, otherwise the last u or o. The u of qu gets none, oa none.
  fileprivate mutating func addHorn() -> Bool {
    let start = plain.count > 1 && plain[0] == Code.q ? 2 : 0
    guard let first = plain.indices.dropFirst(start).first(where: { plain[$0] == Code.u || plain[$0] == Code.o }) else {
      return false
    }
    let next = first + 1 < plain.count ? plain[first + 1] : 0
    if plain[first] == Code.o {
      if next == Code.a { return false }
      plain[first] = Code.ơ
      return true
    }
    plain[first] = Code.ư
    if next == Code.o { plain[first + 1] = Code.ơ }
    return true
  }

  fileprivate mutating func addBreve() -> Bool {
    guard let place = plain.lastIndex(of: Code.a) else { return false }
    plain[place] = Code.ă
    return true
  }
}
