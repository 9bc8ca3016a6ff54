import DocumentNumbers
import NoticeModel
import VietnameseText

/// The pass: where it is, and what it remembers of the text before.
struct CitationScan {
  let words: CitationWords
  let numbers: [(number: DocumentNumber, scalars: Range<Int>)]
  let own: DocumentNumber?
  var citations: [Citation] = []

  var nextNumber = 0
  var clause = CitationClause()
  var tables = CitationTables()
  /// The parts read last, as words.
  var parts: Range<Int>?
  /// The citation before: its relation, whether that is settled, and the word after all that belongs to it.
  var last: (reading: CitationRelations.Reading, end: Int)?
  /// The relation of a line before that ended in a colon.
  var listed: Citation.Relation?
  var lineEnd = 0
  var isRow = false
  var hasRowCitation = false
  var isBasisLine = false
  var depth = 0

  init(_ text: String, own: DocumentNumber?) {
    let scalars = text.scalarArray
    words = CitationWords(text, scalars: scalars)
    numbers = DocumentNumber.find(in: scalars)
    self.own = own
  }

  mutating func run() {
    var at = 0
    while at < words.count {
      let word = words[at]
      if at >= lineEnd { beginLine(at) }
      while nextNumber < numbers.count, numbers[nextNumber].scalars.lowerBound < word.start { nextNumber += 1 }
      let isNumber = nextNumber < numbers.count && numbers[nextNumber].scalars.lowerBound == word.start
      // A line end between "số" and the number parts nothing.
      if !isNumber || !word.gap.isPlain || ![.number, .type].contains(words.phrase(endingAt: at - 1).term) {
        follow(word.gap, at)
      }
      if isNumber {
        at = takeNumber(at)
      } else if word.term == .law || word.term == .constitution {
        at = takeLaw(at)
      } else if word.term == .unit, let end = CitationParts(words: words).end(at: at) {
        parts = at..<end
        at = end
      } else {
        at = takePhrase(at)
      }
    }
  }

  // MARK: - Lines and clauses

  private mutating func beginLine(_ at: Int) {
    var end = at + 1
    isRow = false
    while end < words.count, !words[end].gap.contains(.line) {
      isRow = isRow || words[end].gap.contains(.tab)
      end += 1
    }
    lineEnd = end
    tables.take(at..<end, of: words)
    hasRowCitation = false
    isBasisLine = words.term(at) == .basis && words[at].look.contains(.capital)
    if listed != nil, !beginsItem(at) { listed = nil }
  }

  /// "a) Quyết định …", "- Điều 5 Nghị định …": a label at most, then a document.
  private func beginsItem(_ at: Int) -> Bool {
    for index in at..<min(at + 3, words.count) {
      if [.type, .law, .constitution, .unit].contains(words.term(index)) { return true }
      guard words[index].length <= 3 || words.term(index) == .link else { return false }
    }
    return false
  }

  private mutating func follow(_ gap: CitationWord.Gap, _ at: Int) {
    if gap.contains(.colon), let heading = clause.heading, endsLine(at), isHeadingOfList(before: at) {
      listed = heading
    }
    if words[at].beginsClause {
      // "A …; B … hết hiệu lực": a semicolon before a document goes on with a list.
      let isList = gap.isSubset(of: [.semicolon, .blank]) && [.unit, .type, .law].contains(words.term(at))
      let (open, struck) = isList ? (clause.open, clause.struck) : ([], nil)
      clause = CitationClause()
      clause.open = open
      clause.struck = struck
    }
    if gap.contains(.opening) { depth = 1 }
    if gap.contains(.closing) || gap.contains(.line) { depth = 0 }
  }

  private func endsLine(_ at: Int) -> Bool { words[at].gap.contains(.line) }

  /// "… các văn bản sau đây:": the line speaks of documents to come.
  private func isHeadingOfList(before at: Int) -> Bool {
    (max(0, at - 16)..<at).contains { words.term($0) == .following }
  }

  private mutating func takePhrase(_ at: Int) -> Int {
    let word = words[at]
    switch word.term {
    case .expired: expire()
    case .repeals, .replaces: if at > 0, words.phrase(endingAt: at - 1).term == .passive { expire() }
    case .type: takeThis(at)
    default: break
    }
    clause.note(at, in: words)
    return at + max(1, Int(word.size))
  }

  /// "Thông tư này" is no citation, but what a list has after it shares its relation.
  mutating func takeThis(_ at: Int) {
    let next = at + Int(words[at].size)
    guard words.term(next) == .this, words[next].gap.isPlain else { return }
    let start = beginning(at)
    let reading = CitationRelations(words: words).reading(before: start, clause)
    last = (shared(reading, start), next + 1)
  }

  /// "… hết hiệu lực": the documents of the sentence end.
  private mutating func expire() {
    if !clause.isConditional {
      for index in clause.open { citations[index].relation = .repealedPassive }
    }
    clause.open = []
  }
}
