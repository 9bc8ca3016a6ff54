/// The languages of the site's own words. What stands in the archive (titles, texts, names of bodies) is in none of them
/// but in its own, Vietnamese.
public enum PageLanguage: String, Sendable, Hashable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The parameter of an address that chooses one, by its raw value.
  public static let parameter = "lang"

  /// As its own speakers call it.
  var name: String {
    switch self {
    case .vietnamese: "Tiếng Việt"
    case .english: "English"
    }
  }

  var other: PageLanguage { self == .vietnamese ? .english : .vietnamese }
}
