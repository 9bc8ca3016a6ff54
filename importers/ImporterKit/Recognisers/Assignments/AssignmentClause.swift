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
  init?(_ words: ArraySlice<AssignmentWord>, isMarked: Bool, isFirst: Bool) {
    var start = words.startIndex
    let isOrder = Self.skipOrder(words, &start)
    guard Self.beginsUnit(words[start...]) else { return nil }
    var index = start
    while index < min(words.endIndex, start + Self.longestUnit) {
      let word = words[index]
      if index > start, let duty = Self.duty(in: words, at: index) {
        let task = words[duty...]
        guard !Self.isVague(task) else { return nil }
        self.init(words[start..<index], task)
        return
      }
      if isOrder || isMarked, word.isLower, Self.isNamed(words[start..<index]), Self.beginsTask(words[index...]) {
        guard !Self.isGeneric(words[start..<index]) else { return nil }
        self.init(words[start..<index], words[index...])
        return
      }
      if !isOrder, index > start, word.isLower, AssignmentWords.sentences.begin(word) { return nil }
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
    guard !unit.contains(where: { $0.text.utf8.contains { (0x30...0x39).contains($0) } }) else { return nil }
    self.unit = unit.map(\.text).joined(separator: " ")
    while let last = self.unit.utf8.last, [0x20, 0x2C, 0x3A].contains(last) { self.unit.removeLast() }
    self.task = task
  }

  /// "Giao", "Yêu cầu", "Giao cho".
  private static func skipOrder(_ words: ArraySlice<AssignmentWord>, _ start: inout Int) -> Bool {
    guard let order = AssignmentWords.orders.length(in: words) else { return false }
    start += order
    if start < words.endIndex, AssignmentWords.to.begin(words[start]) { start += 1 }
    return true
  }

  static func beginsUnit(_ words: ArraySlice<AssignmentWord>) -> Bool {
    guard let first = words.first else { return false }
    let rest = words.dropFirst()
    if AssignmentWords.many.begin(first) {
      guard let next = rest.first else { return false }
      return AssignmentWords.plurals.begin(next) || beginsUnit(rest)
    }
    return AssignmentWords.units.begin(words) && !AssignmentWords.others.begin(words)
  }

  /// Enough words for a name: "Ban quản lý" goes on, "UBND" does not need to. "Các tổ chức" names who, and does not say
  /// what to do.
  private static func isNamed(_ words: ArraySlice<AssignmentWord>) -> Bool {
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

  private static func beginsTask(_ words: ArraySlice<AssignmentWord>) -> Bool {
    AssignmentWords.verbs.begin(words)
  }

  /// Where the task begins if a unit ends here: behind "có trách nhiệm", which may follow "trong phạm vi …".
  private static func duty(in words: ArraySlice<AssignmentWord>, at index: Int) -> Int? {
    let isWithin = AssignmentWords.within.begin(words[index...])
    for place in index..<(isWithin ? words.endIndex : index + 1) {
      if let duty = AssignmentWords.duties.length(in: words[place...]) { return place + duty }
    }
    return nil
  }

  /// "… sau đây", "… trước Chính phủ": what they are to do stands elsewhere.
  private static func isVague(_ task: ArraySlice<AssignmentWord>) -> Bool {
    AssignmentWords.vague.begin(task)
  }
}
