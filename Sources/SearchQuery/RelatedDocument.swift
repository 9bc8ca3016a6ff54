public import NoticeModel

/// A document in a list beside another one: near-identical to it, linked, cited.
public struct RelatedDocument: Sendable, Hashable, Identifiable {
  public var id: NoticeID
  public var number: DocumentNumber?
  public var issuingBody: String?
  public var issuedOn: CivilDate?
  public var subject: String
  public var source: Source

  public init(
    id: NoticeID, number: DocumentNumber? = nil, issuingBody: String? = nil, issuedOn: CivilDate? = nil,
    subject: String, source: Source
  ) {
    self.id = id
    self.number = number
    self.issuingBody = issuingBody
    self.issuedOn = issuedOn
    self.subject = subject
    self.source = source
  }

  /// What a hit says of its document.
  public init(_ hit: Hit) {
    self.init(
      id: hit.id, number: hit.number, issuingBody: hit.issuingBody, issuedOn: hit.issuedOn, subject: hit.subject,
      source: hit.source)
  }

  public var permalink: Permalink {
    Permalink(id: id, number: number, issuingBody: issuingBody, issuedOn: issuedOn, subject: subject)
  }
}
