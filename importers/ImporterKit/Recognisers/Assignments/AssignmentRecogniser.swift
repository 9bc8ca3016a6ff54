import NoticeModel
import VietnameseText

/// Reads what units are told to do, with the day by which it has to be done: "Giao Phòng Kinh tế chủ trì …", "5. Các phòng,
/// ban: …", "3. Trạm Thú y huyện:" with its points below, "UBND các xã có trách nhiệm …".
struct AssignmentRecogniser {
  private static let limit = 500
  private static let longestTask = 1_000
  /// Words of a line with a colon that are said again in front of each of its points.
  private static let longestLead = 40

  private let isReport: Bool
  private let issuedOn: CivilDate?
  private var assignments: [Assignment] = []
  /// The unit whose points follow.
  private var open: AssignmentList?
  /// Under "Tổ chức thực hiện" sentences without a number tell units what to do, too.
  private var isUnderDuties = false
  private var isUnderArticle = false

  /// - Parameters:
  ///   - isReport: of a report or petition, which tells what units did; only plain orders are read then.
  ///   - issuedOn: what has to be done by a later day is a task wherever it stands.
  static func read(
    in segments: [Segment], range: Range<Int>, isReport: Bool, issuedOn: CivilDate? = nil
  ) -> [Assignment] {
    var recogniser = AssignmentRecogniser(isReport: isReport, issuedOn: issuedOn)
    for item in AssignmentItem.items(in: segments[range]) {
      if recogniser.assignments.count >= limit { break }
      recogniser.take(item)
    }
    recogniser.close()
    return recogniser.assignments
  }

  private init(isReport: Bool, issuedOn: CivilDate?) {
    self.isReport = isReport
    self.issuedOn = issuedOn
  }

  private mutating func take(_ item: AssignmentItem) {
    if item.level == .part { (isUnderDuties, isUnderArticle) = (Self.isDuties(item), item.isArticle) }
    if let list = open {
      if item.level > list.item.level, item.hasLetters {
        add(list.unit, item.words[...], of: item, behind: list.lead)
        open?.hasPoints = true
        return
      }
      close()
    }
    if item.level == .point, Self.isDuties(item), item.words.count < 12 { isUnderDuties = true }
    guard item.words.count > 3 else { return }
    let isMarked = !isReport && (item.level != .text || isUnderDuties || isUnderArticle)
    var current: (unit: String, task: ArraySlice<AssignmentWord>)?
    var judged: String?
    for clause in item.clauses {
      judged = AssignmentClause.judged(in: clause.words) ?? judged
      let isTold = isMarked || (!isReport && current != nil)
      let found =
        self.clause(clause.words, of: item, isMarked: isTold, isFirst: clause.isFirst)
        ?? judged.flatMap { AssignmentClause(order: clause.words, to: $0) }
      if let found, !(item.level == .text && Self.isClosing(found)) {
        if let (unit, task) = current { add(unit, task, of: item) }
        current = (found.unit, found.task)
      } else if let (unit, task) = current {
        current = (unit, item.words[task.startIndex..<clause.words.endIndex])
      }
    }
    guard let (unit, task) = current else { return }
    guard item.words.last?.text.utf8.last == 0x3A else { return add(unit, task, of: item) }
    let isLead = task.count <= Self.longestLead
    if !isLead { add(unit, task, of: item) }
    open = AssignmentList(unit: unit, lead: isLead ? task : [], item: item)
  }

  private func clause(
    _ words: ArraySlice<AssignmentWord>, of item: AssignmentItem, isMarked: Bool, isFirst: Bool
  ) -> AssignmentClause? {
    AssignmentClause(words, isMarked: isMarked, isFirst: isFirst, isReport: isReport)
      ?? AssignmentClause(behindLead: words, isMarked: isMarked, isReport: isReport)
      ?? (isReport || isMarked ? nil : dated(words))
  }

  /// In running text a unit and a verb are a task if the day is still to come.
  private func dated(_ words: ArraySlice<AssignmentWord>) -> AssignmentClause? {
    guard let issuedOn, let found = AssignmentClause(words, isMarked: true, isFirst: false),
      !AssignmentWords.announcements.begin(found.task),
      let day = AssignmentDeadline.first(in: found.task.map(\.text).joined(separator: " ")), day >= issuedOn
    else { return nil }
    return found
  }

  /// What a line with a colon says is a task of its own where no points follow.
  private mutating func close() {
    if let list = open, !list.hasPoints { add(list.unit, list.lead, of: list.item) }
    open = nil
  }

  private mutating func add(
    _ unit: String, _ task: ArraySlice<AssignmentWord>, of item: AssignmentItem,
    behind lead: ArraySlice<AssignmentWord> = []
  ) {
    guard assignments.count < Self.limit, !task.isEmpty else { return }
    let own = Self.unwrapped(task.map(\.text).joined(separator: " "))
    let text = lead.map { $0.text + " " }.joined() + own
    guard text.unicodeScalars.first?.properties.isAlphabetic ?? false else { return }
    assignments.append(
      Assignment(
        unit: unit, task: String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longestTask))),
        deadline: AssignmentDeadline.first(in: own) ?? (lead.isEmpty ? nil : AssignmentDeadline.first(in: text)),
        span: item.span))
  }

  /// Without the semicolon behind it and the parentheses around it.
  private static func unwrapped(_ task: String) -> String {
    var text = task
    if text.utf8.last == 0x3B { text.removeLast() }
    let rest = text.utf8.reversed().prefix { $0 == 0x2E || $0 == 0x2F }.count
    let isClosed = text.utf8.dropLast(rest).last == 0x29
    guard isClosed, text.utf8.count(where: { $0 == 0x29 }) > text.utf8.dropFirst().count(where: { $0 == 0x28 }) else {
      return text
    }
    if text.utf8.first == 0x28 { text.removeFirst() }
    return String(text.dropLast(rest + 1))
  }

  /// "Văn phòng … thông báo để các cơ quan biết, thực hiện": the formula that ends a notice.
  private static func isClosing(_ clause: AssignmentClause) -> Bool {
    AssignmentWords.closing.begin(clause.task)
  }

  private static func isDuties(_ item: AssignmentItem) -> Bool {
    let folded = Folding.folded(item.words.prefix(16).map(\.text).joined(separator: " "))
    return duties.contains { ByteSearch.contains($0, in: folded) }
  }

  /// In headings of the part of a document that says who does what.
  private static let duties = ["to chuc thuc hien", "phan cong", "trach nhiem", "nhiem vu", "phoi hop"]
}
