import NoticeModel
import VietnameseText

/// Reads the values in the cells of a listing.
enum ListingValue {
  static let shortestSubject = 8
  private static let longestSubject = 2_000
  private static let longestDate = 60
  private static let longestBody = 200

  /// A cell that is one day and nothing else but an hour: "22/7/2013", "22/07/2013 08:00", "2013-07-22", "ngày 22 tháng
  /// 7 năm 2013".
  static func date(_ text: some StringProtocol) -> CivilDate? {
    guard (6...longestDate).contains(text.utf8.count), text.utf8.contains(where: isDigit) else { return nil }
    let folded = Folding.folded(text.oneLine)
    if folded.utf8.count <= 10, let date = CivilDate(iso: folded) { return date }
    let bytes = Array((folded.hasPrefix("ngay") ? folded : "ngay " + folded).utf8)
    guard let phrase = DatePhrase(in: bytes, at: 0), let date = phrase.date else { return nil }
    let rest = bytes[phrase.range.upperBound...]
    // "7/5/2013 12:00:00 AM" has the month first, as its letters tell.
    guard !bytes.hasLetters(from: phrase.range.upperBound), rest.first.map({ !isDigit($0) && $0 != 0x2F }) ?? true
    else { return nil }
    let hasOther = rest.contains(where: isDigit) && !rest.contains(0x3A)
    return hasOther || !(1_900...2_100).contains(date.year) ? nil : date
  }

  /// The subject in one line, without "V/v" and end marks; nil if it has too few letters to be one, or too many.
  static func subject(_ text: some StringProtocol) -> String? {
    guard text.utf8.count <= longestSubject else { return nil }
    var subject = text.oneLine[...].trimming { [0x20, 0x2E, 0x3A, 0x3B, 0x2C, 0x2A, 0x5F, 0x2D].contains($0) }
    if Folding.folded(String(subject.unicodeScalars.prefix(3))) == "v/v" { subject = subject.dropping(scalars: 3) }
    subject = subject.trimming { $0 == 0x20 || $0 == 0x3A || $0 == 0x2E || $0 == 0x2D }
    return letters(subject) >= shortestSubject ? String(subject) : nil
  }

  static func body(_ text: some StringProtocol) -> String? {
    guard text.utf8.count <= longestBody, !text.utf8.contains(where: isDigit) else { return nil }
    let body = text.oneLine[...].trimming { [0x20, 0x2C, 0x2E, 0x3A, 0x3B, 0x2D].contains($0) }
    return letters(body) > 1 ? String(body) : nil
  }

  static func letters(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.count { $0.isASCII ? ("a"..."z").contains($0) || ("A"..."Z").contains($0) : $0.value >= 0xC0 }
  }

  /// "1.250.000", "12,500": figures in groups of three, as money is printed.
  static func isAmount(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
    guard (2...6).contains(parts.count), (1...3).contains(parts[0].count) else { return false }
    return parts.allSatisfy { $0.allSatisfy(isDigit) } && parts.dropFirst().allSatisfy { $0.count == 3 }
  }

  static func isBlank(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { $0 <= 0x20 || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A digit and a slash before a letter, as every number of a document has: "164/TB-UBND". Dates have none.
  static func mayStateNumber(_ text: String) -> Bool {
    guard text.utf8.contains(where: isDigit) else { return false }
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x2F || bytes[index] == 0x5C || bytes[index] >= 0xEF {
          var next = index + 1
          while next < bytes.count, next - index < 5, bytes[next] <= 0x20 { next += 1 }
          if next < bytes.count, bytes[next] >= 0x41 { return true }
        }
        index += 1
      }
      return false
    }
  }
}
