/// Why bytes could not be packed into, or read as, a WARC record.
public struct WARCError: Error, Sendable, Hashable, CustomStringConvertible {
  public let code: Code
  /// What happened and what to do about it.
  public let message: String
  /// The detail for a log: the line, the figures.
  public let cause: String?

  public init(_ code: Code, _ message: String, cause: String? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  public var description: String { cause.map { "\(message) (\($0))" } ?? message }

  /// The stable codes.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The bytes do not start with a gzip header.
    case notGzip = "warc.not_gzip"
    /// The compressed data is damaged, ends too early, or unpacks to bytes with another checksum.
    case compression = "warc.compression"
    /// The record's header breaks the format, or its length is not the block's.
    case header = "warc.header"
    /// More bytes than the limit.
    case limit = "warc.limit"
    /// The system gave no memory for it.
    case memory = "warc.memory"
  }
}
