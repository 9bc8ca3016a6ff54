/// A version as `verify` compares it with the originals.
public struct StoredVersion: Sendable, Hashable {
  public var source: Source
  public var digest: ContentDigest
  public var byteCount: Int
  public var position: RecordPosition

  public init(source: Source, digest: ContentDigest, byteCount: Int, position: RecordPosition) {
    self.source = source
    self.digest = digest
    self.byteCount = byteCount
    self.position = position
  }
}
