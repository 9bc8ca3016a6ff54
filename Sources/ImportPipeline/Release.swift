import Foundation
public import NoticeModel
public import Originals
import WARC

/// A person's decision that held documents may be served.
///
/// In the originals it is a `metadata` record. It covers what stands in front of it there, so that a rebuild releases
/// just what the archive held at that time.
public struct Release: Sendable, Hashable {
  public var scope: ReleaseScope
  public var reason: String?
  /// Who decided.
  public var by: String
  /// When, ISO 8601 in UTC.
  public var at: String

  public init(_ scope: ReleaseScope, reason: String?, by: String, at: String) {
    (self.scope, self.reason, self.by, self.at) = (scope, reason, by, at)
  }

  /// Stores the decision and carries it out; durable when it returns. The record is on disk before the index changes.
  ///
  /// - Returns: how many versions may be seen now that could not before.
  public func store(originals: OriginalsWriter, index: any NoticeStoring) throws -> Int {
    _ = try originals.append(PreparedRecord(ReleaseRecord.record(self), using: GzipCompressor()))
    return try index.release(scope, committed: originals.sync(), at: at)
  }
}

/// A release as a record of the originals.
enum ReleaseRecord {
  private struct Block: DecisionBlock {
    static let action = "release"
    var action: String = Block.action
    var document: String?
    var collection: String?
    var reason: String?
    var by: String
    var at: String
  }

  static func record(_ release: Release) throws -> WARCRecord {
    var block = Block(reason: release.reason, by: release.by, at: release.at)
    let subject: String
    switch release.scope {
    case .document(let id):
      block.document = id.hex
      subject = id.hex
    case .collection(let name):
      block.collection = name
      subject = Array(name.utf8).map { String($0, radix: 16) }.joined()
    }
    return WARCRecord.metadata(
      about: "tracuu:release:\(subject)", date: release.at, mediaType: DecisionRecord.mediaType,
      bytes: Array(try JSONText.encoder.encode(block)))
  }

  /// The release that a record holds; nil for every other record.
  static func release(of record: WARCRecord) -> Release? {
    guard let block = DecisionRecord.block(Block.self, of: record) else { return nil }
    if let id = block.document.flatMap({ NoticeID(hex: $0) }) {
      return Release(.document(id), reason: block.reason, by: block.by, at: block.at)
    }
    return block.collection.map { Release(.collection($0), reason: block.reason, by: block.by, at: block.at) }
  }
}

/// Every release of an archive, for a rebuild: each holds for what stands in front of it.
struct Releases: Sendable {
  private var last: [ReleaseScope: RecordPosition] = [:]

  mutating func add(_ release: Release, at position: RecordPosition) { last[release.scope] = position }

  /// Marks a document that was read from the record at `position` as released, where it was.
  func apply(to notice: inout Notice, from position: RecordPosition) {
    let scopes: [ReleaseScope] = [.document(notice.id), .collection(notice.provenance.source.collection)]
    for case let release? in scopes.map({ last[$0] })
    where (position.file, position.offset) < (release.file, release.offset) {
      return notice.provenance.release()
    }
  }
}
