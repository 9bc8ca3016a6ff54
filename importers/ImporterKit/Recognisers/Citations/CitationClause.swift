import NoticeModel

/// What the sentence has said so far that bears on the citations to come.
struct CitationClause {
  /// A verb that begins the sentence, or follows "này": "Bãi bỏ các quy định … tại", with its word.
  var opening: (relation: Citation.Relation, index: Int)?
  /// "được sửa đổi, bổ sung": what follows is the amending document.
  var amended: Int?
  /// "đính chính", which has its object near it.
  var corrects: Int?
  /// "theo đề nghị của …".
  var request: Int?
  /// "trường hợp X hết hiệu lực" ends nothing.
  var isConditional = false
  /// Citations of the sentence whose relation a later "hết hiệu lực" settles.
  var open: [Int] = []
  /// What the sentence does to a numbered document of a type; the next of that type in a list shares it.
  var struck: (relation: Citation.Relation, type: DocumentType?)?
  /// A verb before a colon: the lines below share it.
  var heading: Citation.Relation?
  private var isPassive = false
  private var last = -1

  /// Takes note of a phrase of the running text.
  mutating func note(_ index: Int, in words: CitationWords) {
    let word = words[index]
    let relation: Citation.Relation? =
      switch word.term {
      case .amends: .amends
      case .replaces: .replaces
      case .repeals: .repeals
      default: nil
      }
    if let relation {
      let isChain = last >= 0 && index - last <= 2
      if !isChain { isPassive = index > 0 && words.phrase(endingAt: index - 1).term == .passive }
      if isPassive {
        if relation == .amends { amended = index } else { amended = isChain ? index : nil }
      } else if !isChain, opens(index, in: words) {
        opening = (relation, index)
      } else if isChain, opening?.index == last {
        // "sửa đổi, thay thế": the first verb counts.
        opening?.index = index
      }
      if !isPassive { heading = relation }
      last = index + Int(word.size) - 1
      return
    }
    switch word.term {
    case .corrects: corrects = index
    case .request: request = index
    case .conditional: isConditional = true
    case .expired: heading = .repealedPassive
    default: break
    }
  }

  /// A document was cited: verbs before it have their object.
  mutating func consume() {
    opening = nil
    amended = nil
    corrects = nil
    request = nil
    last = -1
  }

  private func opens(_ index: Int, in words: CitationWords) -> Bool {
    let gap = words[index].gap
    if !gap.isDisjoint(with: [.line, .stop, .semicolon, .colon, .closing, .other, .dash]) { return true }
    let before = words.phrase(endingAt: index - 1).term
    return before == .this || before == .and
  }
}
