public import NoticeModel

/// A file that lies in the spool as a whole.
public struct ReceivedFile: Sendable, Hashable {
  /// In the spool, which is what the client called it as far as that is a name.
  public var name: String
  public var byteCount: Int
  /// Of the bytes as received.
  public var digest: ContentDigest

  public init(name: String, byteCount: Int, digest: ContentDigest) {
    self.name = name
    self.byteCount = byteCount
    self.digest = digest
  }
}
