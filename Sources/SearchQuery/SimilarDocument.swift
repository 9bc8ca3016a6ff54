public import NoticeModel

/// A document that differs from another one in layout only: a printer version, the page of a mirror.
public struct SimilarDocument: Sendable, Hashable, Identifiable {
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

  public var permalink: Permalink {
    Permalink(id: id, number: number, issuingBody: issuingBody, issuedOn: issuedOn, subject: subject)
  }
}
