/// A document that a page lists in a table or list, as old portals do: what the row says of it. The archive may have the
/// document itself or not.
public struct ListedDocument: Sendable, Hashable, Codable {
  public var number: DocumentNumber
  public var type: DocumentType?
  public var issuedOn: CivilDate?
  public var subject: String
  public var issuingBody: String?
  /// The row in the page's text, in Unicode scalars.
  public var span: Range<Int>

  public init(
    number: DocumentNumber, type: DocumentType? = nil, issuedOn: CivilDate? = nil, subject: String,
    issuingBody: String? = nil, span: Range<Int>
  ) {
    self.number = number
    self.type = type
    self.issuedOn = issuedOn
    self.subject = subject
    self.issuingBody = issuingBody
    self.span = span
  }
}
