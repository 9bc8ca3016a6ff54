/// What an archive knows of a document beside the document itself.
public struct DocumentRelations: Sendable, Hashable {
  /// Documents that are near-identical to it, in the order of their sources. Searches show one of them all.
  public var similar: [RelatedDocument]
  /// Documents of the archive that its main text links to, in the order of the links.
  public var links: [LinkedDocument]
  /// Of an attachment the pages that link to it, in the order of their ids.
  public var linkedFrom: [RelatedDocument]

  public init(similar: [RelatedDocument] = [], links: [LinkedDocument] = [], linkedFrom: [RelatedDocument] = []) {
    self.similar = similar
    self.links = links
    self.linkedFrom = linkedFrom
  }
}

/// A document that another one links to.
public struct LinkedDocument: Sendable, Hashable {
  /// What the link says; may be empty.
  public var text: String
  public var document: RelatedDocument
  /// True for files that hang on the page, such as a Word document; false for other pages.
  public var isAttachment: Bool

  public init(text: String, document: RelatedDocument, isAttachment: Bool) {
    self.text = text
    self.document = document
    self.isAttachment = isAttachment
  }
}
