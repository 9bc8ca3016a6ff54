public import NoticeModel
import SearchQuery

/// Reads the dates people type as the ends of a period, in the forms of `DateRange`.
///
/// A month or year means its first day as a start and its last day as an end.
public enum DateInput {
  /// The first day of what `text` names; nil when it names none.
  public static func start(_ text: String) -> CivilDate? {
    DateRange(text)?.start
  }

  /// The last day of what `text` names; nil when it names none.
  public static func end(_ text: String) -> CivilDate? {
    DateRange(text)?.end
  }
}
