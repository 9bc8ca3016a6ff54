import NoticeModel

/// Tells from the words before a citation how the text stands to it.
struct CitationRelations {
  let words: CitationWords

  struct Reading {
    var relation: Citation.Relation
    /// "… hết hiệu lực" behind the document may still make it one that ends.
    var isOpen: Bool
    /// Nothing stands before it but what parts a list.
    var isBare = false
  }

  private static let linkLimit = 6
  private static let correctionReach = 8
  private static let amenderReach = 14
  private static let openingReach = 80

  /// The reading for a citation whose first word, its parts included, is `start`.
  func reading(before start: Int, _ clause: CitationClause) -> Reading {
    var at = start - 1
    var place = false
    var provisions = false
    var guidance = false
    // From the citation back to the verb; a mark on the way ends the search.
    var gap = words[start].gap
    // "Thông tư này thay thế: Điều 1 Thông tư số …".
    if gap.isSubset(of: [.colon, .blank]) { gap.remove(.colon) }
    for _ in 0..<Self.linkLimit {
      guard at >= 0, gap.isPlain else { break }
      let phrase = words.phrase(endingAt: at)
      switch phrase.term {
      case .link, .of: break
      case .place: place = true
      case .provisions: provisions = true
      case .guidance: guidance = true
      default:
        return verb(phrase, place: place, provisions: provisions, guidance: guidance, clause, at: start)
      }
      gap = words[phrase.start].gap
      at = phrase.start - 1
    }
    return bare(
      start, isAtMark: at < 0 || !gap.isPlain, place: place, provisions: provisions, guidance: guidance, clause)
  }

  private func verb(
    _ phrase: (term: CitationTerm, start: Int), place: Bool, provisions: Bool, guidance: Bool,
    _ clause: CitationClause, at start: Int
  ) -> Reading {
    switch phrase.term {
    case .amends, .replaces, .repeals:
      if clause.amended != nil { return Reading(relation: .mentions, isOpen: false) }
      return Reading(relation: active(phrase), isOpen: false)
    case .corrects: return Reading(relation: .corrects, isOpen: false)
    case .attached:
      if let opening = opening(clause, start) { return Reading(relation: opening, isOpen: false) }
      return Reading(relation: .attachedTo, isOpen: true)
    case .guides where !place: return Reading(relation: .guides, isOpen: false)
    case .replies: return Reading(relation: .replies, isOpen: false)
    case .against: return Reading(relation: place || provisions ? .pursuant : .mentions, isOpen: false)
    case .basis, .consider, .follow, .according:
      if isAmender(clause, start) { return Reading(relation: .mentions, isOpen: false) }
      if beginsLine(phrase, provisions: provisions || guidance) { return Reading(relation: .basis, isOpen: false) }
      return Reading(relation: phrase.term == .consider ? .replies : .pursuant, isOpen: false)
    case .like: return Reading(relation: .pursuant, isOpen: false)
    case .by: return Reading(relation: .mentions, isOpen: false)
    default:
      return bare(start, isAtMark: false, place: place, provisions: provisions, guidance: guidance, clause)
    }
  }

  /// No verb stands right before the citation.
  private func bare(
    _ start: Int, isAtMark: Bool, place: Bool, provisions: Bool, guidance: Bool, _ clause: CitationClause
  ) -> Reading {
    if isAmender(clause, start) { return Reading(relation: .mentions, isOpen: false) }
    if let corrects = clause.corrects, start - corrects <= Self.correctionReach {
      return Reading(relation: .corrects, isOpen: false)
    }
    if place || provisions {
      if let opening = opening(clause, start) {
        // "Thay thế cụm từ … tại X" changes X.
        return Reading(relation: opening == .replaces && !provisions ? .amends : opening, isOpen: false)
      }
      if place, let request = clause.request { return Reading(relation: requested(request), isOpen: false) }
      return Reading(relation: .pursuant, isOpen: provisions)
    }
    if guidance {
      return Reading(
        relation: words.term(start) == .law || words.term(start) == .type ? .guides : .mentions, isOpen: true)
    }
    return Reading(relation: .mentions, isOpen: true, isBare: true)
  }

  /// "sửa đổi, bổ sung, thay thế X" amends; else the verb is what it says.
  private func active(_ phrase: (term: CitationTerm, start: Int)) -> Citation.Relation {
    var first = phrase
    for _ in 0..<3 {
      var before = first.start - 1
      if words.phrase(endingAt: before).term == .and { before = words.phrase(endingAt: before).start - 1 }
      let earlier = words.phrase(endingAt: before)
      guard [.amends, .replaces, .repeals].contains(earlier.term),
        words[first.start].gap.isSubset(of: [.comma, .blank])
      else { break }
      first = earlier
    }
    switch first.term {
    case .amends: return .amends
    case .replaces: return .replaces
    default: return .repeals
    }
  }

  /// "Bãi bỏ các quy định về … tại X", "Sửa đổi Điều 2 của Quy chế ban hành kèm theo X": the sentence's first verb has X
  /// as its object.
  private func opening(_ clause: CitationClause, _ start: Int) -> Citation.Relation? {
    guard let opening = clause.opening, start - opening.index <= Self.openingReach else { return nil }
    return opening.relation
  }

  private func isAmender(_ clause: CitationClause, _ start: Int) -> Bool {
    clause.amended.map { start - $0 <= Self.amenderReach } ?? false
  }

  /// "Xét đề nghị của Phòng Nội vụ tại Tờ trình …" is a basis as an opening line; in a sentence it answers.
  private func requested(_ request: Int) -> Citation.Relation {
    let before = words.phrase(endingAt: request - 1)
    switch before.term {
    case .according, .consider, .basis:
      return words[before.start].gap.contains(.line) && words[before.start].look.contains(.capital) ? .basis : .replies
    default: return .pursuant
    }
  }

  /// Opening lines begin with a capital "Căn cứ", "Xét", "Theo", "Thực hiện", maybe behind a dash. "Căn cứ" may also
  /// follow another basis in one line; "Theo quy định tại …" begins a rule.
  private func beginsLine(_ phrase: (term: CitationTerm, start: Int), provisions: Bool) -> Bool {
    let word = words[phrase.start]
    guard word.look.contains(.capital) else { return false }
    if phrase.term == .basis {
      return !word.gap.isDisjoint(with: [.line, .semicolon, .stop, .comma]) || isListDash(word.gap)
    }
    return (word.gap.contains(.line) || isListDash(word.gap)) && !provisions
  }

  private func isListDash(_ gap: CitationWord.Gap) -> Bool {
    gap.contains(.dash) && gap.contains(.line)
  }
}
