import SearchQuery

/// A register as asked through the API: strict like a search.
struct RegisterInput {
  var request: RegisterRequest

  init(_ parameters: RequestParameters) throws(ServiceFailure) {
    let values = try parameters.distinct { Name(rawValue: $0) }
    guard let year = values[.year].flatMap({ Int($0) }), (1945...2200).contains(year) else {
      throw .badParameter("year", "một năm từ 1945 đến 2200")
    }
    request = RegisterRequest(year: year, type: values[.type], issuer: values[.issuer])
  }

  private enum Name: String { case year, type, issuer }
}
