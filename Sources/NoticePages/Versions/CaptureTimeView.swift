import HTMLText
import NoticeModel

/// When something was captured, as a clerk reads it: in the time of Vietnam, which has been UTC+7 without summer time for
/// as long as there are web pages.
struct CaptureTimeView {
  /// As in `Provenance`; shown as it is where it is no time.
  var capturedAt: String

  var html: HTML { "<time datetime=\"\(capturedAt)\">\(text)</time>" }

  /// `09:03 ngày 01/3/2009`.
  var text: String {
    guard let date = HTTPDate(capturedAt: capturedAt) else { return capturedAt }
    let local = date.second + 7 * 3_600
    let day = local < 86_400 ? date.day : Self.next(date.day)
    let minutes = local % 86_400 / 60
    let figures = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return figures.joined(separator: ":") + sayText(" ngày ", " on ") + PageFormat.date(day)
  }

  private static func next(_ day: CivilDate) -> CivilDate {
    CivilDate(year: day.year, month: day.month, day: day.day + 1)
      ?? CivilDate(year: day.year, month: day.month + 1, day: 1)
      ?? CivilDate(year: day.year + 1, month: 1, day: 1) ?? day
  }
}
