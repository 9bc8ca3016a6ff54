public import NoticeModel

/// What a document cites, what cites it, and what became of it by that.
public struct DocumentReferences: Sendable, Hashable {
  /// In the order of the text.
  public var cites: [Cited]
  /// In the order of the citing documents' days, then of their ids.
  public var citedBy: [Citing]
  public var status: DocumentStatus

  public init(cites: [Cited] = [], citedBy: [Citing] = [], status: DocumentStatus = DocumentStatus()) {
    self.cites = cites
    self.citedBy = citedBy
    self.status = status
  }

  /// A citation with what the archive has for it.
  public struct Cited: Sendable, Hashable {
    public var citation: Citation
    /// The document, or all that it may be where the citation fits several; empty where the archive has none.
    public var documents: [RelatedDocument]
    /// Where there is none, and a draft is checked: those that contradict the citation in one thing, the likeliest first.
    public var differing: [DifferingDocument]

    public init(citation: Citation, documents: [RelatedDocument], differing: [DifferingDocument] = []) {
      self.citation = citation
      self.documents = documents
      self.differing = differing
    }

    /// The one document that is meant.
    public var document: RelatedDocument? { documents.count == 1 ? documents[0] : nil }
  }

  /// A document that cites this one, and no other that could be meant.
  public struct Citing: Sendable, Hashable {
    public var relation: Citation.Relation
    public var article: String?
    public var document: RelatedDocument
    /// True for official documents: only they change what holds.
    public var isNotice: Bool

    public init(relation: Citation.Relation, article: String?, document: RelatedDocument, isNotice: Bool) {
      self.relation = relation
      self.article = article
      self.document = document
      self.isNotice = isNotice
    }
  }
}
