/// The fields of a form that was sent as `application/x-www-form-urlencoded`. A page is lenient with fields that it does
/// not know.
struct FormFields {
  private let parameters: RequestParameters

  init(_ body: String) throws(ServiceFailure) {
    do {
      parameters = try RequestParameters(query: body)
    } catch {
      throw .bodyBad
    }
  }

  /// Empty where it is absent.
  subscript(_ name: String) -> String { parameters[name] ?? "" }
}
