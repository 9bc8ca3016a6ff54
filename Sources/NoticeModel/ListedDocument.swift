/// A document that a page lists among others: a row of a portal's table "Văn bản chỉ đạo điều hành", an item of a list.
///
/// What the page says of it, which need not be kept anywhere: the page is the only witness of many old documents.
public struct ListedDocument: Sendable, Hashable, Codable {
  public var number: DocumentNumber
  /// By the column, the words before the number or its symbol; nil where these tell nothing or differ.
  public var type: DocumentType?
  /// Nil where none is printed, or not one of the number's year.
  public var issuedOn: CivilDate?
  /// Trích yếu, in one line, without "V/v".
  public var subject: String
  /// As printed: "UBND huyện Tân Lộc Hạ".
  public var issuingBody: String?
  /// The row or item in the page's text, in Unicode scalars.
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
