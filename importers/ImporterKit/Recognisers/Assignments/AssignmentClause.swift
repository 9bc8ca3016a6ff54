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
      if !isOrder, index > start, word.isLower, AssignmentWords.sentences.contains(word.lower) { return nil }
      if word.text.utf8.last == 0x3A {
        guard isFirst || isOrder, Self.isName(words[start...index]) else { return nil }
        let task = words[(index + 1)...]
        guard !Self.isVague(task) else { return nil }
        self.init(words[start...index], task)
        return
      }
      if let mark = word.text.utf8.last, mark == 0x3B || mark == 0x2E, word.lower.utf8.count > 3 { return nil }
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
    guard let order = AssignmentWords.orders.first(where: { matches(words, $0) }) else { return false }
    start += order.count
    if start < words.endIndex, words[start].lower == "cho" { start += 1 }
    return true
  }

  static func beginsUnit(_ words: ArraySlice<AssignmentWord>) -> Bool {
    guard let first = words.first else { return false }
    let rest = words.dropFirst()
    if first.lower == "các" || first.lower == "những" {
      guard let next = rest.first else { return false }
      return AssignmentWords.plurals.contains(next.lower) || beginsUnit(rest)
    }
    guard AssignmentWords.units.contains(where: { matches(words, $0) }) else { return false }
    return !AssignmentWords.others.contains { matches(words, $0) }
  }

  /// Enough words for a name: "Ban quản lý" goes on, "UBND" does not need to. "Các tổ chức" names who, and does not say
  /// what to do.
  private static func isNamed(_ words: ArraySlice<AssignmentWord>) -> Bool {
    guard let first = words.first, let last = words.last, last.lower != "các", last.lower != "những" else {
      return false
    }
    return words.count > 1 || ["ubnd", "hđnd"].contains(first.lower)
  }

  /// "Cơ quan", "đơn vị": no unit anybody could find.
  private static func isGeneric(_ words: ArraySlice<AssignmentWord>) -> Bool {
    words.count == 2 && (matches(words, ["cơ", "quan"]) || matches(words, ["đơn", "vị"]))
  }

  /// What stands in front of a colon is a name, no sentence.
  private static func isName(_ words: ArraySlice<AssignmentWord>) -> Bool {
    !words.contains { $0.isLower && AssignmentWords.prepositions.contains($0.lower) }
  }

  private static func beginsTask(_ words: ArraySlice<AssignmentWord>) -> Bool {
    AssignmentWords.verbs.contains { matches(words, $0) }
  }

  /// Where the task begins if a unit ends here: behind "có trách nhiệm", which may follow "trong phạm vi …".
  private static func duty(in words: ArraySlice<AssignmentWord>, at index: Int) -> Int? {
    let isWithin = matches(words[index...], ["trong", "phạm", "vi"])
    for place in index..<(isWithin ? words.endIndex : index + 1) {
      if let duty = AssignmentWords.duties.first(where: { matches(words[place...], $0) }) { return place + duty.count }
    }
    return nil
  }

  /// "… sau đây", "… trước Chính phủ": what they are to do stands elsewhere.
  private static func isVague(_ task: ArraySlice<AssignmentWord>) -> Bool {
    AssignmentWords.vague.contains { matches(task, $0) }
  }

  private static func matches(_ words: ArraySlice<AssignmentWord>, _ phrase: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    for (word, wanted) in zip(words, phrase) where word.lower != wanted { return false }
    return true
  }
}
