/// One document on its way into the index: what was read, and where its bytes already stand.
public struct Accession: Sendable {
  public var notice: Notice
  /// Frames whose bytes are part of this page's text, by reference.
  public var partDigests: [String: ContentDigest]
  /// The id by which a record of another system is known there.
  public var recordID: String?
  /// The folder it was imported from, to tell a moved folder from a second one of the same name.
  public var root: String

  public init(
    notice: Notice, partDigests: [String: ContentDigest] = [:], recordID: String? = nil, root: String = ""
  ) {
    self.notice = notice
    self.partDigests = partDigests
    self.recordID = recordID
    self.root = root
  }
}

/// What became of an input. Every file and entry of an import has exactly one.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// A new document.
  case added
  /// A new version of a known document.
  case updated
  /// The same bytes from the same source: nothing to do.
  case unchanged
  /// Bytes that are already kept, from a second source: noted, not kept twice.
  case duplicate
  /// Refused; nothing was kept. The reason is in the report.
  case rejected
}
