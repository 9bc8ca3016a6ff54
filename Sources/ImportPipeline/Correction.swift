import ImporterKit
public import NoticeModel
import Originals
import WARC

/// A person's decision on the encoding of one version of a document. The last one on a version holds.
///
/// In the originals it is a `metadata` record about the document's address, its block this as JSON: the log of what was
/// decided, and what a rebuild reads the version by.
public struct Correction: Sendable, Hashable {
  /// Which version was decided on.
  public var version: VersionKey
  public var source: Source
  /// A label, or `automatic`.
  public var encoding: String
  public var previousEncoding: String?
  public var reason: String?
  /// Who decided.
  public var by: String
  /// When, ISO 8601 in UTC.
  public var at: String
  /// For an entry of a container: where it stands there.
  var entry: EntryPlace?

  /// The encoding that takes a decision back: the bytes decide again.
  public static let automatic = "auto"
  /// What `encoding_evidence` says of a corrected document.
  static let evidence = "correction"

  var isAutomatic: Bool { encoding == Self.automatic }

  /// How the bytes are to be read where they were imported with `imported`; columns and dates stay as they were named.
  func reading(_ imported: Reading) -> Reading {
    var reading = imported
    reading.encoding = isAutomatic ? nil : encoding
    return reading
  }

  /// Names the decision as the evidence, where bytes were read as text at all.
  func mark(_ extraction: inout Extraction) {
    guard !isAutomatic, extraction.encoding != nil else { return }
    extraction.encodingEvidence = Self.evidence
    extraction.encodingScore = nil
  }
}

/// One version of one document: what a decision is about. Later versions are decided anew.
public struct VersionKey: Sendable, Hashable {
  public var id: NoticeID
  public var capturedAt: String
  public var digest: ContentDigest

  init(_ id: NoticeID, _ provenance: Provenance) {
    self.init(id: id, capturedAt: provenance.capturedAt, digest: provenance.digest)
  }

  init(id: NoticeID, capturedAt: String, digest: ContentDigest) {
    self.id = id
    self.capturedAt = capturedAt
    self.digest = digest
  }
}

/// A correction as a record of the originals.
enum CorrectionRecord {
  private struct Block: DecisionBlock {
    static let action = "correct_encoding"
    var action: String = Block.action
    var document: String
    var captured_at: String
    var sha256: String
    /// A range as two numbers.
    var entry: [Int]?
    var entry_ordinals: [Int]?
    var encoding: String
    var previous_encoding: String?
    var reason: String?
    var by: String
    var at: String
  }

  /// - Parameter subject: the record whose bytes the decision is about.
  static func record(_ correction: Correction, about subject: WARCRecord) throws -> WARCRecord {
    var block = Block(
      document: correction.version.id.hex, captured_at: correction.version.capturedAt,
      sha256: correction.version.digest.hex, entry: nil, entry_ordinals: nil,
      encoding: correction.encoding, previous_encoding: correction.previousEncoding, reason: correction.reason,
      by: correction.by, at: correction.at)
    switch correction.entry {
    case nil: break
    case .range(let range): block.entry = [range.lowerBound, range.upperBound]
    case .ordinals(let ordinals): block.entry_ordinals = ordinals
    }
    return try DecisionRecord.record(block, on: correction.source, at: correction.at, about: subject)
  }

  /// The correction that a record holds; nil for every other record.
  static func correction(of record: WARCRecord) -> Correction? {
    guard let block = DecisionRecord.block(Block.self, of: record), let source = record.source,
      let id = NoticeID(hex: block.document), let digest = ContentDigest(hex: block.sha256)
    else { return nil }
    var entry = block.entry_ordinals.map(EntryPlace.ordinals)
    if let bounds = block.entry, bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] {
      entry = .range(bounds[0]..<bounds[1])
    }
    return Correction(
      version: VersionKey(id: id, capturedAt: block.captured_at, digest: digest), source: source,
      encoding: block.encoding, previousEncoding: block.previous_encoding, reason: block.reason, by: block.by,
      at: block.at, entry: entry)
  }
}
