/// A page or a style sheet of the web as an archive shows it again: rewritten at import, so that whoever serves it parses
/// nothing. Also an image that stands within an archive file, where whoever serves it would have to look for it.
///
/// A page holds elements, attributes and declarations of known kinds only, text in Unicode, and no address but those of
/// ``ReplayAddress``. It follows from the original's bytes and source, so a rebuild makes the same.
public struct Replay: Sendable, Hashable {
  /// What the rewritten form is; raw values are stored.
  public enum Kind: Int, Sendable, Hashable, CaseIterable {
    case page = 1
    case styleSheet = 2
    /// The bytes as they came.
    case image = 3
  }

  /// Longer ones are not kept (bytes, not packed).
  public static let maximumBytes = 4 << 20
  /// Longer images stay where they are only: few pages have many of them.
  public static let maximumImageBytes = 256 << 10

  public var kind: Kind
  /// UTF-8; one gzip member where ``isPacked``.
  public var bytes: [UInt8]
  public var isPacked: Bool

  public init(kind: Kind, bytes: [UInt8], isPacked: Bool = false) {
    (self.kind, self.bytes, self.isPacked) = (kind, bytes, isPacked)
  }
}
