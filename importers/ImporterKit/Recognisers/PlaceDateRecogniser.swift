import NoticeModel
import VietnameseText

/// Reads the place-date line: "Tân Lộc Hạ, ngày 22 tháng 7 năm 2013". Only this line dates a document; dates in
/// running text belong to others.
enum PlaceDateRecogniser {
  static func date(in segment: Substring) -> CivilDate? {
    guard segment.utf8.count < 120, segment.utf8.contains(UInt8(ascii: "n")) else { return nil }
    let words = Folding.folded(String(segment)).split { $0 == " " || $0 == "," || $0 == "." || $0 == ":" || $0 == "/" }
    guard let start = words.firstIndex(of: "ngay"), start <= 8, words.count >= start + 6 else { return nil }
    guard words[start + 2] == "thang", words[start + 4] == "nam", words.count <= start + 7,
      let day = Int(words[start + 1]), let month = Int(words[start + 3]), let year = Int(words[start + 5])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
