import NoticePages
import SearchQuery

extension DocumentAddress {
  /// The number that a slug without the id's digits begins with, `164/TB…` in `164-tb-ubnd-huyen-mau`; nil where it begins
  /// with none, as those of documents without a number.
  ///
  /// Its first symbol only: the slug does not tell where the number ends and the body begins.
  var number: NumberPattern? {
    var words = slug.lowercased().split(separator: "-")[...]
    guard let digits = words.popFirst()?.prefix(while: { $0.isASCII && $0.isNumber }), let ordinal = Int(digits) else {
      return nil
    }
    var year: Int?
    if let first = words.first, first.utf8.count == 4, let found = Int(first) {
      year = found
      words = words.dropFirst()
    }
    guard let symbol = words.first else { return nil }
    return NumberPattern(ordinal: ordinal, year: year, symbols: [String(symbol)], printed: slug)
  }
}

extension NoticeSearching {
  /// The documents whose permalink is this address without the id's digits, at most as many as bodies use one number in a
  /// year.
  func documents(stem address: DocumentAddress) async throws(SearchError) -> [Hit] {
    guard let number = address.number else { return [] }
    var request = SearchRequest(query: .everything, sort: .newest, limit: 500)
    request.filters.number = number
    request.foldsAttachments = false
    if number.year == nil, let days = DateRange(years: address.year) {
      (request.filters.from, request.filters.to) = (days.start, days.end)
    }
    let stem = address.slug.lowercased()
    return try await search(request).hits.filter { $0.permalink.year == address.year && $0.permalink.stem == stem }
  }
}
