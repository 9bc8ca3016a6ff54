/// Folded syllables that may have been meant by a folded word.
enum DidYouMeanCandidates {
  /// What sounds alike somewhere in the country and is written alike by mistake: `xu` for `su`, `mac` for `mat`. Common
  /// syllables first. The classes are those of usual spelling mistakes: s/x, ch/tr, d/gi/r, l/n; final n/ng/nh, t/c/ch;
  /// i/y; and g/gh, ng/ngh, c/k/q, ph/f, which are one sound each.
  static func soundingAlike(_ word: [UInt8]) -> [[UInt8]] {
    let text = String(decoding: word, as: UTF8.self)
    let starts = swapped(text, of: onsets, at: .start)
    let ends = swapped(text, of: finals, at: .end)
    return syllables(starts + ends + ends.flatMap { swapped($0, of: onsets, at: .start) }, besides: word)
  }

  /// One letter more, less or another, or two neighbours exchanged. Common syllables first.
  static func misspelled(_ word: [UInt8]) -> [[UInt8]] {
    guard word.count > 1, word.count <= DidYouMeanForms.longest + 1 else { return [] }
    var found: [[UInt8]] = []
    for place in word.indices {
      var shorter = word
      shorter.remove(at: place)
      found.append(shorter)
      if place + 1 < word.count {
        var exchanged = word
        exchanged.swapAt(place, place + 1)
        found.append(exchanged)
      }
      for letter in letters {
        var other = word
        other[place] = letter
        found.append(other)
      }
    }
    for place in 0...word.count {
      for letter in letters {
        var longer = word
        longer.insert(letter, at: place)
        found.append(longer)
      }
    }
    return syllables(found, besides: word)
  }

  /// The two words that a word may be without the blank between them.
  static func parts(_ word: [UInt8]) -> [(left: [UInt8], right: [UInt8])] {
    guard word.count > 2, word.count <= 2 * DidYouMeanForms.longest else { return [] }
    return (1..<word.count).compactMap { place in
      let (left, right) = (Array(word[..<place]), Array(word[place...]))
      return DidYouMeanForms.weight(of: left) > 0 && DidYouMeanForms.weight(of: right) > 0 ? (left, right) : nil
    }
  }

  // MARK: - Rules

  private static let letters = Array("abcdeghiklmnopqrstuvxy".utf8)
  /// Longer ones first, for `ngh` begins with `ng`.
  private static let onsets = [
    ["ngh", "ng"], ["ch", "tr"], ["gi", "d", "r"], ["gi", "g"], ["gh", "g"], ["s", "x"], ["l", "n"], ["c", "k", "q"],
    ["ph", "f"],
  ]
  private static let finals = [["ng", "nh", "n"], ["ch", "c", "t"], ["i", "y"]]
  /// What begins with one of the onsets and is another.
  private static let whole = ["ngh", "ng", "nh", "ch", "tr", "th", "kh", "ph", "gi", "gh"]

  private enum Place {
    case start, end
  }

  private static func swapped(_ word: String, of classes: [[String]], at place: Place) -> [String] {
    var found: [String] = []
    for members in classes {
      guard let present = members.first(where: { place == .start ? word.hasPrefix($0) : word.hasSuffix($0) }) else {
        continue
      }
      if place == .start, let longer = whole.first(where: word.hasPrefix), longer.utf8.count > present.utf8.count {
        continue
      }
      for other in members where other != present {
        switch place {
        case .start:
          let rest = word.utf8.dropFirst(present.utf8.count)
          // The i of gi and that of the rime are one letter.
          let onset = other == "gi" && rest.first == UInt8(ascii: "i") ? "g" : other
          found.append(onset + String(decoding: rest, as: UTF8.self))
          if present == "gi" { found.append(other + "i" + String(decoding: rest, as: UTF8.self)) }
        case .end:
          found.append(String(decoding: word.utf8.dropLast(present.utf8.count), as: UTF8.self) + other)
        }
      }
    }
    return found
  }

  private static func syllables(_ words: [String], besides word: [UInt8]) -> [[UInt8]] {
    syllables(words.map { Array($0.utf8) }, besides: word)
  }

  private static func syllables(_ words: [[UInt8]], besides word: [UInt8]) -> [[UInt8]] {
    var seen: Set = [word]
    var found: [(word: [UInt8], weight: UInt8)] = []
    for word in words where seen.insert(word).inserted {
      let weight = DidYouMeanForms.weight(of: word)
      if weight > 0 { found.append((word, weight)) }
    }
    found.sort { left, right in
      left.weight != right.weight ? left.weight > right.weight : left.word.lexicographicallyPrecedes(right.word)
    }
    return found.map(\.word)
  }
}
