public import NoticeModel

/// The days that a date as people type it names: one day, a month or a year.
///
/// Reads `2013-07-22`, `22/7/2013`, `22.7.2013`, `2013-07`, `7/2013` and `2013`; blanks around it do not matter.
public struct DateRange: Sendable, Hashable {
  /// The first day named.
  public let start: CivilDate
  /// The last day named.
  public let end: CivilDate

  /// Nil for what is no date, such as `31/4/2013` or `hôm qua`.
  public init?(_ text: some StringProtocol) {
    let text = Self.trimmed(text)
    if let day = CivilDate(iso: text) ?? CivilDate(dayFirst: text) {
      (start, end) = (day, day)
      return
    }
    let year: Int
    let months: ClosedRange<Int>
    if let found = Self.month(text) {
      (year, months) = (found.year, found.month...found.month)
    } else if let found = Self.year(text) {
      (year, months) = (found, 1...12)
    } else {
      return nil
    }
    let days = CivilDate.days(inMonth: months.upperBound, of: year)
    guard let start = CivilDate(year: year, month: months.lowerBound, day: 1),
      let end = CivilDate(year: year, month: months.upperBound, day: days)
    else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// The years that `text` names: `2013`, or from the first to the last of `2012-2014`.
  public init?(years text: some StringProtocol) {
    let parts = Self.trimmed(text).unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
    let years = parts.compactMap { Self.year(String($0)) }
    guard (1...2).contains(parts.count), years.count == parts.count, let first = years.first, let last = years.last,
      first <= last, let start = CivilDate(year: first, month: 1, day: 1),
      let end = CivilDate(year: last, month: 12, day: 31)
    else { return nil }
    (self.start, self.end) = (start, end)
  }

  private static func month(_ text: String) -> (year: Int, month: Int)? {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    guard parts.count == 2 else { return nil }
    let (first, second) = (String(parts[0]), String(parts[1]))
    let found = year(first).map { ($0, number(second, digits: 1...2)) }
    guard let (year, month) = found ?? year(second).map({ ($0, number(first, digits: 1...2)) }),
      let month, (1...12).contains(month)
    else { return nil }
    return (year, month)
  }

  private static func year(_ text: String) -> Int? {
    number(trimmed(text), digits: 4...4).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
