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
  /// The document's current version; nil when the document is new.
  public var current: VersionTime?
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
    current: VersionTime? = nil, root: String? = nil, hasVersion: Bool = false, version: KnownVersion? = nil,
    record: KnownRecord? = nil
  ) {
    self.current = current
    self.root = root
    self.hasVersion = hasVersion
    self.version = version
    self.record = record
  }

  /// The same with `arrivals` of the document stored as well, which the index does not show yet.
  public func adding(_ arrivals: [Arrival], asking arrival: Arrival) -> Knowledge {
    var knowledge = self
    for stored in arrivals {
      let time = VersionTime(stored)
      if knowledge.current.map({ $0 < time }) ?? true { knowledge.current = time }
      if stored == arrival { knowledge.hasVersion = true }
    }
    return knowledge
  }

  /// True when these bytes are a stored version of this document already.
  public func isKnown(_ arrival: Arrival) -> Bool { hasVersion || current?.digest == arrival.digest }
}

/// What orders the versions of a document: the newest is the current one, in whatever order they were imported.
public struct VersionTime: Sendable, Hashable, Comparable {
  public var capturedAt: String
  public var digest: ContentDigest

  public init(capturedAt: String, digest: ContentDigest) {
    self.capturedAt = capturedAt
    self.digest = digest
  }

  public init(_ arrival: Arrival) {
    self.init(capturedAt: arrival.capturedAt, digest: arrival.digest)
  }

  /// By the bytes of the time, as SQLite compares text.
  public static func < (left: VersionTime, right: VersionTime) -> Bool {
    if left.capturedAt != right.capturedAt {
      return left.capturedAt.utf8.lexicographicallyPrecedes(right.capturedAt.utf8)
    }
    return left.digest < right.digest
  }
}

/// A stored version whose bytes came again.
public struct KnownVersion: Sendable, Hashable {
  public var capturedAt: String
  public var position: RecordPosition
  /// What its text was read with; nil where the bytes were not read as text.
  public var encoding: String?
  /// The codes of what was doubtful when it was read.
  public var warnings: [String]

  public init(capturedAt: String, position: RecordPosition, encoding: String? = nil, warnings: [String] = []) {
    self.capturedAt = capturedAt
    self.position = position
    self.encoding = encoding
    self.warnings = warnings
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
