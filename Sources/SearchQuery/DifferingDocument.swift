/// A document of a cited number, or a law of a cited name, whose day or body is another one than the citation says.
///
/// Either the citation is mistaken, or it means another document, which the archive lacks: only who wrote it can tell.
public struct DifferingDocument: Sendable, Hashable {
  /// What contradicts. The raw values are the machine keys of every output.
  public enum Property: String, Sendable, Hashable, CaseIterable {
    case issuedOn = "issued_on"
    case issuingBody = "issuing_body"
  }

  public var document: RelatedDocument
  /// One only: what has neither the day nor the body is another document, since each body numbers anew each year.
  public var property: Property

  public init(document: RelatedDocument, property: Property) {
    self.document = document
    self.property = property
  }
}
