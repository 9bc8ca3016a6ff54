import NoticeModel

extension DocumentReferences {
  /// The documents that this one replaces as a whole or that so replace it, each once; only where one document is meant.
  public var replacements: [RelatedDocument] {
    let older = cites.filter { $0.citation.relation == .replaces && $0.citation.article == nil }.compactMap(\.document)
    let newer = citedBy.filter { $0.isNotice && $0.relation == .replaces && $0.article == nil }.map(\.document)
    var seen: Set<NoticeID> = []
    return (older + newer).filter { seen.insert($0.id).inserted }
  }
}
