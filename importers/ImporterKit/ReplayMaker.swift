public import NoticeModel

/// Rewrites pages and style sheets of the web so that an archive can show them again. Pure: the same original always
/// gives the same form.
public protocol ReplayMaker: Sendable {
  /// The rewritten form, not packed; nil for what is neither page nor style sheet, and beyond ``Replay/maximumBytes``.
  func replay(of original: Original) -> Replay?
}
