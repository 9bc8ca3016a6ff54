import NoticeModel
import VietnameseText

/// Reads the date of a citation: "20/7/2012", "20-7-2012", "20.7.2012", "20 tháng 7 năm 2012", and such with blanks for
/// the day or month, which are dates that nobody knows.
struct CitationDates {
  let words: CitationWords

  private static let fill = 12

  /// What stands from a scalar on: the date, nil if it has blanks, and the scalar after it; nil if it is no date.
  func date(at start: Int) -> (date: CivilDate?, end: Int)? {
    var at = start
    let day = digits(&at, limit: 2)
    guard separator(&at, "t") else { return nil }
    let month = digits(&at, limit: 2)
    guard separator(&at, "n"), let year = digits(&at, limit: 4), year.count != 3, year.count > 1 else { return nil }
    if at < words.scalars.count, words.scalars[at].isLetter { return nil }
    guard let day, let month else { return (nil, at) }
    // Two digits are the year of an older text; documents of the 1940s are the oldest.
    let full = year.count == 4 ? year.value : year.value + (year.value >= 45 ? 1900 : 2000)
    return (CivilDate(year: full, month: month.value, day: day.value), at)
  }

  /// The digits after blanks and fill-in marks.
  private func digits(_ at: inout Int, limit: Int) -> (value: Int, count: Int)? {
    let begin = at
    while at < words.scalars.count, at - begin < Self.fill, isFill(words.scalars[at]) { at += 1 }
    let first = at
    var value = 0
    while at < words.scalars.count, at - first <= limit, ("0"..."9").contains(words.scalars[at]) {
      value = value * 10 + Int(words.scalars[at].value) - 0x30
      at += 1
    }
    return (1...limit).contains(at - first) ? (value, at - first) : nil
  }

  private func isFill(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\u{A0}", ".", "…", "_", "\n", "\t", "*"].contains(scalar)
  }

  /// A slash, dash or dot, or the word "tháng" or "năm", told by its first letter; blanks around it.
  private func separator(_ at: inout Int, _ letter: Unicode.Scalar) -> Bool {
    while at < words.scalars.count, isFill(words.scalars[at]), words.scalars[at] != "." { at += 1 }
    guard at < words.scalars.count else { return false }
    switch words.scalars[at] {
    case "/", "-", ".", "\u{2013}":
      at += 1
      return true
    case letter:
      let name = letter == "t" ? ["tháng", "thang"] : ["năm", "nam"]
      let end = min(words.scalars.count, at + (letter == "t" ? 5 : 3))
      guard name.contains(words.text(at..<end)) else { return false }
      at = end
      return true
    default: return false
    }
  }
}
