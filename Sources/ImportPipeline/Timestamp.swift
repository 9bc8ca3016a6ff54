import Foundation

/// Times as the archive writes them.
public enum Timestamp {
  /// `2013-07-22T03:04:05.000000Z`.
  public static func text(seconds: Int, nanoseconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let micro = String(nanoseconds / 1_000)
    let year = String(Int(parts.tm_year) + 1_900)
    return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year + "-" + two(parts.tm_mon + 1) + "-"
      + two(parts.tm_mday) + "T" + two(parts.tm_hour) + ":" + two(parts.tm_min) + ":" + two(parts.tm_sec) + "."
      + String(repeating: "0", count: max(0, 6 - micro.utf8.count)) + micro + "Z"
  }

  /// The time now. The one clock of an import.
  public static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return text(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
