public import NoticeModel

/// A document as a page of the archive lists it.
public struct Listing: Sendable, Hashable {
  public var page: RelatedDocument
  public var listed: ListedDocument

  public init(page: RelatedDocument, listed: ListedDocument) {
    self.page = page
    self.listed = listed
  }
}
