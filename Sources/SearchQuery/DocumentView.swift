public import NoticeModel

/// Everything that the page of a document shows, as of one state of the archive.
///
/// Asked for in parts, an import could change the document in between; and each part would wait for its turn anew.
public struct DocumentView: Sendable, Hashable {
  /// The newest version, or the one that was asked for.
  public var notice: Notice
  /// How many versions are kept.
  public var versions: Int
  public var relations: DocumentRelations
  public var references: DocumentReferences

  public init(notice: Notice, versions: Int, relations: DocumentRelations, references: DocumentReferences) {
    self.notice = notice
    self.versions = versions
    self.relations = relations
    self.references = references
  }
}
