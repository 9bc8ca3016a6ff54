import Foundation
import NoticeModel

/// An instant as Atom writes it (RFC 3339), made of what a document says of its time; no clock is asked.
struct AtomTime: Comparable {
  let text: String
  private let instant: Date

  /// What stands for "not known" where Atom demands an instant: in a feed without entries, and for an entry of which
  /// neither day nor capture is known. Fixed, so that the same answer has the same bytes.
  static let unknown = AtomTime(text: "1970-01-01T00:00:00Z")

  /// When bytes were captured, in whole seconds; nil for what is no instant in UTC.
  init?(capturedAt: String) {
    guard let date = HTTPDate(capturedAt: capturedAt) else { return nil }
    self.init(text: "\(date.day)T\(date.clock)Z")
  }

  /// The first moment of a day in Vietnam, where it has been seven hours before UTC since 1975.
  init(startOf day: CivilDate) {
    self.init(text: "\(day)T00:00:00+07:00")
  }

  private init(text: String) {
    self.text = text
    instant = (try? Date(text, strategy: .iso8601)) ?? .distantPast
  }

  static func < (lhs: AtomTime, rhs: AtomTime) -> Bool { lhs.instant < rhs.instant }
}
