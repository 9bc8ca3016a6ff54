/// An address that a web server sent on to another one when it was captured (HTTP 301, 302, 303, 307, 308).
public struct Redirect: Sendable, Hashable {
  public var source: Source
  /// The path of the same collection that it led to.
  public var target: String
  public var capturedAt: String

  public init(source: Source, target: String, capturedAt: String) {
    self.source = source
    self.target = target
    self.capturedAt = capturedAt
  }
}
