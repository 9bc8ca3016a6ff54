import Foundation
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

  private static let mediaType = "application/json"
  private static let action = "correct_fields"

  private struct Block: Codable {
    var action: String
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
      action: Self.action, document: version.id.hex, captured_at: version.capturedAt, sha256: version.digest.hex,
      fields: fields.keyed, reason: reason, by: by, at: at)
    var record = WARCRecord.metadata(
      on: source, date: at, mediaType: Self.mediaType, bytes: Array(try JSONText.encoder.encode(block)))
    if let id = subject["WARC-Record-ID"] { record.fields.append("WARC-Refers-To", id) }
    return record
  }

  /// The decision that a record holds; nil for every other record.
  init?(of record: WARCRecord) {
    guard record.kind == .metadata, record.contentType == Self.mediaType, let source = record.source,
      let block = try? JSONDecoder().decode(Block.self, from: Data(record.block)), block.action == Self.action,
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
