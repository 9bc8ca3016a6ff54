/// A point, dash or paragraph of a document, its wrapped lines joined.
struct AssignmentItem {
  /// How deep it stands; a deeper one belongs to the one above.
  enum Level: Int, Comparable {
    /// "II.", "Điều 3."
    case part
    case text
    /// "1."
    case point
    /// "1.2.", "a)"
    case letter
    /// "-"
    case dash

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  var level: Level
  var words: [AssignmentWord]
  /// "Điều 3.": what stands below it are provisions.
  var isArticle: Bool
  /// In Unicode scalars of the document's text.
  var span: Range<Int>

  private static let mostWords = 800

  /// Lines of one paragraph that follow each other make one item; rows of tables are passed over.
  static func items(in segments: ArraySlice<Segment>) -> [AssignmentItem] {
    var items: [AssignmentItem] = []
    var previous: Segment?
    for segment in segments where !segment.isCell {
      let (level, rest) = level(of: segment.text)
      let words = words(of: rest)
      if level == .text, let last = previous, last.block == segment.block, last.column == segment.column,
        goesOn(last.text, before: segment.text), items[items.count - 1].words.count + words.count <= mostWords
      {
        items[items.count - 1].words += words
        items[items.count - 1].span = items[items.count - 1].span.lowerBound..<segment.span.upperBound
      } else {
        let isArticle = level == .part && segment.text.utf8.first == 0xC4
        items.append(AssignmentItem(level: level, words: words, isArticle: isArticle, span: segment.span))
      }
      previous = segment
    }
    return items
  }

  private static func words(of text: Substring) -> [AssignmentWord] {
    var words: [AssignmentWord] = []
    var start = text.startIndex
    var at = start
    let utf8 = text.utf8
    while words.count < mostWords, start < text.endIndex {
      while at < text.endIndex, utf8[at] != 0x20 { at = utf8.index(after: at) }
      if start < at { words.append(AssignmentWord(text[start..<at])) }
      if at < text.endIndex { at = utf8.index(after: at) }
      start = at
    }
    return words
  }

  /// A line that ends in the middle of a sentence.
  private static func goesOn(_ line: Substring, before next: Substring) -> Bool {
    switch line.utf8.last {
    case 0x2E, 0x3A, 0x2F, nil: false
    case 0x3B: next.unicodeScalars.first?.properties.isLowercase ?? false
    default: true
    }
  }

  private static func level(of text: Substring) -> (Level, Substring) {
    let text = text.trimmingStart { $0 == 0x20 }
    if let (label, scalars) = SectionRecogniser.label(of: text) {
      let rest = text.dropping(scalars: scalars).trimmingStart { [0x20, 0x2E, 0x2D, 0x3A, 0x29].contains($0) }
      let first = label.utf8.first ?? 0
      if (0x30...0x39).contains(first) { return (label.utf8.contains(0x2E) ? .letter : .point, rest) }
      return (label.unicodeScalars.first?.properties.isLowercase ?? false ? .letter : .part, rest)
    }
    // The steps of a procedure: "Bước 2: …".
    if text.utf8.first == 0x42, text.hasPrefix("Bước "), let colon = text.utf8.prefix(14).firstIndex(of: 0x3A) {
      return (.letter, text[text.utf8.index(after: colon)...].trimmingStart { $0 == 0x20 })
    }
    let rest = text.trimmingStart { [0x20, 0x2D, 0x2B, 0x2A].contains($0) || $0 == 0xE2 || $0 == 0x80 || $0 == 0x93 }
    return rest.utf8.count < text.utf8.count ? (.dash, rest) : (.text, text)
  }

  var hasLetters: Bool { words.contains { $0.text.hasLetters } }

  /// The item's sentences and the parts between semicolons; a part behind "thì" or a colon that begins with an order or a
  /// unit; an order in parentheses.
  var clauses: [(words: ArraySlice<AssignmentWord>, isFirst: Bool)] {
    var clauses: [(words: ArraySlice<AssignmentWord>, isFirst: Bool)] = []
    var start = 0
    for index in words.indices.dropFirst() {
      let before = words[index - 1]
      let isEnd =
        switch before.text.utf8.last {
        case 0x3B: true
        case 0x2E: !words[index].isLower && before.text.utf8.count > 4
        case 0x3A:
          AssignmentWords.orders.begin(words[index])
            || (!words[index].isLower && AssignmentClause.beginsUnit(words[index...]))
        default:
          AssignmentWords.thenOrder.begin(words[(index - 1)...])
            || (words[index].isOpening && AssignmentWords.orders.begin(words[index...]))
        }
      guard isEnd else { continue }
      clauses.append((words[start..<index], start == 0))
      start = index
    }
    clauses.append((words[start...], start == 0))
    return clauses
  }
}
