import NoticeModel

/// A restriction that a query's text can hold: a key, a colon and a value without blanks or in quotation marks.
///
/// A new one is a file in this folder and a line in `QueryFilters.all`.
protocol QueryFilter: SendableMetatype {
  /// What it is called in messages.
  static var name: String { get }
  /// The keys, folded, their words separated by blanks; they are typed with any diacritics and case, the words apart,
  /// joined by `-` or `_`, or run together.
  static var keys: [String] { get }
  /// Sets the filter, or says why the value cannot be one; then `filters` is as before.
  static func set(_ value: String, in filters: inout Filters) -> QueryFilterOutcome
}

enum QueryFilterOutcome: Equatable {
  case set
  /// Set, and another value that was set before is gone.
  case replaced
  /// Not understood; what the filter takes, in Vietnamese.
  case unknown(expected: String)
  /// The period would end before it begins.
  case periodEmpty
}

/// All filters by their keys.
enum QueryFilters {
  static let all: [any QueryFilter.Type] = [
    CategoryFilter.self, CollectionFilter.self, FromFilter.self, IssuerFilter.self, NumberFilter.self,
    SignerFilter.self, ToFilter.self,
    TypeFilter.self, YearFilter.self,
  ]

  /// The words that the longest key has.
  static let longestKey = byWords.keys.map(\.count).max() ?? 0

  static func filter(_ words: [String]) -> (any QueryFilter.Type)? {
    byWords[words]
  }

  /// Keys of several words also run together.
  private static let byWords: [[String]: any QueryFilter.Type] = {
    var filters: [[String]: any QueryFilter.Type] = [:]
    for filter in all {
      for key in filter.keys {
        let words = key.unicodeScalars.split(separator: " ").map(String.init)
        filters[words] = filter
        filters[[words.joined()]] = filter
      }
    }
    return filters
  }()
}

extension Filters {
  /// Sets a filter of a text and says whether another value was there.
  mutating func put<Value: Equatable>(_ value: Value, at path: WritableKeyPath<Filters, Value?>) -> QueryFilterOutcome {
    let old = self[keyPath: path]
    self[keyPath: path] = value
    return old == nil || old == value ? .set : .replaced
  }

  /// Narrows the period of issue.
  mutating func narrow(from start: CivilDate? = nil, to end: CivilDate? = nil) -> QueryFilterOutcome {
    let first = [from, start].compactMap(\.self).max()
    let last = [to, end].compactMap(\.self).min()
    if let first, let last, first > last { return .periodEmpty }
    (from, to) = (first, last)
    return .set
  }
}
