/// What a person releases: what the archive holds of it at that time. What comes later is held anew.
public enum ReleaseScope: Sendable, Hashable {
  /// All versions of one document.
  case document(NoticeID)
  /// All documents of a collection.
  case collection(String)
}
