import NoticePages
import SearchQuery

/// A register as asked through the API: strict like a search.
struct RegisterInput {
  var request: RegisterRequest

  init(_ parameters: RequestParameters) throws(ServiceFailure) {
    let values = try parameters.distinct { Name(rawValue: $0) }
    guard let year = values[.year].flatMap({ Int($0) }), RegisterForm.years.contains(year) else {
      let years = RegisterForm.years
      throw .badParameter(
        "year", "một năm từ \(years.lowerBound) đến \(years.upperBound)",
        english: "a year from \(years.lowerBound) to \(years.upperBound)")
    }
    request = RegisterRequest(year: year, type: values[.type], issuer: values[.issuer])
  }

  private enum Name: String { case year, type, issuer }
}
