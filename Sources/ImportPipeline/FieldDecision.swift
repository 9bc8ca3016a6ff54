import ImporterKit
import NoticeModel
import Originals
import WARC

/// A person's decision on fields of one version of a document. Of several on a version the last on each field holds.
///
/// In the originals it is a `metadata` record about the document's address, like a ``Correction``.
struct FieldDecision: Sendable, Hashable {
  var version: VersionKey
  var source: Source
  var fields: DecidedFields
  var reason: String?
  /// Who decided.
  var by: String
  /// When, ISO 8601 in UTC.
  var at: String

  private struct Block: DecisionBlock {
    static let action = "correct_fields"
    var action: String = Block.action
    var document: String
    var captured_at: String
    var sha256: String
    /// Null takes a decision back.
    var fields: [String: String?]
    var reason: String?
    var by: String
    var at: String
  }

  /// - Parameter subject: the record that holds the document, or its container.
  func record(about subject: WARCRecord) throws -> WARCRecord {
    let block = Block(
      document: version.id.hex, captured_at: version.capturedAt, sha256: version.digest.hex, fields: fields.keyed,
      reason: reason, by: by, at: at)
    return try DecisionRecord.record(block, on: source, at: at, about: subject)
  }

  /// The decision that a record holds; nil for every other record.
  init?(of record: WARCRecord) {
    guard let block = DecisionRecord.block(Block.self, of: record), let source = record.source,
      let id = NoticeID(hex: block.document), let digest = ContentDigest(hex: block.sha256)
    else { return nil }
    self.init(
      version: VersionKey(id: id, capturedAt: block.captured_at, digest: digest), source: source,
      fields: DecidedFields(block.fields), reason: block.reason, by: block.by, at: block.at)
  }

  init(
    version: VersionKey, source: Source, fields: DecidedFields, reason: String?, by person: String, at time: String
  ) {
    (self.version, self.source, self.fields) = (version, source, fields)
    (self.reason, by, at) = (reason, person, time)
  }
}
