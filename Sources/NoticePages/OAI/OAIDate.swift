import SearchQuery

/// A day or a second as `from` and `until` name it (OAI-PMH 2.0, §3.3.1).
struct OAIDate {
  /// The first second of what is named, and the last.
  let first: Datestamp
  let last: Datestamp
  let isDay: Bool

  /// Nil for other forms and for days that no calendar has.
  init?(_ text: String) {
    if let second = Datestamp(text) {
      (first, last, isDay) = (second, second, false)
    } else if let day = Datestamp(text + "T00:00:00Z"), let end = Datestamp(text + "T23:59:59Z") {
      (first, last, isDay) = (day, end, true)
    } else {
      return nil
    }
  }
}
