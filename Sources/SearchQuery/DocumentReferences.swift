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

    public init(citation: Citation, documents: [RelatedDocument]) {
      self.citation = citation
      self.documents = documents
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

/// Whether a document holds, as far as documents of the archive say so. Never that it does: what is not there may have
/// ended it.
public struct DocumentStatus: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Bị bãi bỏ.
    case repealed
    /// Bị thay thế.
    case replaced
    /// Bị sửa đổi, bổ sung.
    case amended
    /// Nothing in the archive changes it.
    case unchanged = "no_change_seen"
  }

  public var kind: Kind
  /// True where only parts of it are replaced or repealed.
  public var isPartial: Bool
  /// The documents that say so, the relation of each.
  public var by: [DocumentReferences.Citing]

  public init(kind: Kind = .unchanged, isPartial: Bool = false, by: [DocumentReferences.Citing] = []) {
    self.kind = kind
    self.isPartial = isPartial
    self.by = by
  }

  /// The status that follows from what cites a document: the end of the whole before the end of parts, and both before
  /// changes.
  public init(citedBy: [DocumentReferences.Citing]) {
    let notices = citedBy.filter(\.isNotice)
    func those(_ relations: Set<Citation.Relation>, partial: Bool) -> [DocumentReferences.Citing] {
      notices.filter { relations.contains($0.relation) && ($0.article != nil) == partial }
    }
    for partial in [false, true] {
      let repealed = those([.repeals, .repealedPassive], partial: partial)
      let replaced = those([.replaces], partial: partial)
      if repealed.isEmpty, replaced.isEmpty { continue }
      // What was replaced has a successor, which tells more than that it ended.
      self.init(kind: replaced.isEmpty ? .repealed : .replaced, isPartial: partial, by: replaced + repealed)
      return
    }
    let amended = notices.filter { $0.relation == .amends || $0.relation == .corrects }
    self.init(kind: amended.isEmpty ? .unchanged : .amended, by: amended)
  }
}
