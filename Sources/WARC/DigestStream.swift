import Crypto
public import NoticeModel

/// The SHA-256 of bytes that come piece by piece.
public struct DigestStream {
  private var hasher = SHA256()

  public init() {}

  public mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
  }

  /// The digest of everything added so far.
  public var digest: ContentDigest {
    let bytes = hasher.finalize().withUnsafeBytes { ContentDigest(bytes: Array($0)) }
    // Not reachable by any input: SHA-256 has 32 bytes by definition.
    guard let bytes else { preconditionFailure("a SHA-256 digest of another size than 32 bytes") }
    return bytes
  }
}
