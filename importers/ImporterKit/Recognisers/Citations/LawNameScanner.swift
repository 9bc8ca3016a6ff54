import DocumentNumbers

/// Finds how far the name of a law goes. Every reading is bounded.
struct LawNameScanner {
  let words: CitationWords

  private static let wordLimit = 24
  private static let amendmentReach = 40

  /// The word after the name that begins with the type's word at `start` ("Luật Đất đai"); nil if no name follows, as
  /// in "pháp luật", "Luật này", "Luật số 45/2013/QH13".
  func end(ofLawAt start: Int) -> Int? {
    let word = words[start]
    guard isNamed(start) else { return nil }
    let next = start + Int(word.size)
    if word.term == .constitution { return endOfConstitution(next) }
    guard next < words.count, words[next].gap.isPlain else { return nil }
    if words[next].gap.contains(.line), word.look.contains(.allCapitals) { return nil }
    if words.term(next) == .amends { return endOfAmendment(next) }
    return end(ofNameAt: next)
  }

  /// The word after a name without its type.
  func end(ofNameAt start: Int) -> Int? {
    guard start < words.count else { return nil }
    if let known = CitationVocabulary.shared.laws.longest({ known(start, $0) }) { return start + known.count }
    guard words[start].look.contains(.capital) || words.term(start) == .about else { return nil }
    var at = start
    while at < words.count, at - start < Self.wordLimit {
      if at > start, words[at].gap != .blank { break }
      if endsName(at, isFirst: at == start) { break }
      at += 1
    }
    // A phrase at the limit is not cut.
    while at > start, at < words.count, words[at].term == .inside { at -= 1 }
    return at > start + (words.term(start) == .about ? 1 : 0) ? at : nil
  }

  /// Is the law's word itself written as a type: with a capital, and no part of "pháp luật"?
  private func isNamed(_ start: Int) -> Bool {
    guard words[start].look.contains(.capital) else { return false }
    guard start > 0, words[start].gap == .blank, words[start].size == 1 else { return true }
    return Self.folded(words, start - 1) != "phap"
  }

  private static func folded(_ words: CitationWords, _ index: Int) -> String {
    let word = words[index]
    guard word.length <= 5 else { return "" }
    return words.text(Int(word.start)..<Int(word.end)).lowercased() == "pháp" ? "phap" : ""
  }

  private func endOfConstitution(_ next: Int) -> Int? {
    if words.term(next) == .this, words[next].gap.isPlain { return nil }
    if next < words.count, words[next].gap.isPlain,
      let known = CitationVocabulary.shared.laws.longest({ known(next, $0) }), known.count > 4
    {
      return next + known.count
    }
    return next
  }

  /// "Luật sửa đổi, bổ sung một số điều của Luật Đất đai" is one name: it holds the name of what it amends.
  private func endOfAmendment(_ start: Int) -> Int? {
    var at = start
    while at < words.count, at - start < Self.amendmentReach {
      guard at == start || words[at].gap.isSubset(of: [.blank, .line, .comma]) else { return nil }
      switch words[at].term {
      case .law where words[at].look.contains(.capital):
        return endOfAmended(at)
      case .amends, .replaces, .repeals, .link, .of, .place, .and, .inside, .unit: at += 1
      case .none where words[at].length <= 3: at += 1
      default: return nil
      }
    }
    return nil
  }

  /// "… Luật Cán bộ, công chức và Luật Viên chức ngày 25/11/2019": the date or number behind the second law shows that
  /// one law amends both.
  private func endOfAmended(_ law: Int) -> Int {
    let first = endOfInner(law)
    let second = words.term(first) == .and ? first + 1 : first
    guard second > first, words.term(second) == .law, words[second].look.contains(.capital), words[first].gap.isPlain
    else { return first }
    let end = endOfInner(second)
    return [.day, .number].contains(words.term(end)) && words[end].gap.isPlain ? end : first
  }

  private func endOfInner(_ law: Int) -> Int {
    let inner = law + Int(words[law].size)
    return (inner < words.count && words[inner].gap.isPlain ? end(ofNameAt: inner) : nil) ?? inner
  }

  private func known(_ start: Int, _ step: Int) -> CitationVocabulary.ID? {
    guard start + step < words.count else { return nil }
    let word = words[start + step]
    guard step == 0 || word.gap.isSubset(of: [.blank, .line, .comma, .dash]) else { return nil }
    return word.folded
  }

  /// Words of a verb or preposition end a name, and capitals that begin something else.
  private func endsName(_ index: Int, isFirst: Bool) -> Bool {
    let word = words[index]
    return switch word.term {
    case .none, .inside: false
    case .about: !isFirst
    case .openBody, .placeKind: !isFirst && word.look.contains(.capital) && !word.look.contains(.allCapitals)
    default: true
    }
  }
}
