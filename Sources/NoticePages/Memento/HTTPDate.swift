public import NoticeModel

/// A second in UTC as HTTP writes it: `Tue, 20 Jun 2000 18:02:59 GMT` (RFC 1123; the `datetime` of RFC 7089).
///
/// Read and written by hand: Foundation's formatters follow a locale and take more than the form allows.
public struct HTTPDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let day: CivilDate
  /// From midnight; 86,400 is a leap second.
  public let second: Int

  /// Nil for a time that no clock shows.
  init?(day: CivilDate?, hour: Int?, minute: Int?, second: Int?) {
    guard let day, let hour, let minute, let second, (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second)
    else { return nil }
    self.day = day
    self.second = (hour * 60 + minute) * 60 + second
  }

  /// Reads the header `Accept-Datetime`; nil for what RFC 7089 wants answered with 400.
  ///
  /// As lenient as a reader of RFC 1123 has to be: any case, runs of blanks, a day of one digit, no weekday or a wrong one,
  /// `UT`, `UTC` or `+0000` for `GMT`. Other zones and other forms are nil: the header knows only GMT.
  public init?(accepting header: some StringProtocol) {
    guard header.utf8.count <= 64 else { return nil }
    var words = header.split { $0 == " " || $0 == "\t" || $0 == "," }.map { $0.lowercased() }
    if let first = words.first, Self.weekdays.contains(where: { $0.lowercased() == first }) { words.removeFirst() }
    guard words.count == 5, ["gmt", "ut", "utc", "+0000"].contains(words[4]), words[2].utf8.count == 4,
      let month = Self.months.firstIndex(where: { $0.lowercased() == words[1] })
    else { return nil }
    let clock = words[3].split(separator: ":", omittingEmptySubsequences: false).map(Self.figure)
    guard clock.count == 3, let day = Self.figure(words[0][...]), let year = Self.figure(words[2][...]) else {
      return nil
    }
    self.init(
      day: CivilDate(year: year, month: month + 1, day: day), hour: clock[0], minute: clock[1], second: clock[2])
  }

  /// Reads a capture time of the archive: `2009-03-01T02:03:04Z`, also with a fraction, which is left out.
  public init?(capturedAt text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].last == "Z" else { return nil }
    let clock = parts[1].dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard clock.count <= 2, let whole = clock.first else { return nil }
    let figures = whole.split(separator: ":", omittingEmptySubsequences: false).map { Self.figure(Substring($0)) }
    guard figures.count == 3 else { return nil }
    self.init(day: CivilDate(iso: parts[0]), hour: figures[0], minute: figures[1], second: figures[2])
  }

  public var description: String {
    let weekday = Self.weekdays[Self.weekday(of: day)]
    return "\(weekday), \(Self.padded(day.day)) \(Self.months[day.month - 1]) \(day.description.prefix(4)) \(clock) GMT"
  }

  /// `18:02:59`.
  var clock: String {
    let whole = min(second, 86_399)
    return [whole / 3_600, whole / 60 % 60, whole % 60].map(Self.padded).joined(separator: ":")
  }

  public static func < (lhs: HTTPDate, rhs: HTTPDate) -> Bool { (lhs.day, lhs.second) < (rhs.day, rhs.second) }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// One to four digits.
  private static func figure(_ digits: Substring) -> Int? {
    (1...4).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// 0 for Sunday, by T. Sakamoto's table of month offsets.
  private static func weekday(of day: CivilDate) -> Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = day.month < 3 ? day.year - 1 : day.year
    return (year + year / 4 - year / 100 + year / 400 + offsets[day.month - 1] + day.day) % 7
  }
}
