import NoticeModel

/// The dates of HTTP and mail, and what JavaScript prints.
enum HTTPDate {
  /// `Fri, 01 Mar 2013 03:04:05 GMT`, `Fri Mar 01 2013 10:04:05 GMT+0700 (…)` → `2013-03-01T03:04:05Z`; else nil.
  ///
  /// The name of the day is not looked at. A zone that is not UTC is taken off.
  static func iso(_ text: String) -> String? {
    let words = text.utf8.split { " ,-\t".utf8.contains($0) }.prefix(6).map { String($0) ?? "" }
    guard let month = words.firstIndex(where: { months[$0.lowercased()] != nil }), month >= 1,
      let number = months[words[month].lowercased()], month + 2 < words.count
    else { return nil }
    let isDayFirst = digits(words[month - 1], 1...2) != nil
    let (dayWord, rest) = isDayFirst ? (words[month - 1], month + 1) : (words[month + 1], month + 2)
    guard let day = digits(dayWord, 1...2), rest + 1 < words.count, let year = digits(words[rest], 4...4),
      let date = CivilDate(year: year, month: number, day: day)
    else { return nil }
    let clock = words[rest + 1].utf8.split(separator: UInt8(ascii: ":")).map { digits(String($0) ?? "", 2...2) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2], hour < 24, minute < 60,
      second <= 60
    else { return nil }
    let zone = offset(text)
    return utc(date, hour * 60 + minute - zone, second)
  }

  /// Minutes east of UTC: `GMT+0700`; 0 where nothing is said.
  private static func offset(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    guard let start = MirrorText.find("GMT", in: bytes, from: 0), start + 8 <= bytes.count else { return 0 }
    let sign = bytes[start + 3]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let value = digits(String(decoding: bytes[(start + 4)..<(start + 8)], as: UTF8.self), 4...4), value <= 1400
    else { return 0 }
    let minutes = value / 100 * 60 + value % 100
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  /// The instant `minutes` after the beginning of `date`, at most a day before or after it.
  private static func utc(_ date: CivilDate, _ minutes: Int, _ second: Int) -> String? {
    var (year, month, day) = (date.year, date.month, date.day)
    if minutes < 0 {
      day -= 1
      if day == 0 {
        (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
        day = CivilDate.days(inMonth: month, of: year)
      }
    } else if minutes >= 1_440 {
      day += 1
      if day > CivilDate.days(inMonth: month, of: year) {
        day = 1
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      }
    }
    guard let moved = CivilDate(year: year, month: month, day: day) else { return nil }
    let clock = (minutes + 1_440) % 1_440
    let parts = [clock / 60, clock % 60, second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(moved)T\(parts.joined(separator: ":"))Z"
  }

  private static func digits(_ text: String, _ widths: ClosedRange<Int>) -> Int? {
    widths.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]
}
