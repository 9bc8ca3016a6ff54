/// Sentences that do not begin with the unit.
extension AssignmentClause {
  /// Units that a lead may name before the one that is told.
  private static let mostTries = 4

  /// "Trong thời hạn 03 ngày, UBND cấp xã …", "Nhận được Công văn này, yêu cầu các cơ quan …".
  init?(behindLead words: ArraySlice<AssignmentWord>, isMarked: Bool, isReport: Bool) {
    guard AssignmentWords.leads.begin(words) else { return nil }
    var tries = 0
    for index in words.indices.dropLast() where words[index].text.utf8.last == 0x2C {
      let rest = words[(index + 1)...]
      guard Self.beginsUnit(rest) || AssignmentWords.orders.begin(rest) else { continue }
      tries += 1
      guard tries <= Self.mostTries else { return nil }
      if let found = AssignmentClause(rest, isMarked: isMarked, isFirst: false, isReport: isReport) {
        self = found
        return
      }
    }
    return nil
  }

  /// "Yêu cầu từ ngày 07/6 phải công bố …", told to the unit that the sentence before judges.
  init?(order words: ArraySlice<AssignmentWord>, to unit: String) {
    var start = words.startIndex
    guard Self.skipOrder(words, &start, isReport: true) else { return nil }
    let task = words[start...]
    guard AssignmentWords.bareOrders.begin(task) || Self.beginsTask(task) else { return nil }
    self.unit = unit
    self.task = task
  }

  /// The unit of "Phê bình Giám đốc Trung tâm vì …".
  static func judged(in words: ArraySlice<AssignmentWord>) -> String? {
    guard let count = AssignmentWords.judgements.length(in: words) else { return nil }
    let rest = words.dropFirst(count)
    guard beginsUnit(rest) else { return nil }
    let name = rest.prefix { !($0.isLower && AssignmentWords.reasons.begin($0)) }
    guard name.count < rest.count, isNamed(name) else { return nil }
    return name.map(\.text).joined(separator: " ")
  }
}
