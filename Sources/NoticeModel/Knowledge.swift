/// Bytes that arrived for a document, before anything is decided about them.
public struct Arrival: Sendable, Hashable {
  public var id: NoticeID
  public var capturedAt: String
  public var digest: ContentDigest

  public init(id: NoticeID, capturedAt: String, digest: ContentDigest) {
    self.id = id
    self.capturedAt = capturedAt
    self.digest = digest
  }
}

/// What an index knows about an arrival: enough to tell a new document from a new version and new bytes from kept ones.
public struct Knowledge: Sendable, Hashable {
  /// The digest of the document's current version; nil when the document is new.
  public var currentDigest: ContentDigest?
  /// The folder the document was last stored from.
  public var root: String?
  /// True when this very version (time and bytes) is stored, as the current one or an older one.
  public var hasVersion: Bool
  /// The document's stored version with these bytes: the one of this very time, else the current one; nil where neither
  /// has them.
  public var version: KnownVersion?
  /// A record that holds these bytes, whatever document it was stored for.
  public var record: KnownRecord?

  public init(
    currentDigest: ContentDigest? = nil, root: String? = nil, hasVersion: Bool = false, version: KnownVersion? = nil,
    record: KnownRecord? = nil
  ) {
    self.currentDigest = currentDigest
    self.root = root
    self.hasVersion = hasVersion
    self.version = version
    self.record = record
  }
}

/// A stored version whose bytes came again.
public struct KnownVersion: Sendable, Hashable {
  public var capturedAt: String
  public var position: RecordPosition
  /// What its text was read with; nil where the bytes were not read as text.
  public var encoding: String?

  public init(capturedAt: String, position: RecordPosition, encoding: String? = nil) {
    self.capturedAt = capturedAt
    self.position = position
    self.encoding = encoding
  }
}

/// A record that already holds given bytes.
public struct KnownRecord: Sendable, Hashable {
  public var source: Source
  public var capturedAt: String
  public var position: RecordPosition

  public init(source: Source, capturedAt: String, position: RecordPosition) {
    self.source = source
    self.capturedAt = capturedAt
    self.position = position
  }
}
