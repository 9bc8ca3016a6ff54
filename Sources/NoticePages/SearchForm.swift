public import SearchQuery

/// What stands in the fields of the search form, as typed.
///
/// Kept apart from `SearchRequest`, so that a field that could not be read is shown again as it was, and links to other
/// pages of a result keep every field.
public struct SearchForm: Sendable, Hashable {
  public var query: String
  /// A document type's code; empty means any.
  public var type: String
  public var issuer: String
  /// A year, month or day in any form `DateInput` reads.
  public var from: String
  public var to: String
  /// A collection's name; chosen among the results, not typed.
  public var collection: String
  /// The way to a category of the portal; chosen among the results, not typed.
  public var category: String
  public var sort: SearchRequest.Sort
  /// 1 is the first page.
  public var page: Int

  public init(
    query: String = "", type: String = "", issuer: String = "", from: String = "", to: String = "",
    collection: String = "", category: String = "", sort: SearchRequest.Sort = .relevance, page: Int = 1
  ) {
    self.query = query
    self.type = type
    self.issuer = issuer
    self.from = from
    self.to = to
    self.collection = collection
    self.category = category
    self.sort = sort
    self.page = page
  }

  /// Names of the fields in addresses.
  public enum Field: String, Sendable, CaseIterable {
    case query = "q"
    case type = "loai"
    case issuer = "co-quan"
    case from = "tu"
    case to = "den"
    case collection = "bo-suu-tap"
    case category = "chuyen-muc"
    case sort = "sap-xep"
    case page = "trang"
  }

  /// True when nothing was asked: the start page is the answer.
  public var isBlank: Bool {
    !hasFilters && query.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  public var hasFilters: Bool {
    !(type.isEmpty && issuer.isEmpty && from.isEmpty && to.isEmpty && collection.isEmpty && category.isEmpty)
  }

  /// `?q=…&loai=…` with the fields that say something, in a fixed order, so that one search has one address.
  var queryString: String {
    var pairs: [(Field, String)] = [
      (.query, query), (.type, type), (.issuer, issuer), (.from, from), (.to, to), (.collection, collection),
      (.category, category),
    ]
    pairs.removeAll { $0.0 != .query && $0.1.isEmpty }
    if sort != .relevance { pairs.append((.sort, sort.address)) }
    if page > 1 { pairs.append((.page, String(page))) }
    return "?" + pairs.map { "\($0.rawValue)=\($1.percentEncoded)" }.joined(separator: "&")
  }

  func withPage(_ page: Int) -> SearchForm {
    var copy = self
    copy.page = page
    return copy
  }

  /// The same search with something changed, from its first page.
  func changed(_ change: (inout SearchForm) -> Void) -> SearchForm {
    var copy = withPage(1)
    change(&copy)
    return copy
  }
}

extension SearchRequest.Sort {
  /// The value in the page's address.
  public var address: String {
    switch self {
    case .relevance: "lien-quan"
    case .newest: "moi-nhat"
    case .oldest: "cu-nhat"
    }
  }

  /// Reads a value of the page's address; nil when it is none.
  public init?(address: String) {
    guard let sort = Self.allCases.first(where: { $0.address == address }) else { return nil }
    self = sort
  }

  var label: String {
    switch self {
    case .relevance: sayText("Phù hợp nhất", "Most relevant")
    case .newest: sayText("Mới nhất", "Newest")
    case .oldest: sayText("Cũ nhất", "Oldest")
    }
  }
}
