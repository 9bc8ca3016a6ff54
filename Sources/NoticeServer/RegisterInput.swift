import NoticePages
import SearchQuery

/// A register as asked through the API: strict like a search.
struct RegisterInput {
  var request: RegisterRequest

  init(_ parameters: RequestParameters) throws(ServiceFailure) {
    let values = try parameters.values(of: Name.self)
    guard let year = values[.year].flatMap({ Int($0) }), RegisterForm.years.contains(year) else {
      let years = RegisterForm.years
      throw .badParameter(
        "year", "một năm từ \(years.lowerBound) đến \(years.upperBound)",
        english: "a year from \(years.lowerBound) to \(years.upperBound)")
    }
    request = RegisterRequest(year: year, type: values[.type], issuer: values[.issuer])
  }

  enum Name: String, CaseIterable { case year, type, issuer }
}
