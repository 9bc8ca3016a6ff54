/// Why originals could not be written or read.
public struct OriginalsError: Error, Sendable, Hashable, CustomStringConvertible {
  public let code: Code
  /// What happened and what to do about it.
  public let message: String
  /// The system's words, or the place of the damage.
  public let cause: String?

  public init(_ code: Code, _ message: String, cause: String? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  public var description: String { cause.map { "\(message) (\($0))" } ?? message }

  /// The stable codes.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The disk, or the user's share of it, is full.
    case diskFull = "env.disk_full"
    /// The system forbids writing there.
    case notWritable = "env.not_writable"
    /// Any other error of the system.
    case io = "env.io"
    /// The disk did not confirm that bytes are safe; nothing may be reported as stored.
    case fsync = "env.fsync"
    /// An earlier error stopped this writer.
    case stopped = "env.stopped"
    /// The index does not belong to these originals.
    case indexForeign = "damage.index_foreign"
    /// Stored bytes are missing or are not what was stored.
    case damaged = "damage.original"
    /// More bytes than the limit.
    case limit = "limit.record_bytes"
  }
}
