public import NoticeModel

/// Reads the dates people type as the ends of a period.
///
/// Accepts a day (`2013-07-22`, `22/7/2013`), a month (`2013-07`, `7/2013`) or a year (`2013`); blanks around it do not
/// matter. A month or year means its first day as a start and its last day as an end.
public enum DateInput {
  /// The first day of what `text` names; nil when it names none.
  public static func start(_ text: String) -> CivilDate? {
    day(text) ?? month(text).flatMap { CivilDate(year: $0.year, month: $0.month, day: 1) }
      ?? year(text).flatMap { CivilDate(year: $0, month: 1, day: 1) }
  }

  /// The last day of what `text` names; nil when it names none.
  public static func end(_ text: String) -> CivilDate? {
    day(text)
      ?? month(text).flatMap {
        CivilDate(year: $0.year, month: $0.month, day: CivilDate.days(inMonth: $0.month, of: $0.year))
      }
      ?? year(text).flatMap { CivilDate(year: $0, month: 12, day: 31) }
  }

  private static func day(_ text: String) -> CivilDate? {
    let text = text.onOneLine
    return CivilDate(iso: text) ?? CivilDate(dayFirst: text)
  }

  private static func month(_ text: String) -> (year: Int, month: Int)? {
    let parts = text.onOneLine.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    guard parts.count == 2 else { return nil }
    let (first, second) = (parts[0], parts[1])
    guard
      let yearFirst = year(first).map({ ($0, number(second, digits: 1...2)) })
        ?? year(second).map({ ($0, number(first, digits: 1...2)) }),
      let month = yearFirst.1, (1...12).contains(month)
    else { return nil }
    return (yearFirst.0, month)
  }

  private static func year(_ text: some StringProtocol) -> Int? {
    number(String(text).onOneLine, digits: 4...4).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
