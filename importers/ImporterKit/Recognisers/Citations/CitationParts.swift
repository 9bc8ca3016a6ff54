import VietnameseText

/// Reads the part of a document that is meant: "điểm d khoản 3 Điều 4", "Điều 8 và khoản 2 Điều 9".
struct CitationParts {
  let words: CitationWords

  private static let unitLimit = 40
  private static let labelLimit = 40

  /// The word after the parts that begin at `start`; nil if there are none, as in "điều kiện".
  func end(at start: Int) -> Int? {
    var end: Int?
    var at = start
    for _ in 0..<Self.unitLimit {
      guard words.term(at) == .unit, let labels = labels(after: at) else { break }
      end = labels
      at = joined(labels)
    }
    return end
  }

  /// The word after a unit's labels: "7, 8, 9 và 10".
  private func labels(after unit: Int) -> Int? {
    var at = unit + Int(words[unit].size)
    if words.term(at) == .ordinal, at + 1 < words.count, words[at + 1].gap == .blank { return at + 2 }
    guard let first = label(at) else {
      // An annex may be the only one.
      return words[unit].size == 2 && words[unit].term == .unit && isAnnex(unit) ? at : nil
    }
    at = first
    for _ in 0..<Self.labelLimit {
      guard at < words.count else { return at }
      let next = words.term(at) == .and || words.term(at) == .range ? at + 1 : at
      guard next > at || words[at].gap.isSubset(of: [.comma, .blank, .line]) && words[at].gap.contains(.comma) else {
        return at
      }
      guard next < words.count, words.term(next) != .unit, let more = label(next) else { return at }
      at = more
    }
    return at
  }

  private func isAnnex(_ unit: Int) -> Bool {
    words.text(words: unit..<unit + 2).lowercased() == "phụ lục"
  }

  /// The word after one label: "26a", "d", "IV", "33.13.TT.7"; nil for other words and the digits of a number.
  private func label(_ index: Int) -> Int? {
    guard index < words.count, isLabel(words[index]), words[index].gap.isSubset(of: [.blank, .line, .comma]) else {
      return nil
    }
    var end = index + 1
    while end < words.count, end - index < 8, words[end].gap.isInner, words[end].length <= 4 { end += 1 }
    if end < words.count, words[end].gap == .slash || words[end].gap == .dash { return nil }
    return end
  }

  private func isLabel(_ word: CitationWord) -> Bool {
    if word.look.contains(.digit) { return word.length <= 4 }
    guard word.length <= 5 else { return false }
    let scalars = words.scalars[Int(word.start)..<Int(word.end)]
    if let only = scalars.first, scalars.count == 1 { return only.isLetter }
    return scalars.allSatisfy { ["I", "V", "X", "L", "C"].contains($0) }
      || (scalars.count == 2 && scalars.dropFirst().allSatisfy { ("0"..."9").contains($0) })
  }

  /// The next unit behind ",", "và", "của", "các"; `index` itself if none follows so.
  private func joined(_ index: Int) -> Int {
    guard index < words.count, words[index].gap.isSubset(of: [.blank, .line, .comma]) else { return words.count }
    var at = index
    while at < words.count, at - index < 3, [.and, .of, .place, .link].contains(words.term(at)),
      at == index || words[at].gap.isPlain
    {
      at += Int(words[at].size)
    }
    return at < words.count && (at == index || words[at].gap.isPlain) ? at : words.count
  }
}
