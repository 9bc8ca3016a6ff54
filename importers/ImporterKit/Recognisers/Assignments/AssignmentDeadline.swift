import NoticeModel
import VietnameseText

/// The day by which a task has to be done.
enum AssignmentDeadline {
  /// "trước ngày 30/9/2013", "chậm nhất ngày …": the first day behind such words.
  static func first(in task: String) -> CivilDate? {
    let bytes = Array(Folding.folded(task).utf8)
    var at = 0
    while let phrase = DatePhrase.first(in: bytes, from: at) {
      let start = phrase.range.lowerBound
      let before = String(decoding: bytes[max(0, start - 24)..<start], as: UTF8.self)
      if limits.contains(where: before.hasSuffix), !isOfFigures(bytes[..<start]), let date = phrase.date { return date }
      at = phrase.range.upperBound
    }
    return nil
  }

  /// "kết quả vận động đến ngày …", "tính đến ngày …": the day of figures, not by which they are due.
  private static func isOfFigures(_ bytes: ArraySlice<UInt8>) -> Bool {
    let before = String(decoding: bytes.suffix(60), as: UTF8.self)
    guard before.hasSuffix(" den "), !before.hasSuffix("nhat den ") else { return false }
    let clause = before.utf8.lastIndex { $0 == 0x2C || $0 == 0x3B }.map { before[$0...] } ?? before[...]
    return !clause.contains("tu ngay ") && figures.contains { clause.contains($0) }
  }

  private static let figures = ["ket qua ", "so lieu ", "tinh hinh ", "tien do ", "tinh den "]
  private static let limits = [
    "truoc ", "cham nhat ", "cham nhat la ", "cham nhat den ", "den het ", "den ", "xong ", "xong truoc ", "tre nhat ",
    "muon nhat ",
  ]
}
