import SearchQuery

/// A document of a cited number that contradicts the citation, and in what.
struct DifferingJSON: Encodable, Sendable {
  let differs: String
  let document: RelatedJSON

  /// A number that begins anew each year may have hundreds.
  private static let most = 20

  static func list(_ cited: DocumentReferences.Cited) -> [DifferingJSON] {
    cited.differing.prefix(most).map {
      DifferingJSON(differs: $0.property.rawValue, document: RelatedJSON($0.document))
    }
  }
}
