/// Why an input was refused. One document's error never stops the others.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  public let code: Code
  /// What happened and what to do about it.
  public let message: String
  /// The underlying reason, such as the system's words.
  public let cause: String?

  public init(_ code: Code, _ message: String, cause: String? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  public var description: String { cause.map { "\(message) (\($0))" } ?? message }

  /// The stable codes; `docs/importing.md` explains each.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case pathMissing = "path.missing"
    case pathUnreadable = "path.unreadable"
    /// Neither a file nor a folder: a device, a socket, a named pipe.
    case pathSpecial = "path.special"
    /// More bytes than the limit for one document.
    case inputBytes = "limit.input_bytes"
    /// Packed data that unpacks to more than is believable.
    case ratio = "limit.ratio"
    /// A record of an export without `id` and `source`.
    case recordIdentity = "record.identity"
    /// A record of an export that is not one; the export itself is kept.
    case recordMalformed = "record.malformed"
    /// Two records of one export with one identity.
    case recordDuplicate = "record.duplicate"
    /// An entry of an archive that could not be taken out; the cause names the warning. The archive is kept.
    case entryUnreadable = "entry.unreadable"
    /// A list of checksums names this file, and it did not come.
    case manifestMissing = "manifest.missing"
    /// The head of the document carries a degree of secrecy; none of its bytes is kept.
    case secretMark = "secret_mark"
    /// Another folder of the same name holds a different file at this path.
    case sourceAmbiguous = "source.ambiguous"
  }
}
