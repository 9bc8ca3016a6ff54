/// One sentence that tells a unit what to do: the unit's name, then the task.
struct AssignmentClause {
  var unit: String
  var task: ArraySlice<AssignmentWord>

  private static let longestUnit = 80

  /// Nil for any other sentence.
  ///
  /// - Parameters:
  ///   - isMarked: it stands where documents say who does what, so that a unit and a verb are enough.
  ///   - isFirst: only what an item begins with may be a unit with a colon.
  ///   - isReport: of a report or petition, where "đề nghị" is no order.
  init?(_ words: ArraySlice<AssignmentWord>, isMarked: Bool, isFirst: Bool, isReport: Bool = false) {
    var start = words.startIndex
    let isOrder = Self.skipOrder(words, &start, isReport: isReport)
    guard Self.beginsUnit(words[start...]), !words[start].isOpening else { return nil }
    var index = start
    while index < min(words.endIndex, start + Self.longestUnit) {
      let word = words[index]
      let isSentence = word.isLower && AssignmentWords.sentences.begin(words[index...])
      if index > start, let duty = Self.duty(in: words, at: index) {
        let task = words[duty...]
        guard !Self.isVague(task) else { return nil }
        self.init(words[start..<index], task)
        return
      }
      if isOrder || isMarked, word.isLower, Self.isNamed(words[start..<index]),
        let task = Self.task(in: words, at: index, isSentence: isSentence)
      {
        guard !Self.isGeneric(words[start..<index]) else { return nil }
        self.init(words[start..<index], words[task...])
        return
      }
      if !isOrder, index > start, isSentence { return nil }
      if word.text.utf8.last == 0x3A {
        guard isFirst || isOrder, Self.isName(words[start...index]) else { return nil }
        let task = words[(index + 1)...]
        guard !Self.isVague(task) else { return nil }
        self.init(words[start...index], task)
        return
      }
      if let mark = word.text.utf8.last, mark == 0x3B || mark == 0x2E, word.text.utf8.count > 4 { return nil }
      index += 1
    }
    return nil
  }

  private init?(_ unit: ArraySlice<AssignmentWord>, _ task: ArraySlice<AssignmentWord>) {
    guard unit.indices.allSatisfy({ !Self.isFigure(unit[$0]) || Self.isArticle(unit, at: $0) }) else { return nil }
    self.unit = unit.map(\.text).joined(separator: " ")
    while let last = self.unit.utf8.last, [0x20, 0x2C, 0x3A].contains(last) { self.unit.removeLast() }
    self.task = task
  }

  private static func isFigure(_ word: AssignmentWord) -> Bool {
    word.text.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static func isArticle(_ words: ArraySlice<AssignmentWord>, at index: Int) -> Bool {
    index > words.startIndex && AssignmentWords.articles.begin(words[index - 1])
  }

  /// "Giao", "Yêu cầu", "Giao cho".
  static func skipOrder(_ words: ArraySlice<AssignmentWord>, _ start: inout Int, isReport: Bool) -> Bool {
    let orders = isReport ? AssignmentWords.plainOrders : AssignmentWords.orders
    guard let order = orders.length(in: words) else { return false }
    start += order
    if start < words.endIndex, AssignmentWords.to.begin(words[start]) { start += 1 }
    return true
  }

  static func beginsUnit(_ words: ArraySlice<AssignmentWord>) -> Bool {
    guard let first = words.first else { return false }
    let rest = words.dropFirst()
    if AssignmentWords.many.begin(first) {
      guard let next = rest.first else { return false }
      return beginsUnit(rest) || (AssignmentWords.plurals.begin(next) && !AssignmentWords.others.begin(rest))
    }
    return AssignmentWords.units.begin(words) && !AssignmentWords.others.begin(words)
  }

  /// Enough words for a name: "Ban quản lý" goes on, "UBND" does not need to. "Các tổ chức" names who, and does not say
  /// what to do.
  static func isNamed(_ words: ArraySlice<AssignmentWord>) -> Bool {
    guard let first = words.first, let last = words.last, !AssignmentWords.many.begin(last) else { return false }
    return words.count > 1 || AssignmentWords.wholeNames.begin(first)
  }

  /// "Cơ quan", "đơn vị": no unit anybody could find.
  private static func isGeneric(_ words: ArraySlice<AssignmentWord>) -> Bool {
    words.count == 2 && AssignmentWords.generic.begin(words)
  }

  /// What stands in front of a colon is a name, no sentence.
  private static func isName(_ words: ArraySlice<AssignmentWord>) -> Bool {
    !words.contains { $0.isLower && AssignmentWords.prepositions.begin($0) }
  }

  static func beginsTask(_ words: ArraySlice<AssignmentWord>) -> Bool {
    AssignmentWords.verbs.begin(words)
  }

  /// Where the task begins if a unit ends here: at its verb, behind "phải", or behind "thì" for units of which
  /// something is said first: "Các xã đã thu thì lập danh sách". A verb in parentheses is one if nothing follows them.
  private static func task(in words: ArraySlice<AssignmentWord>, at index: Int, isSentence: Bool) -> Int? {
    if beginsTask(words[index...]) { return words[index].isOpening && !isClosed(words) ? nil : index }
    guard isSentence else { return nil }
    var place = index
    if AssignmentWords.done.begin(words[index]) {
      place = words[index...].prefix(longestUnit).firstIndex { AssignmentWords.then.begin($0) } ?? index
      guard place > index else { return nil }
    } else if !AssignmentWords.must.begin(words[index]) {
      return nil
    }
    return beginsTask(words[(place + 1)...]) ? place + 1 : nil
  }

  private static func isClosed(_ words: ArraySlice<AssignmentWord>) -> Bool {
    words.last?.text.utf8.last { ![0x2E, 0x3B, 0x2F].contains($0) } == 0x29
  }

  /// Where the task begins if a unit ends here: behind "có trách nhiệm", which may follow "trong phạm vi …".
  private static func duty(in words: ArraySlice<AssignmentWord>, at index: Int) -> Int? {
    let isWithin = AssignmentWords.within.begin(words[index...])
    for place in index..<(isWithin ? min(words.endIndex, index + longestUnit) : index + 1) {
      if let duty = AssignmentWords.duties.length(in: words[place...]) { return place + duty }
    }
    return nil
  }

  /// "… sau đây", "… trước Chính phủ": what they are to do stands elsewhere.
  private static func isVague(_ task: ArraySlice<AssignmentWord>) -> Bool {
    AssignmentWords.vague.begin(task)
  }
}
