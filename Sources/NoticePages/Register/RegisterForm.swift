public import SearchQuery

/// What stands in the fields of the register's form.
public struct RegisterForm: Sendable, Hashable {
  /// A year in digits; empty where none is chosen yet.
  public var year: String
  /// A type's code; empty means any.
  public var type: String
  /// Words of a body's name.
  public var issuer: String
  /// 1 is the first page.
  public var page: Int

  public init(year: String = "", type: String = "", issuer: String = "", page: Int = 1) {
    self.year = year
    self.type = type
    self.issuer = issuer
    self.page = page
  }

  /// Names of the fields in addresses.
  public enum Field: String, Sendable, CaseIterable {
    case year = "nam"
    case type = "loai"
    case issuer = "co-quan"
    case page = "trang"
  }

  /// Years that offices number by: the state's first one, and none that nobody has heard of.
  public static let years = 1945...2200

  /// Nil where the year is none.
  public var request: RegisterRequest? {
    guard let year = Int(year), Self.years.contains(year) else { return nil }
    return RegisterRequest(
      year: year, type: type.isEmpty ? nil : type, issuer: issuer.isEmpty ? nil : issuer)
  }

  var queryString: String {
    var pairs: [(Field, String)] = [(.year, year), (.type, type), (.issuer, issuer)]
    if page > 1 { pairs.append((.page, String(page))) }
    pairs.removeAll { $0.1.isEmpty }
    return pairs.isEmpty ? "" : "?" + pairs.map { "\($0.rawValue)=\($1.percentEncoded)" }.joined(separator: "&")
  }

  func withPage(_ page: Int) -> RegisterForm {
    var copy = self
    copy.page = page
    return copy
  }
}
