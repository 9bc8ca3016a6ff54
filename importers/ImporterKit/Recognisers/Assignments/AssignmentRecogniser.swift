import NoticeModel
import VietnameseText

/// Reads what units are told to do, with the day by which it has to be done: "Giao Phòng Kinh tế chủ trì …", "5. Các phòng,
/// ban: …", "3. Trạm Thú y huyện:" with its points below, "UBND các xã có trách nhiệm …".
struct AssignmentRecogniser {
  private static let limit = 500
  private static let longestTask = 1_000

  private let isReport: Bool
  private var assignments: [Assignment] = []
  /// The unit whose points follow.
  private var open: (unit: String, level: AssignmentItem.Level)?
  /// Under "Tổ chức thực hiện" sentences without a number tell units what to do, too.
  private var isUnderDuties = false

  /// - Parameter isReport: of a report, which tells what units did; only plain orders are read then.
  static func read(in segments: [Segment], range: Range<Int>, isReport: Bool) -> [Assignment] {
    var recogniser = AssignmentRecogniser(isReport: isReport)
    for item in AssignmentItem.items(in: segments[range]) {
      if recogniser.assignments.count >= limit { break }
      recogniser.take(item)
    }
    return recogniser.assignments
  }

  private init(isReport: Bool) { self.isReport = isReport }

  private mutating func take(_ item: AssignmentItem) {
    if item.level == .part { isUnderDuties = Self.isDuties(item) }
    if let (unit, level) = open {
      if item.level > level, item.hasLetters {
        add(unit, item.words[...], of: item)
        return
      }
      open = nil
    }
    if item.level == .point, Self.isDuties(item), item.words.count < 12 { isUnderDuties = true }
    guard item.words.count > 3 else { return }
    let isMarked = !isReport && (item.level != .text || isUnderDuties)
    var current: (unit: String, task: ArraySlice<AssignmentWord>)?
    for clause in item.clauses {
      if let found = AssignmentClause(clause.words, isMarked: isMarked, isFirst: clause.isFirst),
        !(item.level == .text && Self.isClosing(found))
      {
        if let (unit, task) = current { add(unit, task, of: item) }
        current = (found.unit, found.task)
      } else if let (unit, task) = current {
        current = (unit, item.words[task.startIndex..<clause.words.endIndex])
      }
    }
    guard let (unit, task) = current else { return }
    add(unit, task, of: item)
    if item.words.last?.text.utf8.last == 0x3A { open = (unit, item.level) }
  }

  private mutating func add(_ unit: String, _ task: ArraySlice<AssignmentWord>, of item: AssignmentItem) {
    guard assignments.count < Self.limit, !task.isEmpty else { return }
    var text = task.map(\.text).joined(separator: " ")
    if text.utf8.last == 0x3B { text.removeLast() }
    guard text.unicodeScalars.first?.properties.isAlphabetic ?? false else { return }
    assignments.append(
      Assignment(
        unit: unit, task: String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longestTask))),
        deadline: Self.deadline(in: text), span: item.span))
  }

  /// "Văn phòng … thông báo để các cơ quan biết, thực hiện": the formula that ends a notice.
  private static func isClosing(_ clause: AssignmentClause) -> Bool {
    AssignmentWords.closing.begin(clause.task)
  }

  private static func isDuties(_ item: AssignmentItem) -> Bool {
    let folded = Folding.folded(item.words.prefix(16).map(\.text).joined(separator: " "))
    return duties.contains { ByteSearch.contains($0, in: folded) }
  }

  /// "trước ngày 30/9/2013", "chậm nhất ngày …": the first day behind such words.
  private static func deadline(in task: String) -> CivilDate? {
    let bytes = Array(Folding.folded(task).utf8)
    var at = 0
    while let phrase = DatePhrase.first(in: bytes, from: at) {
      let start = phrase.range.lowerBound
      let before = String(decoding: bytes[max(0, start - 24)..<start], as: UTF8.self)
      if limits.contains(where: before.hasSuffix), let date = phrase.date { return date }
      at = phrase.range.upperBound
    }
    return nil
  }

  /// In headings of the part of a document that says who does what.
  private static let duties = ["to chuc thuc hien", "phan cong", "trach nhiem", "nhiem vu", "phoi hop"]
  private static let limits = [
    "truoc ", "cham nhat ", "cham nhat la ", "cham nhat den ", "den het ", "den ", "xong ", "xong truoc ", "tre nhat ",
    "muon nhat ",
  ]
}
