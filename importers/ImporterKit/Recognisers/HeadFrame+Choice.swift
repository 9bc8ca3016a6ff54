import NoticeModel

/// Which of the marks near a number line belong to its head, and which number and date are the surest of several.
extension HeadFrame {
  static func near(_ index: Int, in marks: [HeadMark]) -> ArraySlice<Int> {
    let place = marks[index].place
    var lower = index
    while lower > 0, place - marks[lower - 1].place <= reach { lower -= 1 }
    var upper = index + 1
    while upper < marks.count, marks[upper].place - place < reach { upper += 1 }
    return Array(lower..<upper)[...]
  }

  /// True in the line below "ĐẾN": whatever stands there is the receiver's number.
  static func isStamped(_ index: Int, in marks: [HeadMark]) -> Bool {
    guard index > 0, marks[index].place - marks[index - 1].place == 1 else { return false }
    if case .received = marks[index - 1].kind { return true }
    return false
  }

  /// True if a mark of a kind stands a few lines above, with none of the other kind between.
  static func follows(
    _ index: Int, in marks: [HeadMark], stop: (HeadMark.Kind) -> Bool, kind: (HeadMark.Kind) -> Bool
  ) -> Bool {
    var before = index
    while before > 0, marks[index].place - marks[before - 1].place <= stampReach {
      before -= 1
      if kind(marks[before].kind) { return true }
      if stop(marks[before].kind) { return false }
    }
    return false
  }

  static func isTitle(_ mark: HeadMark) -> Bool {
    switch mark.kind {
    case .heading, .addressee: true
    default: false
    }
  }

  static func isLetter(_ mark: HeadMark) -> Bool {
    if case .letter = mark.kind { true } else { false }
  }

  static func heading(_ mark: HeadMark) -> (Int, TypeRecogniser.Heading)? {
    if case .heading(let heading) = mark.kind { (mark.place, heading) } else { nil }
  }

  static func numbers(_ near: [Int], in marks: [HeadMark]) -> [(place: Int, line: NumberLine)] {
    near.compactMap { index in
      guard case .number(let line) = marks[index].kind, !isStamped(index, in: marks) else { return nil }
      return (marks[index].place, line)
    }
  }

  /// The place-date lines but those of stamps and copies, which have theirs below them.
  static func dates(_ near: [Int], in marks: [HeadMark]) -> [(place: Int, line: PlaceDate)] {
    near.compactMap { index in
      guard case .placeDate(let line) = marks[index].kind else { return nil }
      let isCopied = follows(
        index, in: marks,
        stop: {
          switch $0 {
          case .state, .number: true
          default: false
          }
        },
        kind: {
          switch $0 {
          case .copy, .received: true
          default: false
          }
        })
      return isCopied ? nil : (marks[index].place, line)
    }
  }

  /// The number that the printed type agrees with, else the first whole one.
  static func surest(
    _ numbers: [(place: Int, line: NumberLine)], type: DocumentType?
  ) -> (place: Int, line: NumberLine)? {
    let whole = numbers.filter { $0.line.number != nil }
    return whole.first { $0.line.type != nil && $0.line.type == type } ?? whole.first ?? numbers.first
  }

  /// The date with a place, nearest to the number.
  static func surest(
    _ dates: [(place: Int, line: PlaceDate)], near place: Int
  ) -> (place: Int, line: PlaceDate)? {
    dates.min { first, second in
      func rank(_ date: (place: Int, line: PlaceDate)) -> (Int, Int, Int) {
        (date.line.date == nil ? 1 : 0, date.line.place == nil ? 1 : 0, abs(date.place - place))
      }
      return rank(first) < rank(second)
    }
  }

  static func conflicts(
    numbers: [(place: Int, line: NumberLine)], dates: [(place: Int, line: PlaceDate)]
  ) -> [ImportWarning] {
    func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
      var seen: Set<Value> = []
      return values.filter { seen.insert($0).inserted }
    }
    let printed = distinct(numbers.compactMap { $0.line.number?.printed })
    let days = distinct(dates.compactMap { $0.line.date }).map(\.description)
    return (printed.count > 1 ? [ImportWarning(.conflictingNumber, printed.joined(separator: ", "))] : [])
      + (days.count > 1 ? [ImportWarning(.conflictingDate, days.joined(separator: ", "))] : [])
  }
}
