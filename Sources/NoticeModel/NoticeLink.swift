/// A link of a document to another place of its own site or folder, whether that place is in the archive or not.
public struct NoticeLink: Sendable, Hashable {
  /// The identity that a document there has or would have.
  public var target: Source
  /// What the link says; may be empty.
  public var text: String
  /// False for links of menus and other surroundings.
  public var isMain: Bool

  public init(target: Source, text: String, isMain: Bool) {
    self.target = target
    self.text = text
    self.isMain = isMain
  }
}
